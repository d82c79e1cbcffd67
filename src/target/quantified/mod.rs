//! Items → quantified records.
//!
//! | item | record |
//! | --- | --- |
//! | `新增规上工业企业100家` | output 规上工业企业 = 100 家 |
//! | `培育超10亿级企业20家` | output 超10亿级企业 = 20 家; 10亿 is a qualifier |
//! | `完成松陌路等4个片区治理` | output 片区治理 = 4 个 |
//! | `A、B分别增长5%、6%` | growth A = 5 %; growth B = 6 % |
//! | `由2300元提高到5000元` | level = 5000 元, from 2300 |
//!
//! | file | answers |
//! | --- | --- |
//! | `closes`, `governs` | does the noun stand before the number, or after it, or does the number only narrow one |
//! | `terminal`, `prenominal` | a number of the first kind, of the second → its records |
//! | `noun` | what is counted or measured, as far as the item says it |
//! | `seat` | whose it is |
//! | `subject`, `antecedent` | and what it leaves to the words before it |
//! | `measure` | growth, decline, level or output |
//! | `rank`, `change`, `reach`, `list` | ranks among others; from A to B; how many are reached; lists of numbers |
//! | `record` | the record, its roles and spans |
//!
//! Most of these hold their rules in tables, in the order in which they are asked: a rule is one function with an example
//! of what it is for.

mod antecedent;
mod change;
mod closes;
mod governs;
mod list;
mod measure;
mod noun;
mod prenominal;
mod rank;
mod reach;
mod record;
mod seat;
mod subject;
mod terminal;

use super::clause::{Clause, Item};
use super::lead::{self, Before, Lead, trim};
use super::scope::Scope;
use super::{near, phrase, unread};
use crate::extraction::{Bound, Measure, Period, Record, Role, Status};
use crate::lexicon::words::{Relation, WORDS};
use crate::outline::{Paragraph, Sentence, time};
use crate::quantity::{Dimension, Quantity};
use crate::scan::{self, any};
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

impl Found {
    /// No records yet.
    pub fn none(quantities: &[Quantity]) -> Found {
        Found {
            records: Vec::new(),
            roles: quantities.iter().map(unread).collect(),
            stated: vec![Vec::new(); quantities.len()],
        }
    }
}

/// Reads one sentence; ids start at `first`.
pub fn read(
    text: &str,
    paragraph: &Paragraph,
    sentence: &Sentence,
    quantities: &[Quantity],
    clauses: &[Clause],
    prior: &[Record],
    first: u32,
) -> Found {
    let found = Found::none(quantities);
    let mut reader = Reader {
        text,
        paragraph,
        sentence,
        quantities,
        first,
        prior,
        scope: Scope::default(),
        clause: sentence.span,
        period: sentence.period,
        before: "",
        spoken: None,
        shared: "",
        opening: clauses.first(),
        agent: clauses
            .first()
            .filter(|_| sentence.status == Status::Target)
            .and_then(|c| phrase::agent(c.span.of(text))),
        earlier: Vec::new(),
        subjects: Vec::new(),
        list: Vec::new(),
        recent: 0,
        whole: None,
        verb: None,
        delivers: false,
        light: false,
        run: Vec::new(),
        told: false,
        ended: false,
        stands: false,
        prefix: None,
        parted: "",
        seat: ("", ""),
        seat_from: 0,
        records: Vec::with_capacity(quantities.len()),
        roles: found.roles,
        stated: found.stated,
    };
    for clause in clauses {
        reader.clause(clause);
    }
    record::told_apart(&mut reader.records);
    Found { records: reader.records, roles: reader.roles, stated: reader.stated }
}

