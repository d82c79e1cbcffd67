//! What comes out: one [`Extraction`] for one report. Plain data, serialised as it stands.
//!
//! The words of `status`, `form`, `measure`, `bound`, `kind` and `role` are those of the field's coding rules;
//! `tests/schema.json` is the JSON Schema of the whole.

use crate::decimal::Decimal;
use crate::span::Span;
use serde::Serialize;

/// Everything that was read from one report. Spans are half-open and count bytes of the text as given until
/// [`Extraction::recode`] turns them into another unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Extraction {
    /// The version of the engine that made it.
    pub version: &'static str,
    /// What the report says of itself.
    pub document: Document,
    /// The headings, in order; a record points here by index.
    pub outline: Vec<Section>,
    /// Every number of the text, in order, each with exactly one role.
    pub numbers: Vec<Number>,
    /// The records, in the order of their numbers in the text.
    pub records: Vec<Record>,
    /// What was repaired and what is doubtful.
    pub notes: Vec<Note>,
}

/// What a report says of itself, with the place where it says so.
#[derive(Clone, Debug, PartialEq, Default, Serialize)]
pub struct Document {
    /// The title line.
    pub title: Option<Fact>,
    /// The place whose government reports (青渚区, 澜川县).
    pub place: Option<Fact>,
    /// The year the plan is for, as digits.
    pub year: Option<Fact>,
    /// `national`, `province`, `city`, `county` or `town`, from the place's own word for itself.
    pub level: Option<Level>,
}

/// A fact and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// In Simplified Chinese, half-width.
    pub value: String,
    /// Where it was read.
    pub span: Span,
}

/// The level of government.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 国务院
    National,
    /// 省、自治区、直辖市
    Province,
    /// 地级市、州、盟
    City,
    /// 县、区、旗、县级市
    County,
    /// 乡、镇、街道
    Town,
}

/// What a stretch of the report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Title, speaker, salutation, and whatever stands before the first part.
    Preface,
    /// What was done: 工作回顾, 过去五年.
    Review,
    /// The years ahead: "十五五"时期主要目标.
    Outlook,
    /// The plan for the year.
    Plan,
    /// The passage of expected targets inside the plan: 主要预期目标.
    Expected,
    /// 名词解释: not part of the report.
    Glossary,
}

/// A heading and what it heads.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    /// 1 for 一、, 2 for (一), 3 for 1. or a run-in theme, 4 for a theme below 1.
    pub level: u8,
    /// The index of the section this one stands in.
    pub parent: Option<u32>,
    /// The heading, Simplified, with its number.
    pub heading: String,
    /// The heading in the text.
    pub span: Span,
    /// From the heading to the end of what it heads.
    pub extent: Span,
    /// What the section is for.
    pub part: Part,
}

/// A number of the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Number {
    /// The digits or numerals with their multiplier; both ends of a range.
    pub span: Span,
    /// As the text has it.
    pub quote: String,
    /// What the number is doing there.
    pub role: Role,
    /// The records that this number states, by id.
    pub records: Vec<u32>,
}

/// What a number is doing in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// States a target.
    Target,
    /// States a result.
    Result,
    /// Narrows an indicator: the 5亿元 of 总投资超5亿元项目.
    Qualifier,
    /// Where a change starts: the 2300 of 由2300元提高到5000元.
    Baseline,
    /// A date, a year, a period.
    Date,
    /// Part of a name or a label: 5G, PM2.5, "532"战略.
    Name,
    /// Counts parts of the text or of a programme: 六方面工作, (一), 三、.
    Structure,
    /// A number still to be filled in: XX%.
    Placeholder,
    /// None of these.
    Other,
}

