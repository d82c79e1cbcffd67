//! Items → quantified records.
//!
//! | item | record |
//! | --- | --- |
//! | `新增规上工业企业100家` | output 规上工业企业 = 100 家 |
//! | `培育超10亿级企业20家` | output 超10亿级企业 = 20 家; 10亿 is a qualifier |
//! | `完成松陌路等4个片区治理` | output 片区治理 = 4 个 |
//! | `A、B分别增长5%、6%` | growth A = 5 %; growth B = 6 % |
//! | `由2300元提高到5000元` | level = 5000 元, from 2300 |

use super::clause::{Clause, Item};
use super::lead::{self, Before, Lead, trim};
use super::scope::Scope;
use super::{deadline, near, phrase, unread};
use crate::decimal::Decimal;
use crate::extraction::{Form, Measure, Part, Record, Role, Status};
use crate::lexicon::words::{Relation, WORDS};
use crate::outline::{Paragraph, Sentence};
use crate::quantity::{Dimension, Kind, Quantity};
use crate::span::Span;

/// What one sentence gave.
pub struct Found {
    /// In text order.
    pub records: Vec<Record>,
    /// For each quantity of the sentence.
    pub roles: Vec<Role>,
    /// The ids of the records that each quantity states.
    pub stated: Vec<Vec<u32>>,
}

/// Reads one sentence; ids start at `first`.
pub fn read(
    text: &str,
    paragraph: &Paragraph,
    sentence: &Sentence,
    quantities: &[Quantity],
    clauses: &[Clause],
    first: u32,
) -> Found {
    let mut reader = Reader {
        text,
        paragraph,
        sentence,
        quantities,
        first,
        scope: Scope::default(),
        clause: sentence.span,
        before: "",
        spoken: None,
        shared: "",
        theme: clauses.first().and_then(|c| theme(c, text)),
        subjects: Vec::new(),
        list: Vec::new(),
        whole: None,
        verb: None,
        prefix: None,
        records: Vec::new(),
        roles: quantities.iter().map(unread).collect(),
        stated: vec![Vec::new(); quantities.len()],
    };
    for clause in clauses {
        reader.clause(clause);
    }
    Found { records: reader.records, roles: reader.roles, stated: reader.stated }
}

struct Reader<'a> {
    text: &'a str,
    paragraph: &'a Paragraph,
    sentence: &'a Sentence,
    quantities: &'a [Quantity],
    first: u32,
    scope: Scope,
    clause: Span,
    /// The last clause without a number: may name the subject of the next.
    before: &'a str,
    /// What the item before said something of without a number.
    spoken: Option<&'a str>,
    /// The noun of the next item: 2个50亿元以上、5个10亿元以上项目.
    shared: &'a str,
    /// What the sentence opens with, if that is a thing: 先进材料产业，….
    theme: Option<String>,
    /// What the last list of numbers was said of; a clause without a subject goes on with it.
    subjects: Vec<String>,
    /// The subjects of the clause so far, one for each record: what a later 分别 may refer to.
    list: Vec<String>,
    /// The record that 其中 opens.
    whole: Option<u32>,
    /// The verb of delivery of the clause so far.
    verb: Option<&'static str>,
    /// The qualifier that a list shares (省级…, …).
    prefix: Option<&'static str>,
    records: Vec<Record>,
    roles: Vec<Role>,
    stated: Vec<Vec<u32>>,
}

/// A change: 由A提高到B.
struct Change {
    /// Where 由 or 从 stands.
    at: u32,
    /// The values it starts from.
    from: Vec<usize>,
    /// The values it leads to.
    to: Vec<usize>,
    /// How many items of the clause it takes.
    items: usize,
}

impl<'a> Reader<'a> {
    fn clause(&mut self, clause: &Clause) {
        self.clause = clause.span;
        self.scope.enter(self.text, clause);
        let known = self.records.len();
        self.verb = None;
        self.prefix = None;
        // 其中A…，其中B…: the second is a part of the first.
        if clause.span.of(self.text).starts_with("其中")
            && let Some(last) = self.records.last().filter(|r| r.parent.is_some())
        {
            self.whole = Some(last.id);
        }
        let fresh = clause.items.iter().all(|i| i.values.is_empty());
        if fresh {
            self.before = clause.span.of(self.text);
            self.scope.leave(None);
            return;
        }
        let mut pending: Option<u32> = None;
        let mut part = trim(self.before) == "其中";
        let mut listed = Vec::new();
        let mut i = 0;
        while i < clause.items.len() {
            let item = &clause.items[i];
            if item.values.is_empty() {
                let words = item.span.of(self.text);
                if phrase::is_statement(words) {
                    pending = None;
                    self.before = words;
                    self.spoken = phrase::of_trend(words);
                } else {
                    pending.get_or_insert(item.span.start);
                }
                i += 1;
                continue;
            }
            let mut start = pending.take().unwrap_or(item.span.start);
            // An item with a verb of its own starts anew, unless what came before is another verb for it:
            // 新竣工、新转化达产项目各25个.
            let earlier = Span { start, end: item.span.start }.of(self.text);
            let words = item.span.of(self.text);
            if start != item.span.start
                && phrase::begins_statement(words)
                && !words.contains("分别")
                && !lead::lead(earlier, Before::Other).subject.is_empty()
                && WORDS.state.get(trim(earlier)).is_none()
            {
                self.before = trim(earlier);
                start = item.span.start;
            }
            part |= Span { start, end: item.span.end }.of(self.text).contains("其中");
            let count = self.records.len();
            self.shared = clause.items.get(i + 1).map_or("", |next| self.after_values(next));
            i += if let Some(change) = self.change(&clause.items[i..]) {
                let to = change.items;
                self.changed(start, &change, part);
                to
            } else {
                let more = self.tail_items(&clause.items[i + 1..]);
                self.item(start, item, more, part);
                1
            };
            self.spoken = None;
            if self.records.len() > count {
                listed.extend(self.subjects.iter().cloned());
            }
        }
        self.list.extend(listed);
        let last = self.records.get(known..).and_then(<[Record]>::last).and_then(|r| r.number_span);
        self.scope.leave(last.map(|s| s.start));
        self.before = "";
    }