struct Reader<'a> {
    text: &'a str,
    paragraph: &'a Paragraph,
    sentence: &'a Sentence,
    quantities: &'a [Quantity],
    first: u32,
    /// The last records before the sentence.
    prior: &'a [Record],
    scope: Scope,
    clause: Span,
    /// The years that the clause speaks of.
    period: Option<Period>,
    /// The last clause without a number: may name the subject of the next.
    before: &'a str,
    /// What the item before said something of without a number.
    spoken: Option<&'a str>,
    /// The noun of the next item: 3个40亿元以上、6个20亿元以上项目.
    shared: &'a str,
    /// What the sentence opens with.
    opening: Option<&'a Clause>,
    /// Who the sentence says is to act: all it goes on to count is theirs.
    agent: Option<&'a str>,
    /// The clauses without a number so far.
    earlier: Vec<&'a str>,
    /// What the last list of numbers was said of; a clause without a subject goes on with it.
    subjects: Vec<String>,
    /// The subjects of the clause so far, one for each record: what a later 分别 may refer to.
    list: Vec<String>,
    /// How many of them are of the last clause that named any.
    recent: usize,
    /// The record that 其中 opens.
    whole: Option<u32>,
    /// The verb of delivery of the clause so far.
    verb: Option<&'static str>,
    /// Whether the clause so far delivers things before which their numbers stand.
    delivers: bool,
    /// Whether a verb that only says that it happens opened them (完成, 推进).
    light: bool,
    /// The records of the clause whose nouns stand after their numbers.
    run: Vec<usize>,
    /// Whether what was counted last has had something said of it, and is done with: 12个项目|建成投产，….
    told: bool,
    /// Whether that was so when a clause before this one ended.
    ended: bool,
    /// Whether the last count is of things that are there, which a list goes on with: 楼宇达到38座，酒店6家.
    stands: bool,
    /// What stands before a number that parts it from its noun: 都市圈|9个|行动方案、8个专项规划.
    parted: &'a str,
    /// Whose the things are that were counted last so, with and without the verb, and in which clause.
    seat: (&'a str, &'a str),
    seat_from: u32,
    /// The qualifier that a list shares (省级…, …).
    prefix: Option<&'static str>,
    records: Vec<Record>,
    roles: Vec<Role>,
    stated: Vec<Vec<u32>>,
}

impl<'a> Reader<'a> {
    fn clause(&mut self, clause: &Clause) {
        let known = self.records.len();
        self.begin(clause);
        if clause.items.iter().all(|i| i.values.is_empty()) {
            self.without_number(clause);
            return;
        }
        if self.only_narrows(clause) {
            clause.items.iter().for_each(|item| self.narrow(item));
            return;
        }
        // Only a target is under a modal.
        if self.sentence.status == Status::Target {
            self.scope.enter(self.text, clause);
        }
        let years = self.period;
        // Where the words begin that the next item with a number takes with it, if not with it.
        let (mut pending, mut part) = self.opening(clause);
        let (mut listed, mut i) = (Vec::new(), 0);
        while let Some((item, rest)) = clause.items.get(i..).and_then(<[Item]>::split_first) {
            if item.values.is_empty() && self.names_subject(item.span.of(self.text)) {
                (pending, i) = (None, i + 1);
                continue;
            }
            if item.values.is_empty() || self.narrows_next(item, rest) {
                self.narrow(item);
                pending.get_or_insert(item.span.start);
                i += 1;
                continue;
            }
            let start = self.start_of(item, pending.take());
            part |= scan::has(Span { start, end: item.span.end }.of(self.text), "其中");
            let count = self.records.len();
            self.shared = rest.first().map_or("", |next| self.after_values(next));
            i += if let Some(change) = self.change(&clause.items[i..]) {
                let to = change.items;
                let end = clause.items[i + to - 1].span.end;
                self.changed(start, &change, end, part);
                to
            } else {
                let more = self.tail_items(item, rest);
                self.item(start, item, more, part);
                1
            };
            self.spoken = None;
            if self.records.len() > count && listed.last() != self.subjects.last() {
                listed.extend(self.subjects.iter().cloned());
            }
        }
        self.share_tail();
        // 城乡居民收入分别为A、B，分别增长C、D: the same subjects once more.
        if !self.list.ends_with(&listed) {
            self.recent = listed.len();
            self.list.extend(listed);
        }
        let last = self.records.get(known..).and_then(<[Record]>::last).and_then(|r| r.number_span);
        self.scope.leave(last.map(|s| s.start));
        self.period = years;
        // 打造千亿元健康产业，产值增长10%: a clause whose numbers only narrow names a subject like any other.
        self.before = if self.records.len() == known { clause.span.of(self.text) } else { "" };
    }

