//! After stage 4: the plan part as offices break it down (任务分解): heading → theme → task.
//!
//! | of the plan | is |
//! | --- | --- |
//! | `（一）扩大有效投资` on its own line | a heading |
//! | `抓实项目招引。` before the rest of a paragraph; `今年主要预期目标是：` | the theme of the tasks that follow |
//! | `聚焦船艇制造，引进企业10家以上，年产值突破150亿元，` | one task with two records |
//! | `新建公园3个、改造危桥2座；` | two tasks: each has a verb of the plan and a number |
//! | `力争粮食产量300万吨，其中小麦120万吨。` | one task: `其中` goes on |
//! | `完善企业服务机制。` | a task without a number |
//! | `去年，我们建成公园3个。` `各位代表！` | context: sets nobody a task |
//! | `1.建设松陌水库。` with nothing under it | a task, not a heading |
//!
//! Nothing of the plan part is missing and nothing is in it twice: headings, themes, tasks, context and the marks
//! between them are the whole of it. Every target of the plan part belongs to exactly one task.

mod clause;

use crate::extraction::{Fact, Number, Part, Record, Role, Status};
use crate::lexicon::tasks::{CUES, Cue, FRAMES};
use crate::lexicon::words::WORDS;
use crate::outline::{Outline, Paragraph, Sentence};
use crate::scan::{self, any, sorted};
use crate::span::{Encoding, Span, Units};
use crate::target::{deadline_in, paths};
use clause::{Clause, Stated};
use serde::Serialize;
use std::sync::Arc;

/// One row of the breakdown. Spans are half-open and count bytes of the text as given until [`recode`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Task {
    /// From 0 in text order.
    pub id: u32,
    /// Whether it says what to do.
    pub kind: TaskKind,
    /// The part of the report: `outlook`, `plan` or `expected`.
    pub part: Part,
    /// The index in the outline of the innermost heading above it that is not its theme.
    pub section: Option<u32>,
    /// The headings above it, outermost first, without the theme.
    pub path: Arc<[String]>,
    /// What opens its paragraph or announces its list, Simplified.
    pub theme: Option<Fact>,
    /// Until when, as written: that of its records, or what its own words say.
    pub deadline: Option<Fact>,
    /// The ids of the targets and results in it.
    pub records: Vec<u32>,
    /// Its words as read: Simplified, mended, on one line.
    pub text: String,
    /// Where it stands, without the mark that closes it.
    pub span: Span,
    /// The text of `span`, as given.
    pub quote: String,
}

/// Whether a stretch of the plan part sets a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// It says what to do or what is to come out.
    Task,
    /// It looks back, explains, announces or appeals.
    Context,
}

/// Breaks down the plan part of an outlined text whose records and numbers are in text order. All spans are into
/// `text`; quotes are left empty.
pub fn tasks(text: &str, outline: &Outline, records: &[Record], numbers: &[Number]) -> Vec<Task> {
    let mut walk = Walk {
        text,
        outline,
        records,
        numbers,
        tasks: Vec::new(),
        record: 0,
        number: 0,
        paths: paths(text, outline),
    };
    for (i, paragraph) in outline.paragraphs.iter().enumerate() {
        if matches!(paragraph.part, Part::Outlook | Part::Plan | Part::Expected) {
            walk.paragraph(paragraph, outline.paragraphs.get(i + 1));
        }
    }
    let mut tasks = walk.tasks;
    tasks.iter_mut().for_each(|task| task.text = one_line(task.span.of(text)));
    tasks
}

/// Every span of some tasks, to be changed in place.
pub fn for_each_span(tasks: &mut [Task], mut change: impl FnMut(&mut Span)) {
    for task in tasks {
        change(&mut task.span);
        [&mut task.theme, &mut task.deadline].into_iter().flatten().for_each(|fact| change(&mut fact.span));
    }
}

/// Turns the spans, which count bytes of `text`, into another unit.
pub fn recode(tasks: &mut [Task], text: &str, encoding: Encoding) {
    let units = Units::new(text, encoding);
    for_each_span(tasks, |span| *span = units.span(*span));
}

/// The longest heading at the start of a paragraph that is a theme and not a task, in characters.
const LONGEST_THEME: usize = 40;
/// How far into a sentence the words stand that frame the plan (……工作的总体要求是：), in bytes.
const OPENING: usize = 180;
/// What parts one stretch from the next and belongs to neither.
const MARKS: [char; 18] = [
    '，', ',', '、', '。', '；', ';', '！', '!', '？', '?', '：', ':', ' ', '\u{3000}', '\n', '\r', '\t', '.',
];

