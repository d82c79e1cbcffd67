#!/usr/bin/env python3
"""Errors by construction: tools/constructions.py SHARED [CONSTRUCTION]

Runs target/release/mubiao over SHARED/corpus and SHARED/corpus-dirty, pairs its records with the gold ones as SHARED/score/score.py
does, and counts them by the construction that a gold record stands in; a record counts in each that fits. With the name
of a construction, its errors are listed too.

gold     gold records that stand in it
missed   no record at the number, or one of another status, value or unit
inexact  the record is there, but indicator, measure, bound, commitment or parent is wrong
"""
import json, pathlib, re, subprocess, sys
from collections import Counter

shared = pathlib.Path(sys.argv[1])
wanted = sys.argv[2] if len(sys.argv) > 2 else None
source = (shared / 'score/score.py').read_text(encoding='utf-8')
score = {'__name__': 'score', '__file__': str(shared / 'score/score.py')}
# Its last line runs it.
exec(compile(re.sub(r'\nmain\(\)\s*$', '\n', source), 'score.py', 'exec'), score)

BOUND = '以上|以下|以内|左右|不低于|不少于|不超过|超过|突破|余'


def constructions(record, clause, before, after):
    """The names of those that fit a gold record: `clause` holds its number, `before` and `after` are its words."""
    indicator = score['norm'](record['indicator'])
    said = score['norm'](clause)
    head = indicator[-2:]
    yield 'all'
    if record.get('headline'):
        yield 'headline'
    if record.get('parent') is not None or '其中' in before:
        yield '其中'
    if re.search('由|从', before) and re.search('到|至|升|降', before):
        yield 'change'
    for word in ('分别', '各', '均'):
        if word in before:
            yield word
    if record.get('high') is not None:
        yield 'range'
    if '等' in before:
        yield 'names before 等'
    if head and head in score['norm'](after) and head not in score['norm'](before):
        yield 'count before the noun'
    if indicator and indicator not in said:
        yield 'not said in one piece'
    if len(re.findall(r'\d', clause)) and clause.count('、') >= 2:
        yield 'list'
    if re.search(BOUND, clause):
        yield 'bound'
    if record.get('commitment'):
        yield 'modal'
    if '占' in clause or '比重' in clause:
        yield 'share'
    if record['unit'] in ('位', '名', '强') or '位居' in before:
        yield 'rank'
    if record.get('unit') in ('个百分点', '倍', '番'):
        yield record['unit']
    yield f'measure: {record["measure"]}'


def clause_of(text, span):
    """The clause around a span, what stands in it before the span, and what after."""
    marks = '。；！？\n，,;'
    start, end = span
    while start > 0 and text[start - 1] not in marks:
        start -= 1
    while end < len(text) and text[end] not in marks:
        end += 1
    return text[start:end], text[start:span[0]], text[span[1]:end]


counts = {'target': {}, 'result': {}}
for kind in ('', '-dirty'):
    for path in sorted((shared / f'gold{kind}').glob('*.json')):
        report = shared / f'corpus{kind}' / f'{path.stem}.txt'
        gold = json.loads(path.read_text(encoding='utf-8'))
        text = report.read_text(encoding='utf-8')
        command = ['target/release/mubiao', 'extract', '--format', 'json', '--status', 'all', str(report)]
        found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)['records']
        for status in counts:
            golds = [r for r in gold['records'] if r['status'] == status]
            preds = [r for r in found if r['form'] == 'quantified' and r['status'] == status]
            pairs = {g['id']: (p, ok) for g, p, ok in score['pair'](golds, preds)}
            for g in golds:
                p, ok = pairs.get(g['id'], (None, {'core': False}))
                wrong = [f for f in score['FIELDS'] if ok['core'] and not ok[f]]
                verdict = 'missed' if not ok['core'] else 'inexact' if wrong else 'exact'
                clause, before, after = clause_of(text, g['number_span'])
                for name in set(constructions(g, clause, before, after)):
                    counts[status].setdefault(name, Counter())[verdict] += 1
                    if name == wanted and verdict != 'exact':
                        print(f'{status} {path.stem}{kind} {verdict} {",".join(wrong)}: {clause!r}\n    gold {score["brief"](g)}')
                        print(f'    pred {score["brief"](p) if p else None}')

for status, names in counts.items():
    print(f'\n{status + "s by construction":28s} {"gold":>6s} {"missed":>7s} {"inexact":>8s} {"exact":>7s}')
    for name, tally in sorted(names.items(), key=lambda item: -sum(item[1].values())):
        total = sum(tally.values())
        print(f'{name:28s} {total:6d} {tally["missed"]:7d} {tally["inexact"]:8d} {tally["exact"] / total:7.3f}')