    /// Forgets what held for the clause before only.
    fn begin(&mut self, clause: &Clause) {
        self.clause = clause.span;
        self.verb = None;
        self.delivers = false;
        self.light = false;
        self.prefix = None;
        self.parted = "";
        self.ended |= self.told;
        let words = clause.span.of(self.text);
        // 其中A…，其中B…: the second is a part of the first.
        if words.starts_with("其中")
            && let Some(last) = self.records.last().filter(|r| r.parent.is_some())
        {
            self.whole = Some(last.id);
        }
    }

    /// Takes the numbers of an item for qualifiers.
    fn narrow(&mut self, item: &Item) {
        item.values.iter().for_each(|&v| self.qualify(v));
    }

    /// Whether the numbers of a clause only say of what it speaks.
    fn only_narrows(&self, clause: &Clause) -> bool {
        let words = clause.span.of(self.text);
        let of_what = || clause.items.last().is_some_and(|i| self.after_values(i).starts_with('的'));
        let sized = |&v: &usize| self.quantities[v].bound == Bound::AtLeast;
        // 没有一个县总量超过300亿元
        scan::starts(words, &["没有一个", "没有一家", "没有一户"])
            // 对年销售额3万元以上且发货达千单的农户给予补助: to whom it is done.
            || of_what()
                && clause.items.iter().flat_map(|i| &i.values).all(sized)
                && lead::front(words).starts_with('对')
            // 是全省唯一收入增长超过8%的县: what it is.
            || scan::starts_in(words, "是成")
                && scan::holds(words, &["唯一", "首个", "首家", "第一个"])
                && of_what()
            // 从21项指标的增速看，…: what a look is taken at.
            || words.starts_with('从') && words.ends_with('看')
            // 39个重点项目中，24个开工
            || words.ends_with('中')
                && clause.items.iter().flat_map(|i| &i.values).count() == 1
                && self.text[clause.span.end as usize..]
                    .strip_prefix('，')
                    .is_some_and(|next| next.starts_with(|c: char| c == '有' || c.is_ascii_digit()))
    }

    /// Where the words of a clause begin, if not with its first item, and whether what it counts is a part.
    fn opening(&mut self, clause: &Clause) -> (Option<u32>, bool) {
        let words = clause.span.of(self.text);
        // 松陌经开区要…，全市投资增长9%: of the whole again.
        self.agent = self.agent.filter(|_| {
            let said = WORDS.modal.prefix(words).map_or(words, |(w, ())| &words[w.len()..]);
            WORDS.place.prefix(said).is_none()
        });
        // 新建学校9所（|含|幼儿园3所）, 新建示范园9个，|包括|省级3个
        let bracketed = self.text[..clause.span.start as usize].ends_with(any(&['（', '(']));
        let of = |held: &&str| {
            let rest = words.strip_prefix(held);
            rest.is_some_and(|rest| bracketed && *held == "含" || WORDS.levels.prefix(rest).is_some())
        };
        let held = ["含", "包括"].iter().find(|held| of(held));
        let own = self.after_agent(clause);
        let own = held.map_or(own, |held| clause.span.start + held.len() as u32);
        // 其中一产增长3%，|二产增长5%; 其中千万元以上9家，|亿元以上2家
        let one = scan::starts(words, &["一产", "二产", "三产", "第一产业", "第二产业", "第三产业"]);
        let sector = one
            // 其中农业总产值9亿元，|工业总产值20亿元
            || ["总产值", "增加值"].iter().any(|w| {
                words.starts_with(['农', '工'])
                    && scan::has(scan::head(words, 21), w)
                    && self.records.last().is_some_and(|r| r.indicator.ends_with(w))
            });
        let like = sector || clause.items.first().is_some_and(|i| self.is_size(clause.span.start, i, 0));
        let part = held.is_some()
            || trim(self.before) == "其中"
            // 其中一产增长3%，海运量增长9%，三产增长5%
            || like && self.records.iter().rev().take(1 + usize::from(one)).any(|r| r.parent.is_some());
        ((own > clause.span.start).then_some(own), part)
    }