    /// The words of an item after its last number.
    fn after_values(&self, item: &Item) -> &'a str {
        item.values.last().map_or("", |&v| {
            trim(Span { start: self.quantities[v].span.end, end: item.span.end }.of(self.text))
        })
    }

    /// How far the noun after a count may run on into items without a number.
    fn tail_items(&self, rest: &[Item]) -> u32 {
        let mut end = 0;
        for item in rest {
            if !item.values.is_empty() {
                return 0;
            }
            if phrase::begins_statement(item.span.of(self.text)) {
                break;
            }
            end = item.span.end;
        }
        end
    }

    /// A change that starts in the first of `items`.
    fn change(&self, items: &[Item]) -> Option<Change> {
        let head = items.first()?;
        // 每万人拥有基站数由24座提高到28座: the first value may be part of the indicator.
        let mut start = head.span.start;
        let opened = head.values.iter().enumerate().find_map(|(nth, &v)| {
            let q = &self.quantities[v];
            let lead = Span { start, end: q.span.start }.of(self.text);
            let found = ["由", "从"].iter().filter_map(|w| lead.rfind(w).map(|at| (at, *w))).max();
            let from = start;
            start = q.span.end;
            let (at, mark) = found?;
            let between = trim(&lead[at + mark.len()..]);
            let dated = between.ends_with(['的', '底', '末', '初', '年', '到', '不'])
                || between.contains(['年', '十']);
            let plain = between.is_empty() || dated && between.chars().count() <= 14;
            plain.then_some((nth, from + at as u32))
        });
        let (first, at) = opened?;
        let mut from = Vec::new();
        let mut to = Vec::new();
        for (k, item) in items.iter().take(CHANGE).enumerate() {
            for &v in item.values.iter().skip(if k == 0 { first } else { 0 }) {
                let q = &self.quantities[v];
                if !to.is_empty() {
                    to.push(v);
                    continue;
                }
                let Some(&before) = from.last() else {
                    from.push(v);
                    continue;
                };
                let earlier: &Quantity = &self.quantities[before];
                let gap = Span { start: earlier.span.end, end: q.number.start }.of(self.text);
                if gap.contains(['到', '至', '为', '成']) { to.push(v) } else { from.push(v) }
            }
            if !to.is_empty() {
                return Some(Change { at, from, to, items: k + 1 });
            }
        }
        None
    }

    fn changed(&mut self, start: u32, change: &Change, part: bool) {
        for &v in &change.from {
            self.roles[v] = Role::Baseline;
        }
        let before = Span { start, end: change.at }.of(self.text);
        let last_from = &self.quantities[change.from[change.from.len() - 1]];
        let between =
            Span { start: last_from.span.end, end: self.quantities[change.to[0]].span.start }.of(self.text);
        let mut lead = lead::lead(before, Before::Other);
        lead.relation = Some(Relation::To);
        lead.each = between.contains("分别");
        lead.part |= part;
        let from: Vec<Decimal> = change.from.iter().map(|&v| self.quantities[v].low).collect();
        self.terminal(start, &lead, &change.to, &from);
    }

    /// An item with numbers. `more` is how far its noun may run on.
    fn item(&mut self, start: u32, item: &Item, more: u32, part: bool) {
        let mut start = start;
        let mut waiting: Vec<usize> = Vec::new();
        let mut k = 0;
        while k < item.values.len() {
            let v = item.values[k];
            let mut list = vec![v];
            while let Some(&next) = item.values.get(k + list.len()) {
                let gap = Span {
                    start: self.quantities[list[list.len() - 1]].span.end,
                    end: self.quantities[next].span.start,
                };
                if gap
                    .of(self.text)
                    .chars()
                    .all(|c| matches!(c, '、' | '和' | '与' | '及') || c.is_whitespace())
                {
                    list.push(next);
                } else {
                    break;
                }
            }
            let last = list[list.len() - 1];
            let next =
                item.values.get(k + list.len()).map_or(item.span.end, |&n| self.quantities[n].span.start);
            let begin = near(self.text, start, self.quantities[v].span.start);
            let mut lead = self.lead(begin, v);
            lead.part |= part;
            if self.closes(&lead, last, next, item.span.end) {
                waiting.drain(..).for_each(|w| self.qualify(w));
                self.terminal(start, &lead, &list, &[]);
                start = self.quantities[last].span.end;
            } else {
                waiting.extend(&list);
            }
            k += list.len();
        }
        if !waiting.is_empty() {
            self.prenominal(start, &waiting, more.max(item.span.end), part);
        }
    }

    fn lead(&self, before: Span, v: usize) -> Lead<'a> {
        let number = match self.quantities[v].dimension {
            Dimension::Count | Dimension::Physical => Before::Count,
            Dimension::Money | Dimension::None => Before::Other,
            _ => Before::Rate,
        };
        lead::lead(before.of(self.text), number)
    }

    fn qualify(&mut self, v: usize) {
        if self.quantities[v].kind == Kind::Quantity {
            self.roles[v] = Role::Qualifier;
        }
    }

    /// Whether the number ends its statement, so that its noun stands before it.
    fn closes(&self, lead: &Lead, v: usize, next: u32, end: u32) -> bool {
        let q = &self.quantities[v];
        if q.kind == Kind::Structure || self.quoted(v) || lead.subject.ends_with('每') {
            return false;
        }
        let rest = Span { start: q.span.end, end }.of(self.text);
        let rest = rest.trim_start();
        // 50亿级企业: a size that names a class.
        let past = self.text.get(q.number.end as usize..).unwrap_or("");
        let step = ["级台阶", "台阶", "大关", "关口", "元台阶", "元大关"].iter().any(|w| past.starts_with(w));
        let spelled = !q.number.of(self.text).chars().any(|c| c.is_ascii_digit());
        let unwritten = q.number.end == q.span.end;
        if !step && (past.starts_with('级') || spelled && unwritten && q.dimension == Dimension::Money) {
            return false;
        }
        // 12个百亿元项目: a size between a count and its noun.
        let counted = |d| matches!(d, Dimension::Count);
        let size = v
            .checked_sub(1)
            .map(|b| &self.quantities[b])
            .is_some_and(|b| b.span.end == q.span.start && counted(b.dimension) && !counted(q.dimension));
        if size {
            return false;
        }
        if rest.is_empty() || rest.starts_with(['）', ')', '”', '、', '，']) {
            return true;
        }
        // 建设2个和美乡村: with nothing before the number, its noun is yet to come.
        let said = !lead.subject.is_empty() || lead.relation.is_some();
        if said && rest.starts_with(['和', '及', '与']) && !rest.starts_with("和美") {
            return true;
        }
        // 断面水质100%达标
        if q.dimension == Dimension::Ratio && said && ["达标", "合格", "覆盖", "到位"].contains(&rest)
        {
            return true;
        }
        // 产能1400万吨建成试运转
        if WORDS.attribute.suffix(lead.subject).is_some() && lead::starts_verb(rest) {
            return true;
        }
        // Straight on to another number: 146支4691人.
        if q.span.end == next
            && next < end
            && self.quantities.get(v + 1).is_some_and(|n| counted(n.dimension))
        {
            return true;
        }
        if ["台阶", "大关", "关口"].iter().any(|w| rest.starts_with(w)) {
            return true;
        }
        if let Some((word, _)) = WORDS.after.prefix(rest) {
            let noun = matches!(
                word,
                "规模"
                    | "水平"
                    | "目标"
                    | "任务"
                    | "台阶"
                    | "以"
                    | "并"
                    | "列"
                    | "达"
                    | "创"
                    | "排"
                    | "降"
                    | "后"
                    | "时"
            ) && !rest[word.len()..].is_empty()
                && !matches!(word, "以" | "并");
            let compound = ["以上", "以下", "并网", "规模以", "目标任务", "水平衡", "达标", "占地"]
                .iter()
                .any(|w| rest.starts_with(w));
            if said && !noun && !compound {
                return true;
            }
        }
        let strong = match lead.relation {
            Some(Relation::Growth | Relation::Decline | Relation::To | Relation::Compare) => true,
            Some(Relation::Level) => !matches!(
                lead.relation_word,
                "实现"
                    | "完成"
                    | "在"
                    | "至"
                    | "到"
                    | "了"
                    | "有"
                    | "为"
                    | "是"
                    | "占"
                    | "进入"
                    | "共有"
                    | "现有"
            ),
            None => false,
        };
        let grade = q.dimension == Dimension::Grade;
        strong && !lead.subject.is_empty() && !grade
    }

    /// The noun stands before: every number of `list` is said of the lead's subject.
    fn terminal(&mut self, start: u32, lead: &Lead, list: &[usize], from: &[Decimal]) {
        let first = &self.quantities[list[0]];
        let hint = Span { start: first.span.start, end: first.number.start }.of(self.text);
        let mut relation = lead.relation;
        let reached = ["突破", "跨", "稳定", "保持", "控制", "达"].iter().any(|w| hint.contains(w));
        let exceeds = ["超", "高于", "逾", "多于"].iter().any(|w| hint.contains(w));
        if relation.is_none() && reached {
            relation = Some(Relation::Level);
        }
        if lead.verb.is_some_and(|v| ["跨上", "迈上", "跨越"].contains(&v)) {
            relation = relation.or(Some(Relation::Level));
        }
        if lead.verb.is_some() {
            self.verb = lead.verb;
        }
        let mut subject = trim(lead.subject);
        let mut inner = lead.verb;
        let (short, verb) = phrase::after_inner_verb(subject);
        if verb.is_some() {
            (subject, inner) = (short, verb);
            self.verb = verb;
        }
        let mut scope = "";
        let mut rate = "";
        let mut each = lead.each;
        if first.dimension == Dimension::Rank {
            let ranked = subject.strip_suffix('第').unwrap_or(subject);
            let verbs = ["位居", "稳居", "跃居", "升至", "位列", "居", "列", "排名", "排", "跻身", "进入"];
            let place = verbs.iter().filter_map(|w| ranked.rfind(w).map(|at| (at, *w)));
            if let Some((at, word)) = place.max_by_key(|(at, w)| (at + w.len(), w.len())) {
                scope = trim(&ranked[at + word.len()..]);
                let before = lead::lead(&ranked[..at], Before::Other);
                each |= before.each;
                // 增速居全省第4位: the rate is ranked, not the thing.
                rate = ["增速", "增幅"].into_iter().find(|w| before.relation_word == *w).unwrap_or("");
                subject = before.subject;
                relation = relation.or(Some(Relation::Level));
            } else if WORDS.place.get(ranked).is_some() {
                (scope, subject) = (ranked, "");
            } else {
                subject = ranked;
            }
        }
        if first.dimension == Dimension::Grade {
            subject = grade_subject(subject);
        }
        let lead = &Lead { each, ..lead.clone() };
        let mut names: Vec<String> = Vec::new();
        let mut noun = subject.to_string();
        if let Some((listed, rest)) = phrase::names(subject) {
            if rest.is_empty() {
                noun = subject.trim_end_matches('等').to_string();
            } else if !phrase::too_bare(rest) {
                noun = rest.to_string();
            }
            names = listed.into_iter().map(str::to_string).collect();
        }
        let mut noun = phrase::without_number(&phrase::tidy(&noun)).to_string();
        if let Some(verb) =
            lead.verb.filter(|_| !noun.is_empty() && phrase::too_bare(&noun) && names.is_empty())
        {
            noun.insert_str(0, verb);
        }
        if noun.starts_with(['“', '”']) && noun.matches('“').count() != noun.matches('”').count() {
            noun = noun.replace(['“', '”'], "");
        }
        let verb = lead.verb.or(inner).or(self.verb);
        let subjects = self.subjects_for(&noun, lead, list.len(), relation, inner, first.dimension);
        if subjects.iter().all(String::is_empty) {
            list.iter().for_each(|&v| self.qualify(v));
            return;
        }
        let growth = list.len();
        for (i, subject) in subjects.iter().enumerate() {
            let v = if growth == 1 { list[0] } else { list[i.min(list.len() - 1)] };
            let q = &self.quantities[v];
            let (indicator, mut measure) = self.measured(subject, q, relation, lead, verb, exceeds);
            if self.spoken.is_some() && self.before.contains("增长") && q.dimension == Dimension::Ratio {
                measure = Measure::Growth;
            }
            // 确保增长6.5%、力争7%以上
            if let Some(before) = self.records.last()
                && noun.is_empty()
                && relation.is_none()
                && before.unit == q.unit
            {
                measure = before.measure.unwrap_or(measure);
            }
            let indicator =
                if scope.is_empty() { indicator } else { format!("{indicator}{rate}{scope}排名") };
            let from = from.get(i).or(from.last()).copied();
            self.emit(start, v, indicator, measure, lead.part, verb, &names, from);
        }
        // A distance to another figure is said in passing; what follows goes on with the figure itself.
        if !noun.starts_with(['较', '比', '占', '超', '达']) {
            self.subjects = subjects;
        }
    }

    /// Who the `count` numbers are said of, one for each record.
    fn subjects_for(
        &mut self,
        noun: &str,
        lead: &Lead,
        count: usize,
        relation: Option<Relation>,
        verb: Option<&'static str>,
        dimension: Dimension,
    ) -> Vec<String> {
        if noun.is_empty() {
            return self.inherited(lead, count, relation, verb);
        }
        let mut noun = if count > 1 { phrase::without_count(noun) } else { noun.to_string() };
        if dimension == Dimension::Count
            && noun.starts_with(['超', '过'])
            && let Some(before) = self.subjects.last()
        {
            // 总投资超3亿元项目24个、超2000万美元项目6个
            let head = before.split_once(['超', '过']).map_or(before.as_str(), |(head, _)| head);
            return vec![format!("{head}{noun}"); count];
        }
        let far = ["高于", "低于", "快于", "慢于", "高出"].iter().any(|w| noun.starts_with(w));
        if dimension != Dimension::Count && (far || noun.starts_with(['较', '比', '占', '超', '达', '为']))
        {
            // 较全省高0.5个百分点, 占全市比重达8.7%
            let rate = (far || noun.starts_with(['较', '比']))
                && self.records.last().is_some_and(|r| r.measure == Some(Measure::Growth));
            let over = if lead.each && self.list.len() >= count {
                self.list[self.list.len() - count..].to_vec()
            } else {
                self.subjects.clone()
            };
            if !over.is_empty() {
                let said = over
                    .iter()
                    .map(|s| format!("{s}{}{noun}", if rate { "增速" } else { "" }))
                    .collect::<Vec<_>>();
                return if said.len() == count { said } else { vec![said[said.len() - 1].clone(); count] };
            }
        }
        // 新开工80个以上: of what the record before counted.
        if WORDS.state.get(&noun).is_some()
            && let Some(before) = self.subjects.last()
        {
            return vec![format!("{noun}{}", strip_verb(before)); count];
        }
        // 其中四星级以上2家: of what the whole counts.
        if lead.part
            && (noun.ends_with("以上") || noun.ends_with('级'))
            && let Some(before) = self.subjects.last()
        {
            return vec![format!("{noun}{}", strip_verb(before)); count];
        }
        // 水稻、小麦单产分别达到…，总产分别达到…
        if phrase::is_attribute(&noun) && lead.each && count > 1 && self.list.len() >= count {
            let over = &self.list[self.list.len() - count..];
            return over.iter().map(|s| format!("{}{noun}", phrase::owner(s, &noun))).collect();
        }
        if phrase::is_attribute(&noun) {
            let owner = match (self.subjects.last(), &self.theme) {
                (_, Some(theme)) if ["规模", "产值", "营收", "营业收入"].iter().any(|w| noun.contains(w)) => {
                    Some(theme.clone())
                }
                (Some(s), _) => Some(phrase::owner(s, &noun).to_string()),
                (None, theme) => theme.clone().or_else(|| self.topic()),
            };
            if let Some(owner) = owner.filter(|o| !o.is_empty() && !noun.starts_with(o.as_str())) {
                // 先进材料产业 + 产业规模
                let shared =
                    owner.strip_suffix("产业").filter(|_| noun.starts_with("产业")).unwrap_or(&owner);
                noun = format!("{shared}{noun}");
            }
        } else if let Some(quality) = self.whole_quality(lead, &noun, dimension) {
            // 粮食产量…，其中小麦…
            noun.push_str(&quality);
        } else if let Some(state) = self.whole_state(lead, dimension) {
            // 新开工亿元以上项目30个，其中10亿元以上项目5个
            noun.insert_str(0, state);
        } else if WORDS.prefix.get(&noun).is_some()
            && let Some(before) = self.subjects.last()
        {
            // 国家级赛事3项、省级5项
            let rest = WORDS.prefix.prefix(before).map_or(before.as_str(), |(w, _)| &before[w.len()..]);
            noun.push_str(rest);
        } else if let Some(prefix) = self.prefix
            && lead.verb.is_none()
            && relation.is_none()
            && dimension == Dimension::Count
            && WORDS.prefix.prefix(&noun).is_none()
            && WORDS.own.prefix(&noun).is_none()
            && !lead.part
        {
            noun = format!("{prefix}{noun}");
        }
        self.prefix = WORDS
            .prefix
            .prefix(&noun)
            .map(|(w, _)| w)
            .filter(|w| w.contains('级'))
            .or(self.prefix.filter(|_| lead.verb.is_none()));
        if count > 1 {
            return match phrase::coordinates(&noun, Some(count)) {
                Some(parts) => parts,
                None => vec![noun; count],
            };
        }
        if lead.each {
            // 新竣工、新转化达产项目各25个: the coordinates may be the verbs.
            let verbs = || phrase::coordinates(lead.whole, None).filter(|_| noun.len() < lead.whole.len());
            if let Some(parts) = phrase::coordinates(&noun, None).or_else(verbs) {
                return parts;
            }
        }
        vec![noun]
    }

    /// What is measured of the whole that 其中 opens, where the part does not say it.
    fn whole_quality(&self, lead: &Lead, noun: &str, dimension: Dimension) -> Option<String> {
        let whole = self.whole.filter(|_| lead.part && dimension != Dimension::Count)?;
        let whole = &self.records.get((whole - self.first) as usize)?.indicator;
        let (quality, _) = WORDS.attribute.suffix(whole).filter(|(w, _)| w.len() < whole.len())?;
        (WORDS.attribute.suffix(noun).is_none() && !noun.contains('占')).then(|| quality.to_string())
    }

    /// How far the whole is that 其中 opens (新开工, 签约): its parts are as far.
    fn whole_state(&self, lead: &Lead, dimension: Dimension) -> Option<&'static str> {
        let whole =
            self.whole.filter(|_| lead.part && dimension == Dimension::Count && lead.verb.is_none())?;
        let verb = &self.records.get((whole - self.first) as usize)?.verb;
        let kept = WORDS.state.prefix(verb).map(|(w, _)| w).filter(|w| *w != "惠及");
        kept.or_else(|| ["签约", "开工", "竣工"].into_iter().find(|w| w == verb))
    }

    /// A clause that names no subject goes on with the one before.
    fn inherited(
        &self,
        lead: &Lead,
        count: usize,
        relation: Option<Relation>,
        verb: Option<&'static str>,
    ) -> Vec<String> {
        let n = if count > 1 {
            count
        } else if lead.each {
            self.list.len().max(self.subjects.len()).max(1)
        } else {
            1
        };
        if count > 1 || lead.each {
            if self.list.len() >= n && n > 1 {
                return self.list[self.list.len() - n..].to_vec();
            }
            if let [one] = &self.subjects[..]
                && let Some(parts) = phrase::coordinates(one, (count > 1).then_some(count))
            {
                return parts;
            }
        }
        // 固定资产投资保持稳定增长、力争达到3%
        if let Some(spoken) = self.spoken.filter(|_| count == 1) {
            return vec![spoken.to_string()];
        }
        let own = || verb.filter(|_| self.subjects.is_empty()).map(str::to_string);
        let one = self.subjects.last().cloned().or_else(|| self.topic()).or_else(own).unwrap_or_default();
        let one = match verb {
            // 交付10万平方米 after 安置房: what is delivered is another thing of the same name.
            Some(verb) if relation.is_none() && !one.is_empty() && one != verb => {
                format!("{verb}{}", strip_verb(&one))
            }
            _ => one,
        };
        vec![one; n]
    }

    /// What the sentence is about, where a clause does not say: the clause before, or the theme of the paragraph.
    fn topic(&self) -> Option<String> {
        if ["围绕", "坚持", "进一步", "通过", "以", "聚焦", "按照", "在"]
            .iter()
            .any(|w| self.before.starts_with(w))
        {
            return None;
        }
        let about = phrase::industry(lead::front(self.before)).or_else(|| {
            let theme = self.paragraph.sentences.first()?.span.of(self.text);
            let short = theme.chars().count() <= 16;
            phrase::industry(lead::front(theme)).filter(|_| short)
        });
        if let Some(about) = about {
            return Some(about.to_string());
        }
        let before = lead::lead(self.before, Before::Other);
        let mut words = trim(before.subject);
        if let Some((at, _)) = words.char_indices().nth(16) {
            words = &words[..at];
        }
        (!words.is_empty() && self.before.chars().count() <= 20).then(|| phrase::tidy(words))
    }

    /// The noun stands after the number, or nowhere.
    fn prenominal(&mut self, start: u32, waiting: &[usize], end: u32, part: bool) {
        let waiting: Vec<usize> = waiting.iter().copied().filter(|&v| !self.name_if_quoted(v)).collect();
        // The count that the statement is about; money and sizes before or inside the noun qualify it.
        let counted = |v: &&usize| self.quantities[**v].dimension == Dimension::Count;
        let first = waiting.iter().find(counted).or(waiting.first()).copied();
        // 覆盖12个村的5处污水处理站: what 的 leads to is counted.
        let owned = |v: &&usize| {
            let q = &self.quantities[**v];
            counted(v) && first.is_some_and(|f| f < **v) && self.text[..q.span.start as usize].ends_with('的')
        };
        let chosen = waiting.iter().find(owned).copied().or(first);
        for &v in &waiting {
            if Some(v) != chosen {
                self.qualify(v);
            }
        }
        let Some(v) = chosen else { return };
        let mut lead = self.lead(near(self.text, start, self.quantities[v].span.start), v);
        lead.part |= part;
        let q = &self.quantities[v];
        let tail = Span { start: q.span.end, end }.of(self.text);
        let words = near(self.text, start, q.span.start).of(self.text);
        if !self.governs(&lead, trim(words), v, tail) {
            self.qualify(v);
            return;
        }
        if lead.verb.is_some() {
            self.verb = lead.verb;
        }
        let (mut noun, names) = self.noun_after(&lead, tail, q);
        if chosen != first && lead.subject.ends_with('的') {
            noun.insert_str(0, lead.subject);
        }
        if lead.subject.contains('最') {
            noun.insert_str(0, &phrase::tidy(lead.subject));
        }
        if q.dimension == Dimension::Grade {
            let quality =
                ["水质", "水体"].iter().find(|w| tail.starts_with(**w) && !lead.subject.ends_with(**w));
            let subject = if lead.subject.is_empty() {
                self.subjects.last().map_or("", String::as_str)
            } else {
                lead.subject
            };
            noun = format!("{}{}", phrase::tidy(subject), quality.unwrap_or(&""));
        }
        let measure = match q.dimension {
            Dimension::Money | Dimension::Ratio | Dimension::Grade | Dimension::Rank => Measure::Level,
            Dimension::Points | Dimension::Times => Measure::Growth,
            _ => Measure::Output,
        };
        let verb = lead.verb.or(self.verb);
        self.emit(start, v, noun.clone(), measure, lead.part, verb, &names, None);
        self.subjects = vec![noun];
    }

    /// Whether a number before its noun states something, rather than narrows the noun.
    fn governs(&self, lead: &Lead, words: &str, v: usize, tail: &str) -> bool {
        let q = &self.quantities[v];
        let direct = lead.subject.is_empty();
        let delivered =
            direct && (lead.verb.is_some() || lead.light) || WORDS.deliver.suffix(words).is_some();
        let listed = phrase::names(lead.subject).is_some_and(|(_, rest)| rest.is_empty())
            || lead.subject.ends_with('等');
        let numeral = q.number.of(self.text);
        let spelled = !numeral.chars().any(|c| c.is_ascii_digit());
        if self.text.get(q.number.end as usize..).is_some_and(|past| past.starts_with('级'))
            || tail.starts_with('级')
            || lead.subject.ends_with(['第', '每', '首', '前'])
        {
            return false;
        }
        // 围绕4个链条: what the work turns on is not its outcome.
        if ["聚焦", "围绕", "针对", "瞄准", "依托"].iter().any(|w| words.ends_with(w)) {
            return false;
        }
        match (q.kind, q.dimension) {
            (Kind::Structure, _) => {
                // 十大行动 is the frame of a programme, 四大中心 is built.
                let frame =
                    ["行动", "工程", "计划", "战略", "举措", "任务"].iter().any(|w| trim(tail).ends_with(w));
                listed && lead.verb.is_some() && !frame
            }
            (_, Dimension::Count) if spelled && tail.starts_with('“') => false,
            (_, Dimension::Count) if spelled && numeral == "一" => {
                delivered && q.unit != "个" && q.unit != "次"
            }
            // A spelled count is a record where something is done with it: 治理两座油库, 三条线路入选.
            (_, Dimension::Count) if spelled => {
                let done = ["入选", "获评", "获批", "荣获", "上榜", "全部"].iter().any(|w| tail.contains(w));
                // 完成全市最大两座油库治理
                let singled = lead.subject.contains('最') && (lead.verb.is_some() || lead.light);
                delivered || listed || singled || direct && done && self.sentence.status == Status::Result
            }
            (_, Dimension::Count) => true,
            (_, Dimension::Money) => {
                delivered && !tail.starts_with('的') && !["以上", "以下"].iter().any(|w| tail.starts_with(w))
            }
            // A voltage says what kind of line it is.
            (_, Dimension::Physical) if q.unit == "千伏" => false,
            (_, Dimension::Physical) => {
                // The size of a project is no outcome: 70万吨磷酸铁锂项目.
                let sized = ["项目", "工程", "基地", "生产线", "电站", "行动", "计划"]
                    .iter()
                    .any(|w| tail.contains(w));
                !sized && (listed || delivered || direct && self.verb.is_some())
            }
            (_, Dimension::Ratio) => {
                const SAYS: [&str; 27] = [
                    "实现", "达到", "完成", "纳入", "接入", "建成", "通过", "覆盖", "享受", "解决", "免",
                    "可", "符合", "参与", "参加", "配备", "开展", "落户", "来自", "投向", "入驻", "运用",
                    "采用", "办结", "入选", "达标", "开工",
                ];
                !lead.subject.ends_with(['的', '近']) && SAYS.iter().any(|w| tail.contains(w))
            }
            (_, Dimension::Grade) => {
                (!direct || lead.light || lead.relation.is_some()) && !tail.contains('比')
            }
            _ => false,
        }
    }

    /// The noun after a count, with the names before 等.
    fn noun_after(&self, lead: &Lead, tail: &str, q: &Quantity) -> (String, Vec<String>) {
        let tail = trim(tail);
        let tail = tail.strip_prefix('的').unwrap_or(tail);
        let tail = if q.kind == Kind::Structure { tail.strip_prefix('大').unwrap_or(tail) } else { tail };
        let mut noun = phrase::tidy(phrase::without_predicate(tail)).replace("全部", "");
        let mut names = Vec::new();
        if let Some((listed, rest)) = phrase::names(lead.subject) {
            names = listed.iter().map(|n| n.to_string()).collect();
            if rest.is_empty() && phrase::too_bare(&noun) {
                noun = format!("{}等{noun}", names.join("、"));
            }
        } else if let Some(each) = lead.subject.strip_prefix('每').filter(|s| !s.is_empty()) {
            noun = format!("每{}{noun}", strip_tail_verb(each));
        }
        // 2个50亿元以上、5个10亿元以上项目: the tail is a size, and the noun stands with the next.
        let size = self.quantities.get(self.quantities.partition_point(|o| o.span.start < q.span.end));
        let sized = size.is_some_and(|o| o.kind == Kind::Quantity && o.span.of(self.text) == tail);
        if !self.shared.is_empty() && sized {
            noun.push_str(phrase::without_predicate(self.shared));
        }
        // 6个国家级、20个省级重点专科
        if WORDS.prefix.get(&noun).is_some() {
            let shared = phrase::without_predicate(self.shared);
            noun.push_str(WORDS.prefix.prefix(shared).map_or(shared, |(w, _)| &shared[w.len()..]));
        }
        // 能源科技创新|9条|路径: a noun that its number parts.
        let before = trim(lead.subject);
        let parted = names.is_empty() && lead.verb.is_none() && !lead.light && lead.relation.is_none();
        if parted
            && (2..=4).contains(&noun.chars().count())
            && (3..=10).contains(&before.chars().count())
            && !before.contains(['、', '，', '“', '”', '（'])
            && WORDS.place.prefix(before).is_none()
        {
            noun.insert_str(0, before);
        }
        if noun.is_empty() {
            noun = q.unit.to_string();
        }
        (noun, names)
    }

    /// The indicator and what the number says of it.
    fn measured(
        &self,
        subject: &str,
        q: &Quantity,
        relation: Option<Relation>,
        lead: &Lead,
        verb: Option<&'static str>,
        exceeds: bool,
    ) -> (String, Measure) {
        let cut = |words: &[&str]| {
            words.iter().find_map(|w| subject.strip_suffix(w)).filter(|s| !s.is_empty()).map(str::to_string)
        };
        let level = match relation {
            Some(Relation::Growth) if q.dimension != Dimension::Grade => Measure::Growth,
            Some(Relation::Decline) if q.dimension != Dimension::Grade => Measure::Decline,
            _ => Measure::Level,
        };
        match q.dimension {
            Dimension::Ratio if lead.verb.is_some_and(|v| DOWN.contains(&v)) => {
                (subject.to_string(), Measure::Decline)
            }
            Dimension::Ratio if level == Measure::Level && relation != Some(Relation::Compare) => {
                if let Some(s) = cut(&["增速", "增幅", "增长率"]) {
                    return (s, Measure::Growth);
                }
                if let Some(s) = cut(&["上涨幅度", "增长幅度", "涨幅"]) {
                    return (s, Measure::Growth);
                }
                if let Some(s) = cut(&["降幅"]) {
                    return (s, Measure::Decline);
                }
                (subject.to_string(), Measure::Level)
            }
            Dimension::Ratio | Dimension::Money | Dimension::Grade | Dimension::Rank => {
                (subject.to_string(), level)
            }
            Dimension::Points => match relation {
                Some(Relation::Compare | Relation::Level | Relation::To) => {
                    (subject.to_string(), Measure::Level)
                }
                Some(Relation::Decline) => (subject.to_string(), Measure::Decline),
                _ if ["高于", "低于", "快于", "高"].iter().any(|w| subject.contains(w)) => {
                    (subject.to_string(), Measure::Level)
                }
                _ => (subject.to_string(), Measure::Growth),
            },
            Dimension::Times => match relation {
                Some(Relation::Level | Relation::To) if q.unit == "倍" => {
                    (subject.to_string(), Measure::Level)
                }
                Some(Relation::Decline) => (subject.to_string(), Measure::Decline),
                _ => (subject.to_string(), Measure::Growth),
            },
            Dimension::None => (subject.to_string(), level),
            _ => {
                let measure = match relation {
                    Some(Relation::Growth | Relation::Decline) => level,
                    Some(Relation::To) => Measure::Level,
                    Some(Relation::Level) if !matches!(lead.relation_word, "完成" | "实现" | "共" | "有") => {
                        Measure::Level
                    }
                    Some(Relation::Compare) => Measure::Level,
                    _ if lead.verb.is_some_and(|v| DOWN.contains(&v)) => Measure::Decline,
                    _ if exceeds && verb.is_none() && !self.delivering(q.unit) => Measure::Level,
                    // 治理面积 is an area worked on, 播种面积 one that is there.
                    _ if subject.ends_with("面积")
                        && ["治理", "造林", "修复", "改造", "建设"].iter().any(|w| subject.contains(w)) =>
                    {
                        Measure::Output
                    }
                    _ if subject.contains("新增") => Measure::Output,
                    _ if verb.is_none() && WORDS.attribute.suffix(subject).is_some() => Measure::Level,
                    _ => Measure::Output,
                };
                (subject.to_string(), measure)
            }
        }
    }

    /// Whether the number stands inside quotes that open in its clause: “两个100%”.
    fn quoted(&self, v: usize) -> bool {
        let q = &self.quantities[v];
        let before = near(self.text, self.clause.start, q.number.start).of(self.text);
        before.rfind('“').is_some_and(|open| before.rfind('”').is_none_or(|close| close < open))
    }

    /// Makes a quoted number the name that it is.
    fn name_if_quoted(&mut self, v: usize) -> bool {
        let quoted = self.quoted(v);
        if quoted {
            self.roles[v] = Role::Name;
        }
        quoted
    }

    /// Whether the record before delivered things of the same unit: 培育A、B各1家，C超100家.
    fn delivering(&self, unit: &str) -> bool {
        self.records.last().is_some_and(|r| r.measure == Some(Measure::Output) && r.unit == unit)
    }

    #[allow(clippy::too_many_arguments)]
    fn emit(
        &mut self,
        start: u32,
        v: usize,
        indicator: String,
        measure: Measure,
        part: bool,
        verb: Option<&'static str>,
        names: &[String],
        from: Option<Decimal>,
    ) {
        let q = &self.quantities[v];
        let status = self.sentence.status;
        let id = self.first + self.records.len() as u32;
        let lead = Span { start, end: q.span.start }.of(self.text);
        let shown = start
            + (lead.len()
                - lead.trim_start_matches(|c: char| c.is_whitespace() || "、，,：:".contains(c)).len())
                as u32;
        let parent = if part { self.whole } else { None };
        let last_part = parent.is_some();
        self.records.push(Record {
            id,
            form: Form::Quantified,
            status,
            indicator,
            measure: Some(measure),
            low: Some(q.low),
            high: q.high,
            unit: q.unit.to_string(),
            bound: Some(q.bound),
            statement: None,
            kind: None,
            commitment: if status == Status::Target {
                self.scope.over(q.number.start).to_string()
            } else {
                String::new()
            },
            parent,
            from,
            value: q.span.of(self.text).to_string(),
            verb: verb.unwrap_or("").to_string(),
            deadline: deadline::deadline(self.text, self.clause, q.number, self.quantities),
            period: self.sentence.period,
            names: names.to_vec(),
            canonical: None,
            domain: None,
            headline: self.sentence.part == Part::Expected,
            code: None,
            last_year: None,
            section: self.paragraph.section,
            path: Default::default(),
            number_span: Some(q.number),
            span: Span { start: shown.min(q.number.start), end: q.span.end.max(q.number.end) },
            quote: String::new(),
        });
        self.roles[v] = if status == Status::Target { Role::Target } else { Role::Result };
        self.stated[v].push(id);
        if !last_part {
            self.whole = Some(id);
        }
    }
}