/// One statement of a measurable outcome. A row of the table: fields that a form does not have are `null`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record {
    /// Unique in the extraction, from 0 in text order.
    pub id: u32,
    /// With a number, or without.
    pub form: Form,
    /// Still to come, or done.
    pub status: Status,
    /// What is measured or counted, Simplified, ellipsis resolved.
    pub indicator: String,
    /// Quantified: what the number says of the indicator.
    pub measure: Option<Measure>,
    /// Quantified: the number in base units (万, 亿 expanded); the lower end of a range.
    pub low: Option<Decimal>,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    /// `%`, `个`, `亩`, `元` …; empty where there is none.
    pub unit: &'static str,
    /// Quantified: how the number binds.
    pub bound: Option<Bound>,
    /// Qualitative: the predicate as written, Simplified.
    pub statement: Option<String>,
    /// Qualitative: which of the closed kinds.
    pub kind: Option<Kind>,
    /// The modal whose scope covers the statement (确保, 力争 …); empty if none.
    pub commitment: &'static str,
    /// The record this one is a part of (其中).
    pub parent: Option<u32>,
    /// Where a change starts, in base units.
    pub from: Option<Decimal>,
    /// The number with unit and bound as written (不少于35个), Simplified.
    pub value: String,
    /// The verb of delivery or change that governs the number (新增, 建成, 增长).
    pub verb: &'static str,
    /// A deadline, as written (6月底前, 年内, 到2027年).
    pub deadline: Option<Fact>,
    /// The period the record speaks of, if it can be told.
    pub period: Option<Period>,
    /// The names listed before 等.
    pub names: Vec<String>,
    /// The official name of the indicator, where the table knows it.
    pub canonical: Option<&'static str>,
    /// The policy domain of the canonical indicator.
    pub domain: Option<&'static str>,
    /// Whether it stands in the expected-targets passage (主要预期目标).
    pub headline: bool,
    /// The wording coded as the literature does: `hard`, `soft`, `point`, `lower_bound` …, from the visible table.
    pub code: Option<String>,
    /// For a target: the record with last year's actual figure of the same indicator.
    pub last_year: Option<u32>,
    /// The index in the outline of the section it stands in.
    pub section: Option<u32>,
    /// The headings above it, outermost first; records of one section share them.
    pub path: std::sync::Arc<[String]>,
    /// Quantified: where the number stands.
    pub number_span: Option<Span>,
    /// The shortest stretch that shows indicator and number (or statement).
    pub span: Span,
    /// The text of `span`, as given.
    pub quote: String,
}

/// With a number or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// 增长6.5%左右
    Quantified,
    /// 与经济增长同步
    Qualitative,
}

/// Still to come or done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// What the government commits to.
    Target,
    /// What was reached.
    Result,
}

/// What the number says of the indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The number is an increase.
    Growth,
    /// The number is a decrease.
    Decline,
    /// The indicator stands at the number.
    Level,
    /// Things delivered.
    Output,
}

/// How the number binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// 81亿元
    Exact,
    /// 左右, 约
    About,
    /// 以上, 不少于
    AtLeast,
    /// 超, 突破, 余
    MoreThan,
    /// 以内, 不超过
    AtMost,
    /// 低于
    LessThan,
    /// 4.5%—5%
    Range,
}

/// The closed kinds of qualitative targets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Tied to another indicator or level: 与经济增长同步.
    Sync,
    /// A direction without a number, in the expected-targets passage: 稳中提质.
    Trend,
    /// An order of a higher level: 完成省定目标.
    Mandate,
    /// A full or zero state: 全覆盖, 清零.
    Completion,
}

/// The period a record speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    /// The first year.
    pub from: u16,
    /// The last year.
    pub to: u16,
}

/// Something the reader should know, and where.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Note {
    /// What sort of thing it is.
    pub kind: NoteKind,
    /// In Chinese, for the user.
    pub message: String,
    /// The place it speaks of.
    pub span: Span,
    /// The record it speaks of, if one.
    pub record: Option<u32>,
}

/// The sorts of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// The text was damaged and read as mended.
    Repaired,
    /// The text is damaged and could not be mended.
    Damaged,
    /// A number still to be filled in.
    Placeholder,
    /// The reading is uncertain.
    Doubtful,
}

impl Extraction {
    /// Every span in it, to be changed in place.
    pub fn for_each_span(&mut self, mut change: impl FnMut(&mut Span)) {
        let facts = [&mut self.document.title, &mut self.document.place, &mut self.document.year];
        facts.into_iter().flatten().for_each(|f| change(&mut f.span));
        for s in &mut self.outline {
            change(&mut s.span);
            change(&mut s.extent);
        }
        self.numbers.iter_mut().for_each(|n| change(&mut n.span));
        for r in &mut self.records {
            change(&mut r.span);
            r.number_span.iter_mut().for_each(&mut change);
            r.deadline.iter_mut().for_each(|d| change(&mut d.span));
        }
        self.notes.iter_mut().for_each(|n| change(&mut n.span));
    }

    /// Turns all spans, which count bytes of `text`, into another unit.
    pub fn recode(&mut self, text: &str, encoding: crate::span::Encoding) {
        let units = crate::span::Units::new(text, encoding);
        self.for_each_span(|s| *s = units.span(*s));
    }
}