    /// Whether an item without a number says of what the next ones speak; takes it for their subject.
    fn names_subject(&mut self, words: &'a str) -> bool {
        // 高技术投资占比|首次过半、达53%
        let half = || {
            scan::before(words, &["过半", "过大半", "创新高", "创历史新高"])
                .map(|w| lead::lead(w, Before::Rate).subject)
                .filter(|of| phrase::is_measured(of))
        };
        // 旅游收入|突破“六百亿”、达630亿元
        // 粮食总产量|居全省第一、增长3%
        let named =
            scan::cut(words, "突破“").map(|(of, _)| of).or_else(|| phrase::placed(words)).or_else(half);
        if named.is_none() && !phrase::is_statement(words) {
            return false;
        }
        self.before = words;
        self.seat = ("", "");
        self.spoken = phrase::of_trend(words);
        // 污水收集率|提升至全省平均水平以上、处理率97%
        let above = ["提升至", "提高到", "提高至", "提升到", "达到", "高于", "超过"];
        let above = scan::first(words, &above).filter(|_| scan::has(words, "平均水平"));
        let above = above.map(|at| &words[..at]).filter(|of| phrase::is_measured(of));
        if let Some(of) = named.or(above).map(lead::front).filter(|of| !of.is_empty()) {
            self.subjects = vec![of.to_string()];
        }
        true
    }

    /// Whether the numbers of an item only narrow what the next ones count.
    fn narrows_next(&self, item: &Item, rest: &[Item]) -> bool {
        let rates = |n: &&Item| n.values.is_empty() && n.span.of(self.text).ends_with('率');
        let next = rest.iter().find(|n| !rates(n));
        self.rate_of_counted(item) && next.is_some_and(|n| !n.values.is_empty())
            || self.size_of_counted(item, next)
            || self.head_of_list(item, rest)
    }

    /// Where the words for the numbers of an item begin, of which `pending` do not stand in it. An item with a verb of its
    /// own starts anew, unless what came before is another verb for it: 新竣工、新投产项目各20个.
    fn start_of(&mut self, item: &Item, pending: Option<u32>) -> u32 {
        let own = item.span.start;
        let start = pending.unwrap_or(own);
        let earlier = Span { start, end: own }.of(self.text);
        let words = item.span.of(self.text);
        // 推进“三改”行动、|近五年累计投入2亿元
        let sum = scan::cut(words, "累计")
            .filter(|(when, _)| when.len() <= 15 && phrase::begins_statement(earlier));
        let done = sum.map_or(words, |(_, done)| done);
        if start == own || !phrase::begins_statement(done) || scan::has(words, "分别") {
            return start;
        }
        let ahead = || Span { start: own, end: self.quantities[item.values[0]].span.start }.of(self.text);
        // 新签约产学研项目、新引进科技型项目各90个
        let both = earlier.starts_with('新') && words.starts_with('新') && words.contains('各')
            // 经营主体总量、新登记户数均增长9%
            // 新建学校、改造医院各9所
            || (phrase::is_measured(trim(earlier)) || lead::lead(earlier, Before::Other).verb.is_some())
                && lead::lead(ahead(), Before::Rate).each;
        let said = lead::lead(earlier, Before::Other).subject;
        if both || said.is_empty() || WORDS.state.get(said).is_some() {
            return start;
        }
        self.before = trim(earlier);
        // 各县|新竣工、新投产项目各20个
        match WORDS.state.suffix(earlier.trim_end_matches('、')) {
            Some((word, _)) => own - ('、'.len_utf8() + word.len()) as u32,
            None => own,
        }
    }