/// How many items a change may run over: 由A、B、C提高到D、E、F.
const CHANGE: usize = 12;

/// Verbs before the indicator that say that the number is a decrease.
const DOWN: [&str; 5] = ["压减", "压降", "压缩", "削减", "减少"];

/// The indicator without the verb it may begin with: 新开工项目 → 项目.
fn strip_verb(indicator: &str) -> &str {
    match WORDS.deliver.prefix(indicator).or_else(|| WORDS.state.prefix(indicator)) {
        Some((word, _)) if word.len() < indicator.len() => &indicator[word.len()..],
        _ => indicator,
    }
}

fn strip_tail_verb(phrase: &str) -> &str {
    match WORDS.deliver.suffix(phrase) {
        Some((word, _)) if word.len() < phrase.len() => &phrase[..phrase.len() - word.len()],
        _ => phrase,
    }
}

/// The thing a sentence opens with and goes on about: 先进材料产业，依托….
fn theme(first: &Clause, text: &str) -> Option<String> {
    let words = trim(first.span.of(text));
    if let Some(topic) = words.strip_suffix("方面") {
        return (topic.chars().count() <= 10 && !topic.is_empty()).then(|| topic.to_string());
    }
    let named = ["产业", "经济", "集群", "业"].iter().any(|w| words.ends_with(w));
    (named
        && words.chars().count() <= 14
        && first.items.iter().all(|i| i.values.is_empty())
        && !phrase::begins_statement(words))
    .then(|| words.to_string())
}

/// The subject of a grade without the words that lead to it: 湖水质|稳定保持在地表水.
fn grade_subject(subject: &str) -> &str {
    let words = [
        "稳定保持在",
        "稳定保持",
        "稳定达到",
        "保持在",
        "保持",
        "稳居",
        "稳定在",
        "达到",
        "达",
        "位居",
        "为",
    ];
    match words.iter().filter_map(|w| subject.rfind(w)).filter(|&at| at > 0).min() {
        Some(at) => trim(lead::lead(&subject[..at], Before::Other).subject),
        None => subject,
    }
}