struct Walk<'t> {
    text: &'t str,
    outline: &'t Outline,
    records: &'t [Record],
    numbers: &'t [Number],
    /// How many records and numbers lie before the place that the walk has reached.
    record: usize,
    number: usize,
    paths: Vec<Arc<[String]>>,
    tasks: Vec<Task>,
}

/// Where the tasks of a paragraph belong.
#[derive(Clone)]
struct Place {
    section: Option<u32>,
    theme: Option<Fact>,
}

impl Walk<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph, next: Option<&Paragraph>) {
        let sections = &self.outline.sections;
        let heading = paragraph.section.and_then(|i| Some((i, sections.get(i as usize)?)));
        let head = heading.filter(|(_, h)| paragraph.span.contains(h.span));
        let above = head.map_or(paragraph.section, |(_, h)| h.parent);
        let mut place = Place { section: above, theme: None };
        let Some(first) = paragraph.sentences.first() else {
            // A numbered line with nothing under it.
            let leaf = next.is_none_or(|n| n.section != paragraph.section)
                && head.is_some_and(|(i, h)| {
                    h.level > 1 && sections.get(i as usize + 1).is_none_or(|below| below.parent != Some(i))
                });
            if leaf {
                self.push(paragraph.span, TaskKind::Task, paragraph.part, &place);
            } else if head.is_none() {
                self.push(paragraph.span, TaskKind::Context, paragraph.part, &place);
            }
            return;
        };
        let mut from = paragraph.span.start;
        if let Some((_, h)) = head
            && first.status == Status::Target
            && self.is_theme(h.span, paragraph)
        {
            let value = h.span.of(self.text).to_string();
            place.theme = Some(Fact { value, span: h.span });
            from = h.span.end;
        }
        let mut before = None;
        for sentence in &paragraph.sentences {
            let start = if sentence.span == first.span { from } else { sentence.span.start.max(from) };
            let stretch = self.trim(Span { start, end: sentence.span.end.max(start) });
            if !stretch.is_empty() {
                before = self.sentence(sentence, stretch, &mut place, before);
            }
        }
    }

    /// Whether the heading that opens a paragraph only names what the paragraph is about.
    fn is_theme(&self, head: Span, paragraph: &Paragraph) -> bool {
        let rest = Span { start: head.end, end: paragraph.span.end };
        let first = self.record + self.records[self.record..].partition_point(|r| anchor(r) < head.start);
        let states = self.records.get(first).is_some_and(|r| anchor(r) < head.end);
        let short = head.of(self.text).chars().take(LONGEST_THEME + 1).count() <= LONGEST_THEME;
        short && !states && !rest.of(self.text).starts_with(any(&['；', ';'])) && !self.trim(rest).is_empty()
    }

    /// Adds the tasks of one sentence; gives which of them the next one may go on with.
    fn sentence(
        &mut self,
        sentence: &Sentence,
        stretch: Span,
        place: &mut Place,
        before: Option<usize>,
    ) -> Option<usize> {
        let part = sentence.part;
        if self.frames(sentence, stretch) {
            self.push(stretch, TaskKind::Context, part, place);
            return None;
        }
        let mut marks = clause::marks(self.text, stretch);
        let mut from = stretch.start;
        if let Some((theme, rest)) = self.announced(sentence, stretch, &marks) {
            place.section =
                place.theme.as_ref().map_or(place.section, |t| self.section_at(t.span).or(place.section));
            place.theme = Some(Fact { value: theme.of(self.text).to_string(), span: theme });
            from = rest;
        }
        marks.retain(|(mark, at)| !matches!(mark, '：' | ':') && at.start > from);
        let inside = self.merged(Span { start: from, end: stretch.end });
        let mut open: Option<Span> = None;
        let mut lead: Option<Span> = None;
        let mut resumes = before;
        let mut done = Vec::new();
        let mut last = inside.iter().peekable();
        let mut at = self.record;
        let ends = marks
            .iter()
            .map(|(mark, span)| (*mark, *span))
            .chain([('。', Span { start: stretch.end, end: stretch.end })]);
        for (mark, end) in ends {
            while last.next_if(|held| held.end <= end.start).is_some() {}
            let held = last.peek().is_some_and(|held| held.start < end.start);
            if held
                || mark == '、'
                    && !self.parts_coordinates(open.map_or(from, |o| o.start.max(from)), end, stretch.end)
            {
                continue;
            }
            let piece = self.trim(Span { start: from, end: end.start });
            from = end.end;
            if piece.is_empty() {
                continue;
            }
            let stated = self.stated(&mut at, piece, part);
            match clause::read(piece.of(self.text), stated) {
                Clause::Starts => {
                    done.extend(open.take());
                    open = Some(lead.take().map_or(piece, |l| l.cover(piece)));
                    resumes = None;
                }
                Clause::Leads => lead = Some(lead.map_or(piece, |l| l.cover(piece))),
                Clause::GoesOn | Clause::Names if lead.is_some() => lead = lead.map(|l| l.cover(piece)),
                Clause::GoesOn | Clause::Names if open.is_some() => open = open.map(|o| o.cover(piece)),
                Clause::GoesOn if resumes.is_some_and(|i| self.resume(i, piece)) => {}
                Clause::GoesOn | Clause::Names => lead = Some(piece),
            }
        }
        let alone = open.is_none() && done.is_empty();
        let rest = match (open, lead) {
            (Some(open), Some(lead)) => Some(open.cover(lead)),
            (open, lead) => open.or(lead),
        };
        done.extend(rest);
        let kind = if alone && !self.says_what_to_do(stretch) { TaskKind::Context } else { TaskKind::Task };
        for span in done {
            self.push(span, kind, part, place);
        }
        rest.map_or(before, |_| self.tasks.len().checked_sub(1))
    }

    /// Whether a sentence as a whole looks back, frames the plan or speaks to the house.
    fn frames(&self, sentence: &Sentence, stretch: Span) -> bool {
        let words = stretch.of(self.text);
        let closed = Span { start: stretch.end, end: sentence.span.end }.of(self.text);
        let near = words.char_indices().take_while(|(i, c)| *i < OPENING && !matches!(c, '：' | ':'));
        let near = near.last().map_or(0, |(i, c)| i + c.len_utf8());
        let appeals = scan::starts_in(closed, "！!？?") || scan::ends_in(closed, "：:");
        let states = || {
            self.records[self.record..]
                .iter()
                .take_while(|r| anchor(r) < stretch.end)
                .any(|r| anchor(r) >= stretch.start && r.status == Status::Target)
        };
        (sentence.status == Status::Result || appeals || FRAMES.find(&words[..near]).is_some()) && !states()
    }

    /// The words before a colon that announce a list of tasks, and where the list begins.
    fn announced(&self, sentence: &Sentence, stretch: Span, marks: &[(char, Span)]) -> Option<(Span, u32)> {
        let (_, colon) = marks.iter().find(|(mark, _)| matches!(mark, '：' | ':'))?;
        let theme = self.trim(Span { start: stretch.start, end: colon.start });
        let after = Span { start: colon.end, end: stretch.end };
        let stated = |span: Span| self.stated(&mut self.record.clone(), span, sentence.part);
        let clause =
            marks.iter().find(|(_, at)| at.start > colon.start).map_or(after.end, |(_, at)| at.start);
        let first = self.trim(Span { start: after.start, end: clause });
        let lists = !first.is_empty() && clause::read(first.of(self.text), stated(first)) == Clause::Starts;
        (!theme.is_empty() && !stated(theme).whole && lists).then_some((theme, colon.end))
    }

    /// The section whose heading stands at `span`.
    fn section_at(&self, span: Span) -> Option<u32> {
        let sections = &self.outline.sections;
        let i = sections.partition_point(|s| s.span.start < span.start);
        (sections.get(i)?.span == span).then_some(i as u32)
    }

    /// The stretches of the records in `span`, those that overlap as one: no task ends inside.
    fn merged(&self, span: Span) -> Vec<Span> {
        let here = self.records[self.record..].iter().take_while(|r| anchor(r) < span.end);
        let spans: Vec<Span> = here.map(|r| r.span).filter(|s| span.contains(*s)).collect();
        let spans = sorted(spans, |s| u64::from(s.start) << 32 | u64::from(s.end));
        let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
        for next in spans {
            match merged.last_mut() {
                Some(last) if last.overlaps(next) => *last = last.cover(next),
                _ => merged.push(next),
            }
        }
        merged
    }

    /// What the records in `piece` state; `at` is the first record that may lie in it, and moves on.
    fn stated(&self, at: &mut usize, piece: Span, part: Part) -> Stated<'_> {
        let mut stated = Stated { expected: part == Part::Expected, ..Stated::default() };
        while let Some(record) = self.records.get(*at).filter(|r| anchor(r) < piece.end) {
            *at += 1;
            if anchor(record) >= piece.start && record.parent.is_none() {
                if !stated.whole {
                    stated.indicator = &record.indicator;
                }
                stated.whole = true;
                stated.number |= record.number_span.is_some();
            }
        }
        stated
    }

    /// Whether `、` at `mark` parts two coordinates with a verb and a number each (新建公园3个、|改造危桥2座).
    fn parts_coordinates(&self, from: u32, mark: Span, to: u32) -> bool {
        let first = self.records[self.record..].partition_point(|r| anchor(r) < from) + self.record;
        let i = first + self.records[first..].partition_point(|r| anchor(r) < mark.start);
        let next = self.records.get(i).is_some_and(|r| r.span.start >= mark.end && anchor(r) < to);
        let after = Span { start: mark.end, end: to }.of(self.text);
        let (near, _) = after.split_once(['、', '，', ',']).unwrap_or((after, ""));
        let whole = Stated { whole: true, number: true, ..Stated::default() };
        i > first
            && next
            && near.len() > 6
            && WORDS.deliver.prefix(near).is_some()
            && clause::read(near, whole) == Clause::Starts
    }

    /// Whether a sentence without a clause that starts a task says what to do all the same.
    fn says_what_to_do(&self, stretch: Span) -> bool {
        let words = stretch.of(self.text);
        let states = self.records[self.record..]
            .iter()
            .take_while(|r| anchor(r) < stretch.end)
            .any(|r| anchor(r) >= stretch.start && r.status == Status::Target);
        let is = words.starts_with('是')
            || words.split(any(&['，', ','])).next().is_some_and(|w| w.contains("年是"));
        let verb = || {
            words.char_indices().any(|(i, _)| {
                let here = &words[i..];
                let cue = CUES.prefix(here).is_some_and(|(_, cue)| matches!(cue, Cue::Do | Cue::Lead));
                (cue || WORDS.deliver.prefix(here).is_some()) && WORDS.guard.prefix(here).is_none()
            })
        };
        // 政府债务率稳步下降: a state to be reached is a task without a verb of the plan.
        let reaches = || WORDS.relation.find(words).is_some() || WORDS.completion.find(words).is_some();
        states || !is && (verb() || reaches())
    }

    /// Lets the task before go on over `piece`.
    fn resume(&mut self, task: usize, piece: Span) -> bool {
        let record = self.record;
        let Some(before) = self.tasks.get_mut(task) else { return false };
        before.span = before.span.cover(piece);
        let held = self.records[record..].iter().take_while(|r| anchor(r) < piece.end);
        let held: Vec<u32> = held.map(|r| r.id).collect();
        self.record += held.len();
        before.records.extend(held);
        true
    }

    /// A stretch without the marks and blanks around it.
    fn trim(&self, span: Span) -> Span {
        let words = span.of(self.text);
        let start = span.start as usize + words.len() - words.trim_start_matches(MARKS).len();
        Span::new(start, start.max(span.start as usize + words.trim_end_matches(MARKS).len()))
    }

    fn push(&mut self, span: Span, kind: TaskKind, part: Part, place: &Place) {
        let span = self.trim(span);
        if span.is_empty() {
            return;
        }
        self.record += self.records[self.record..].partition_point(|r| anchor(r) < span.start);
        let held = self.records[self.record..].iter().take_while(|r| anchor(r) < span.end);
        let (records, stated): (Vec<u32>, Vec<Option<&Fact>>) =
            held.map(|r| (r.id, r.deadline.as_ref())).unzip();
        self.record += records.len();
        self.number += self.numbers[self.number..].partition_point(|n| n.span.start < span.start);
        let numbers = &self.numbers[self.number..];
        let numbers = &numbers[..numbers.partition_point(|n| n.span.start < span.end)];
        let dates = numbers.iter().rev().filter(|n| n.role == Role::Date).map(|n| n.span);
        let dates = dates.filter(|date| !date.of(self.text).contains('.'));
        let deadline =
            stated.into_iter().flatten().next().cloned().or_else(|| deadline_in(self.text, span, dates));
        self.tasks.push(Task {
            id: self.tasks.len() as u32,
            kind,
            part,
            section: place.section,
            path: place.section.and_then(|i| self.paths.get(i as usize)).cloned().unwrap_or_default(),
            theme: place.theme.clone(),
            deadline,
            records,
            text: String::new(),
            span,
            quote: String::new(),
        });
    }
}

/// The place by which a record is in one task and no other: its number, or the end of its statement.
fn anchor(record: &Record) -> u32 {
    record.number_span.map_or(record.span.end.saturating_sub(1), |number| number.start)
}

/// The words without line ends.
fn one_line(words: &str) -> String {
    words.split(any(&['\n', '\r', '\t'])).map(str::trim).collect()
}