    /// A clause without a number: what it speaks of may be the subject of the next.
    fn without_number(&mut self, clause: &Clause) {
        // 推进公租房建设，|在不降低标准的前提下|，建成600套: what it is about stands before.
        let words = trim(clause.span.of(self.text));
        // 加快县医院建设，|年内投入使用|，新增床位600张
        let done =
            scan::after(words, &["年内", "年底", "年底前", "上半年", "下半年", "力争年内", "确保年内"]);
        if words.starts_with('在') && scan::ends(words, &["的前提下", "的情况下"])
            || done.is_some_and(|done| WORDS.predicate.get(done).is_some())
        {
            return;
        }
        self.before = Span { start: self.after_agent(clause), ..clause.span }.of(self.text);
        // 粮食总产量|居全省第一，增长3%
        let placed = phrase::placed(self.before);
        self.before = placed.unwrap_or(self.before);
        // 港口吞吐量创历史新高，达到500万吨
        self.spoken = placed.or_else(|| phrase::of_trend(self.before).filter(|s| phrase::is_measured(s)));
        self.earlier.push(self.before);
        // 案件发案数、损失额|“双下降”，降幅分别达21%和28%
        if let Some((of, _)) = scan::cut(self.before, "“双")
            && let Some(both) = phrase::coordinates(lead::lead(of, Before::Rate).subject, Some(2))
            && both.iter().all(|of| phrase::is_measured(of))
        {
            self.list.extend(both.iter().cloned());
            self.subjects = both;
        }
        // 到2027年，…: it holds for what follows.
        if scan::ends_in(self.before, "年底末前期") {
            let period = time::period(self.before, None);
            // 力争到2027年，…: nothing but a time stands between the modal and what it is said of.
            if let Some((modal, ())) = WORDS.modal.prefix(trim(self.before))
                && period.is_some()
                && self.sentence.status == Status::Target
            {
                self.scope.carry(modal);
            }
            self.period = period.or(self.period);
        }
    }

    /// Where a clause begins without the agent that opens the sentence: 松陌县要|新增….
    fn after_agent(&self, clause: &Clause) -> u32 {
        let duty = self.agent.and_then(|agent| {
            let words = clause.span.of(self.text).trim_start();
            words.strip_prefix(agent)?.strip_prefix('要')
        });
        duty.map_or(clause.span.start, |duty| clause.span.end - duty.len() as u32)
    }

    /// An item with numbers. `more` is how far its noun may run on.
    fn item(&mut self, start: u32, item: &Item, more: u32, part: bool) {
        let mut start = start;
        let mut waiting: Vec<usize> = Vec::new();
        let mut k = 0;
        while k < item.values.len() {
            let v = item.values[k];
            // 进出口在外贸下降超三成的情况下|增长9%
            let amid = ["的情况下", "的基础上", "的前提下", "的背景下"];
            if k + 1 < item.values.len()
                && scan::starts(&self.text[self.quantities[v].span.end as usize..], &amid)
            {
                self.qualify(v);
                k += 1;
                continue;
            }
            if self.is_base(start, v) {
                self.qualify(v);
                start = self.quantities[v].span.end;
                k += 1;
                continue;
            }
            if self.is_size(start, item, k) {
                self.qualify(v);
                k += 1;
                continue;
            }
            let mut list = vec![v];
            while let Some(&next) = item.values.get(k + list.len()) {
                let gap = Span {
                    start: self.quantities[list[list.len() - 1]].span.end,
                    end: self.quantities[next].span.start,
                };
                // 12家|突破百亿元 is no list.
                let q = &self.quantities[next];
                let opens = start == self.quantities[v].span.start;
                if opens && gap.is_empty() && q.span.start < q.number.start {
                    break;
                }
                // 110亿元、130亿元|两个台阶
                if gap.is_empty()
                    && q.dimension == Dimension::Count
                    && scan::starts(&self.text[q.span.end as usize..], &["台阶", "大关", "关口"])
                {
                    break;
                }
                // 每万人|16起
                if gap.is_empty() && self.text[..self.quantities[v].number.start as usize].ends_with('每') {
                    break;
                }
                // 协作项目9个|2亿元
                let sum = gap.is_empty()
                    && q.dimension == Dimension::Money
                    && q.span.end == item.span.end
                    && q.number.of(self.text).starts_with(|c: char| c.is_ascii_digit());
                if sum {
                    break;
                }
                let between = gap.of(self.text);
                // 14.1：47.2：38.7
                if q.is_part(self.text) && matches!(between, "：" | ":" | "∶")
                    || scan::before(between, &crate::quantity::bound::PER).unwrap_or(between).chars().all(
                        |c| matches!(c, '、' | '和' | '与' | '及' | '第' | '/' | '-') || c.is_whitespace(),
                    )
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
            // 投入2亿元|治理矿山9平方公里
            if let [money] = waiting[..]
                && let Some(tail) = self.raised(start, money, self.quantities[v].span.start)
            {
                self.spent(start, money, tail, part);
                waiting.clear();
                start = self.quantities[money].span.end;
                let begin = near(self.text, start, self.quantities[v].span.start);
                lead = self.lead(begin, v);
            }
            if self.share_reaches(start, &waiting, &lead, v, item.span.end) {
                self.qualify(v);
            } else if let Some(name) = self.firms_over(&waiting, v, item) {
                let count = waiting[0];
                self.qualify(v);
                self.emit(start, count, name.clone(), Measure::Level, part, None, &[], None);
                self.subjects = vec![name];
                waiting.clear();
                start = self.quantities[last].span.end;
            } else if let Some(&some) = waiting.last()
                && self.quantities[v].dimension == Dimension::Rank
                && self.says_of_some(some, next)
            {
                // 16项指标中8项|居全市前3位: where they came in is said of the eight.
                self.qualify(v);
                self.prenominal(start, &std::mem::take(&mut waiting), item.span.end, part);
                start = self.quantities[last].span.end;
            } else if self.closes(&lead, last, next, item.span.end) && !self.says_of_some(last, next) {
                if !self.as_long(start, &waiting, v, part) {
                    waiting.iter().for_each(|&w| self.qualify(w));
                    self.also_given(start, &waiting, v, part);
                    let apart = self.part_ways(&mut lead, &list);
                    self.terminal(start, &lead, &list, &[]);
                    self.subjects = apart.unwrap_or(std::mem::take(&mut self.subjects));
                }
                waiting.clear();
                start = self.quantities[last].span.end;
            } else {
                waiting.extend(&list);
            }
            k += list.len();
        }
        if let [money] = waiting[..]
            && let Some(tail) = self.raised(start, money, more.max(item.span.end))
        {
            self.spent(start, money, tail, part);
        } else if !waiting.is_empty() {
            self.prenominal(start, &waiting, more.max(item.span.end), part);
        }
    }

    /// Things whose count stands before their noun and whose length after it: 续建7个|公路项目|90公里.
    fn as_long(&mut self, start: u32, waiting: &[usize], v: usize, part: bool) -> bool {
        const LONG: [&str; 6] = ["项目", "工程", "道路", "公路", "线路", "管网"];
        let &[count] = waiting else { return false };
        let (counted, long) = (&self.quantities[count], &self.quantities[v]);
        let noun = Span { start: counted.span.end, end: long.span.start.max(counted.span.end) }.of(self.text);
        let known = self.records.len();
        if counted.dimension == Dimension::Count
            && ["公里", "平方公里", "平方米", "亩"].contains(&long.unit)
            && scan::ends(noun, &LONG)
            && WORDS.deliver.find(noun).is_none()
            && noun.chars().count() <= 10
            && !noun.contains(any(&['、', '的']))
        {
            self.prenominal(start, waiting, long.span.start, part);
        }
        let Some(record) = self.records.get(known) else { return false };
        let (indicator, verb) = (record.indicator.clone(), Some(record.verb).filter(|v| !v.is_empty()));
        self.emit(start, v, indicator, Measure::Output, part, verb, &[], None);
        true
    }

    /// Those whom money is given to, who are counted, too: 为|9千名|新生|发放资助金|5千万元.
    fn also_given(&mut self, start: u32, waiting: &[usize], v: usize, part: bool) {
        let &[who] = waiting else { return };
        let (people, money) = (&self.quantities[who], &self.quantities[v]);
        let said = Span { start: people.span.end, end: money.span.start.max(people.span.end) }.of(self.text);
        let ahead = near(self.text, start, people.span.start).of(self.text);
        let given = WORDS.given.find(said).or_else(|| WORDS.does.find(said));
        if let Some((at, ..)) = given.filter(|(at, ..)| (6..=36).contains(at))
            && scan::ends_in(ahead, "为向给")
            && money.dimension == Dimension::Money
            && matches!(people.dimension, Dimension::Count | Dimension::None)
        {
            let indicator = format!("{}的{}", &said[at..], &said[..at]);
            self.emit(start, who, indicator, Measure::Output, part, None, &[], None);
        }
    }

    /// Two that go different ways, 分别增长9%|和下降1%: the first alone has the first number. What the next is said of.
    fn part_ways(&mut self, lead: &mut Lead, list: &[usize]) -> Option<Vec<String>> {
        let &[v] = list else { return None };
        let rest =
            self.text[self.quantities[v].span.end as usize..].strip_prefix(any(&['和', '、', '与']))?;
        let (_, other) = WORDS.relation.prefix(rest).filter(|_| lead.each && lead.relation.is_some())?;
        if !matches!(other, Relation::Growth | Relation::Decline) {
            return None;
        }
        // 进口额、出口额|分别增长9%和下降1%
        let said = phrase::coordinates(lead.subject, Some(2));
        let known = || (lead.subject.is_empty() && self.recent == 2).then(|| self.list.clone());
        let mut both = said.or_else(known)?;
        let apart = both.split_off(both.len() - 1);
        self.subjects = both.split_off(both.len() - 1);
        (lead.each, lead.subject, lead.whole) = (false, "", "");
        Some(apart)
    }

    /// What money is for that a verb raises: 筹措3亿元|实施惠民工程.
    fn raised(&self, start: u32, v: usize, end: u32) -> Option<&'a str> {
        let q = &self.quantities[v];
        let ahead = near(self.text, start, q.span.start).of(self.text);
        let tail = trim(Span { start: q.span.end, end }.of(self.text));
        (q.dimension == Dimension::Money
            && WORDS.raises.find(ahead).is_some()
            && (lead::starts_verb(tail)
                || scan::starts(tail, &["支持", "助力", "入股", "加大", "办好", "用于", "完善"]))
            && WORDS.money.suffix(tail).is_none())
        .then_some(tail)
    }

    /// Money for a purpose: what it is, or what it is for.
    fn spent(&mut self, start: u32, v: usize, tail: &str, part: bool) {
        let q = &self.quantities[v];
        let lead = self.lead(near(self.text, start, q.span.start), v);
        let own = phrase::tidy(lead.subject);
        let verb = lead.verb;
        let indicator = if own.is_empty() {
            let purpose = lead::lead(tail, Before::Other).subject;
            // 实施|十大|惠民工程
            let purpose = purpose.trim_start_matches(|c: char| {
                c.is_ascii_digit() || "一二两三四五六七八九十大项件个".contains(c)
            });
            let purpose = phrase::without_number(&phrase::tidy(purpose)).to_string();
            // 惠及|困难群体
            let purpose = scan::after(&purpose, &["惠及", "完善", "用于"]).unwrap_or(&purpose);
            format!("{purpose}{}", if verb == Some("投入") { "投入" } else { "资金" })
        } else {
            own
        };
        self.emit(start, v, indicator.clone(), Measure::Level, part, verb, &[], None);
        self.subjects = vec![indicator];
    }

    /// Whether a number is what a share of things reaches, and not said of them all: 70%以上的村收入|达到20万元.
    fn share_reaches(&self, start: u32, waiting: &[usize], lead: &Lead, v: usize, end: u32) -> bool {
        let [share] = *waiting else { return false };
        let q = &self.quantities[share];
        let opens = lead::lead(Span { start, end: q.span.start }.of(self.text), Before::Rate).subject;
        q.dimension == Dimension::Ratio
            && (q.bound != Bound::Exact || self.text[q.span.end as usize..].starts_with('的'))
            && (opens.is_empty() || WORDS.place.get(opens).is_some())
            && (["达到", "达", "超过"].contains(&lead.relation_word)
                || self.quantities[v].dimension == Dimension::Money && lead.relation.is_none())
            && self.quantities[v].span.end == end
    }

    fn lead(&self, before: Span, v: usize) -> Lead<'a> {
        let number = match self.quantities[v].dimension {
            Dimension::Count | Dimension::Physical => Before::Count,
            // 办理时限压减|一半
            Dimension::None if self.quantities[v].low.to_f64() < 1.0 => Before::Rate,
            Dimension::Money | Dimension::None => Before::Other,
            _ => Before::Rate,
        };
        let words = before.of(self.text);
        let mut lead = lead::lead(words, number);
        // 完成造林9万亩、森林质量提升6万亩: a work, and no rise.
        if ["亩", "公顷"].contains(&self.quantities[v].unit)
            && lead.relation_word == "提升"
            && lead.subject.ends_with("质量")
            && let Some(at) = scan::find(words, lead.subject).filter(|_| words.ends_with("提升"))
        {
            (lead.subject, lead.relation, lead.relation_word) = (&words[at..], None, "");
        }
        lead
    }
}

/// The indicator without the verb it may begin with: 新开工项目 → 项目.
fn strip_verb(indicator: &str) -> &str {
    // 新签约|引进项目: both.
    if let Some((word, _)) = WORDS.state.prefix(indicator).filter(|(w, _)| w.len() < indicator.len()) {
        let rest = &indicator[word.len()..];
        return scan::after(rest, &["引进", "建设"]).filter(|of| !of.is_empty()).unwrap_or(rest);
    }
    if WORDS.guard.prefix(indicator).is_some() {
        return indicator;
    }
    match WORDS.deliver.prefix(indicator) {
        // 保障|性住房, 覆盖|率: no verb.
        Some((word, _)) => match &indicator[word.len()..] {
            rest if rest.is_empty() || scan::starts_in(rest, "率面量型性者额数") => indicator,
            rest => rest,
        },
        _ => indicator,
    }
}

/// The thing a sentence opens with and goes on about: 先进材料产业，依托….
fn theme(first: &Clause, text: &str) -> Option<String> {
    let words = trim(first.span.of(text));
    if let Some(topic) = words.strip_suffix("方面") {
        let topic = scan::before(topic, &["发展", "建设"]).unwrap_or(topic);
        return (topic.chars().count() <= 20 && !topic.is_empty()).then(|| topic.to_string());
    }
    // 新材料聚焦竹基和硅基，…，实现营收30亿元
    if let Some(topic) = phrase::oriented(words) {
        return Some(topic.to_string());
    }
    // 推动市文旅集团深化“投建运”一体，…，实现资产达80亿元
    if let Some(owner) =
        phrase::industry(lead::front(words)).filter(|o| scan::ends(o, &["集团", "国企", "国有企业"]))
    {
        return Some(owner.to_string());
    }
    // 推动松陌经开区扩容提质，…，主营业务收入突破90亿元
    let front = lead::lead(words, Before::Other).subject;
    if let Some((at, park, ())) = WORDS.park.find(front)
        && let park = &front[..at + park.len()]
        && (3..=12).contains(&park.chars().count())
        && !park.contains(any(&['、', '和', '各', '“', '向']))
        && !park.contains(|c: char| c.is_ascii_digit())
    {
        return Some(park.to_string());
    }
    let named = scan::ends(words, &["产业", "经济", "集群", "业"]);
    (named
        && words.chars().count() <= 14
        && first.items.iter().all(|i| i.values.is_empty())
        && !phrase::begins_statement(words))
    .then(|| phrase::without_turn(words).to_string())
}
