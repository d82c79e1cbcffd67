//! Stage 2: the text → its parts, headings, paragraphs and sentences.
//!
//! | line | is |
//! | --- | --- |
//! | `二、2026年工作安排` | a heading of level 1, part `plan` |
//! | `(一)扩大有效投资。今年实施……` | a run-in heading of level 2 and a paragraph |
//! | `今年的主要预期目标是：地区生产总值增长6%左右……` | a paragraph of part `expected` |
//! | `名词解释` and what follows | part `glossary`, not read |
//!
//! This stage looks at structure and at the words that tell time; it never looks at quantities.
//!
//! ```text
//! report   = { debris } [ title ] { byline } [ salutation ] { section } [ glossary ]
//! section  = heading { paragraph }
//! heading  = part-line | number words ( line end | end mark | paragraph )
//! number   = 一、 | 第一部分 | （一） | 1. | 1、 | (1) | ① | 第一， | 一是 | ——
//! paragraph= [ theme 。 ] sentence { sentence }
//! sentence = { character | quotation | bracket } ( 。 | ； | ！ | ？ | ; | ! | ? | line end )
//! expected = ( 预期目标 | 主要目标 | … ) [ 建议 ] ( 是 | 为 | ： ) { sentence } until the paragraph ends or a
//!            sentence begins with 围绕, 为实现, 上述 …; over the next lines too where the list has no text of
//!            its own in the paragraph that names it
//! ```
//!
//! A number is a heading in the middle of a line too, where a sentence ends before it. A heading that opens a
//! paragraph is the first sentence of that paragraph as well, because results are often said there.

mod block;
mod expected;
mod facts;
mod part;
mod sentence;
mod slogan;
mod tense;
pub mod time;

use crate::extraction::{Document, Part, Period, Status};
use crate::lexicon::cues::{NEXT, OPENINGS};
use crate::scan::{self, any};
use crate::span::Span;
use block::{Block, Mark};

/// How far into a sentence the years stand that it and what follows speak of, in bytes.
const OPENING_YEARS: usize = 24;

/// The structure of a report. All spans are into the reading.
#[derive(Debug, Default)]
pub struct Outline {
    /// What the report says of itself.
    pub document: Document,
    /// The headings, in text order.
    pub sections: Vec<Heading>,
    /// The paragraphs, in text order; headings that stand on a line of their own are paragraphs too (with no
    /// sentence), so that every character that is not white space belongs to exactly one paragraph.
    pub paragraphs: Vec<Paragraph>,
}

/// A heading.
#[derive(Debug)]
pub struct Heading {
    /// 1 for 一、, 2 for (一), 3 for 1. or a theme that opens a paragraph; one more under a part whose heading has
    /// no number (2026年工作安排, and then 一、).
    pub level: u8,
    /// The index of the heading above.
    pub parent: Option<u32>,
    /// The heading with its number, without the closing mark.
    pub span: Span,
    /// From the heading to the end of what it heads.
    pub extent: Span,
    /// What its section is for.
    pub part: Part,
}

/// A paragraph: one line of the reading, or the part of it up to a heading in its middle.
#[derive(Debug)]
pub struct Paragraph {
    /// The paragraph with its heading, without the white space around it.
    pub span: Span,
    /// The innermost heading it stands under.
    pub section: Option<u32>,
    /// What it is for.
    pub part: Part,
    /// Its sentences, in order: `。；！？;!?` end one, quotes and brackets protect what is inside them, and a
    /// colon does not. A run-in heading is the first, without its number. Empty for a heading on its own line, for
    /// the glossary, and for what stands before the report (a menu, a byline, a salutation).
    pub sentences: Vec<Sentence>,
}

/// A sentence.
#[derive(Debug)]
pub struct Sentence {
    /// With its closing mark.
    pub span: Span,
    /// Whether what it says is still to come or done: the part's answer unless the sentence's own words
    /// (预计全年, 去年 … 已; 今年 … 将, 力争) say otherwise.
    pub status: Status,
    /// What it is for; a sentence opens and closes the passage of expected targets.
    pub part: Part,
    /// The years it speaks of, where it or its part says so (2025年, "十五五"时期).
    pub period: Option<Period>,
}

/// Reads the structure of a text. Never fails; a text without headings is one plan, or a review where its words
/// speak of what was done.
pub fn outline(text: &str) -> Outline {
    let (blocks, sentences) = block::blocks(text);
    let document = facts::facts(text, &blocks, &sentences);
    let plan = document.year.as_ref().and_then(|fact| fact.value.parse().ok());
    let headed = blocks.iter().any(|b| b.head.is_some_and(|h| part_of(text, &h, plan).first.is_some()));
    let mut walk = Walk {
        text,
        plan,
        headed,
        part: Part::Preface,
        outlook: false,
        numbered: true,
        in_targets: false,
        years: None,
        stack: Vec::new(),
        outline: Outline { document, ..Outline::default() },
    };
    // A text in which nothing opens a report is a passage from one.
    let opens = |block: &Block| opens_report(text, block, &sentences, headed);
    let passage = !headed && !blocks.iter().any(opens);
    for (i, block) in blocks.iter().enumerate() {
        if walk.part == Part::Preface && (passage || opens(block)) {
            walk.enter(walk.unheaded(&blocks[i..], &sentences));
        }
        walk.block(block, &sentences[block.sentences.clone()]);
    }
    walk.close(0, text.trim_end().len());
    walk.outline
}

/// What a heading announces, where it is one that may.
fn part_of(text: &str, head: &block::Head, plan: Option<u16>) -> part::Announced {
    match head.mark {
        Mark::Part | Mark::Numeral => {
            part::announced(Span::new(head.words as usize, head.span.end as usize).of(text), plan)
        }
        _ => part::Announced::default(),
    }
}

/// Whether the report itself begins here, though no heading says so: a numbered heading, or a paragraph that ends
/// as sentences do and is not the salutation. Where headings follow, a short one may be a caption.
fn opens_report(text: &str, block: &Block, sentences: &[Span], headed: bool) -> bool {
    let words = block.span.of(text);
    let Some(first) = sentences.get(block.sentences.start).filter(|_| !block.sentences.is_empty()) else {
        return block.head.is_some_and(|h| matches!(h.mark, Mark::Numeral | Mark::Bracketed));
    };
    let greeting =
        scan::has(first.of(text), "我代表") || block.sentences.len() <= 2 && scan::has(words, "请予审议");
    let closed = scan::ends_in(words, "。！；;!") || block.sentences.len() > 1 && words.len() >= 200;
    closed && !greeting && words.len() >= if headed { 150 } else { 12 }
}

/// The state of the walk over the blocks.
struct Walk<'t> {
    text: &'t str,
    /// The year of the plan.
    plan: Option<u16>,
    /// Whether any heading names a part.
    headed: bool,
    part: Part,
    /// Whether the section may go on to the years ahead.
    outlook: bool,
    /// Whether the parts are numbered 一、二、三、.
    numbered: bool,
    /// Whether the list of expected targets is open and goes on to the next line.
    in_targets: bool,
    /// The years that the section speaks of, where its words say so.
    years: Option<Period>,
    /// The headings that are open, by their marks.
    stack: Vec<(Mark, u32)>,
    outline: Outline,
}

impl Walk<'_> {
    fn enter(&mut self, part: Part) {
        if self.part != part {
            self.part = part;
            self.in_targets = false;
            self.years = None;
        }
    }

    /// What a text is before the first heading that names a part.
    fn unheaded(&self, blocks: &[Block], sentences: &[Span]) -> Part {
        let mut weight = 0;
        let opens = |block: &Block| self.dated(&sentences[block.sentences.clone()]);
        // Where the last paragraph stands that a year or what comes next makes one of the plan; looked for once.
        let unknown = !self.headed && self.plan.is_none();
        let planned = blocks.iter().rposition(|block| unknown && opens(block) == Some(Part::Plan));
        for (i, block) in blocks.iter().enumerate() {
            let announced = block.head.and_then(|h| part_of(self.text, &h, self.plan).first);
            match announced {
                // What stands before the plan is the review.
                Some(Part::Plan | Part::Outlook) => return Part::Review,
                Some(_) => break,
                None => {}
            }
            let spans = &sentences[block.sentences.clone()];
            match spans.first().and_then(|s| self.opening(s.of(self.text))) {
                Some(Part::Plan | Part::Outlook) if weight != 0 => break,
                Some(Part::Plan) => return Part::Plan,
                None if weight == 0 && opens(block) == Some(Part::Review) => return Part::Review,
                // 2025年,…, and then 今年,…
                None if weight == 0
                    && planned.is_some_and(|planned| i < planned)
                    && opens(block).is_none()
                    && spans.first().is_some_and(|s| time::year(s.of(self.text), 0).is_some()) =>
                {
                    return Part::Review;
                }
                _ => weight += spans.iter().map(|s| tense::evidence(s.of(self.text))).sum::<i32>(),
            }
        }
        if weight > 0 { Part::Review } else { Part::Plan }
    }

    /// The part that the first words of a paragraph open.
    fn opening(&self, sentence: &str) -> Option<Part> {
        let (at, word, part) = OPENINGS.find(scan::head(sentence, 150))?;
        match part {
            // 主要预期目标 opens the plan only where the list follows; 完成主要预期目标 does not.
            Part::Plan if word.ends_with("目标") => expected::opens(sentence).then_some(Part::Plan),
            Part::Review | Part::Plan if at > 60 => None,
            part => Some(*part),
        }
    }

    /// The part of a paragraph by the year that it begins with (2025年,…; 今年,我们将…) or by what comes next (下一步,…),
    /// in a text whose headings name none.
    fn dated(&self, sentences: &[Span]) -> Option<Part> {
        let first = sentences.first().filter(|_| !self.headed)?.of(self.text);
        let words = scan::cut(scan::head(first, 24), "各位代表")
            .map_or(first, |(before, _)| &first[before.len() + "各位代表".len()..]);
        let words = words.trim_start_matches(any(&['，', ',', '！', '：', ':', '!', ' ', '\u{3000}', '在']));
        if NEXT.prefix(words).is_some() {
            return Some(Part::Plan);
        }
        let opening = scan::head(words, 60);
        match self.plan {
            None if scan::starts(words, &["去年", "上年"]) => return Some(Part::Review),
            None if words.starts_with("今年") && !words.starts_with("今年以来") => {
                return Some(Part::Plan);
            }
            _ => {}
        }
        let (at, years) = time::mention(opening, self.plan).filter(|(at, _)| *at <= OPENING_YEARS)?;
        // 2026年，我们将…, where nothing else says which year it is
        let ahead = || scan::holds(opening, &["将", "要", "做好", "抓好", "打算", "思路", "安排"]);
        let since = opening[at..].trim_start_matches('年').starts_with("以来");
        match self.plan {
            Some(plan) if years.to < plan || since => Some(Part::Review),
            Some(plan) if (years.from, years.to) == (plan, plan) => Some(Part::Plan),
            None if years.from == years.to && !since && ahead() => Some(Part::Plan),
            _ => None,
        }
    }

    fn block(&mut self, block: &Block, sentences: &[Span]) {
        if let Some(head) = &block.head {
            self.heading(head, block.span.start as usize);
        }
        if self.part != Part::Preface && is_note(block.span.of(self.text)) {
            self.enter(Part::Glossary);
        }
        if let Some(first) = sentences.first() {
            self.turn(first.of(self.text));
            if self.part == Part::Review && self.dated(sentences) == Some(Part::Plan) {
                self.enter(Part::Plan);
            }
        }
        let silent = matches!(self.part, Part::Preface | Part::Glossary);
        let spans = if silent { &[] } else { sentences };
        let is_list = |mark| matches!(mark, Mark::Item | Mark::Theme);
        if block.head.is_some_and(|h| !is_list(h.mark)) {
            self.in_targets = false;
        }
        let mut list = expected::List::new(self.in_targets);
        let mut read = Vec::with_capacity(spans.len());
        let back =
            matches!(self.part, Part::Plan | Part::Outlook) && tense::looks_back(self.text, spans, self.plan);
        for span in spans {
            let words = span.of(self.text);
            let part = match self.part {
                Part::Plan if list.holds(words) => Part::Expected,
                part => part,
            };
            if self.part == Part::Review {
                self.years = self.review_of(words, read.is_empty()).or(self.years);
            }
            let status =
                if back { tense::of_look_back(words) } else { tense::of_sentence(words, part, self.plan) };
            let period = self.opening_years(words).or_else(|| self.years_of(status, back));
            read.push(Sentence { span: *span, status, part, period });
        }
        self.in_targets = list.goes_on();
        let part = read.first().map_or(self.part, |s| s.part);
        let section = self.stack.last().map(|(_, i)| *i);
        self.outline.paragraphs.push(Paragraph { span: block.span, section, part, sentences: read });
    }

    /// A paragraph whose first words turn to another part.
    fn turn(&mut self, first: &str) {
        let to = match self.part {
            Part::Preface | Part::Glossary => return,
            _ => self.opening(first),
        };
        match (self.part, to) {
            (Part::Review | Part::Outlook, Some(Part::Plan)) => self.enter(Part::Plan),
            (Part::Review, Some(Part::Outlook)) if self.outlook || !self.headed => self.enter(Part::Outlook),
            (Part::Review, None) if self.outlook && self.years_ahead(first) => self.enter(Part::Outlook),
            // 这五年 in the years ahead looks back on the ones before.
            (Part::Outlook, Some(Part::Review)) => self.enter(Part::Review),
            (Part::Plan, Some(Part::Review)) if !self.headed => self.enter(Part::Review),
            (Part::Review, Some(Part::Review)) => self.years = time::period(scan::head(first, 60), self.plan),
            _ => {}
        }
    }

    /// Whether the first words speak of five years that lie ahead.
    fn years_ahead(&self, first: &str) -> bool {
        let years = time::period(scan::head(first, 180), self.plan);
        years.zip(self.plan).is_some_and(|(years, plan)| years.from >= plan && years.to > years.from)
    }

    /// The years that a sentence of the review says it goes on to speak of: 五年来, 刚刚过去的2025年, or the year
    /// before, where that opens a paragraph.
    fn review_of(&self, sentence: &str, opens: bool) -> Option<Period> {
        let words = scan::head(sentence, 60);
        let words =
            words.trim_start_matches(any(&['—', '－', '-', '！', '，', ',', '“', '"', ' ', '\u{3000}']));
        let (at, years) = time::mention(words, self.plan).filter(|(at, _)| *at <= OPENING_YEARS)?;
        let ends = Some(years.to) == self.plan?.checked_sub(1);
        let dated = words[..at].ends_with(|c: char| c.is_ascii_digit());
        (ends && (opens || !dated || scan::has(words, "过去的"))).then_some(years)
    }

    /// The years that a sentence names before its first number.
    fn opening_years(&self, sentence: &str) -> Option<Period> {
        let (at, years) = time::mention(sentence, self.plan)?;
        let before =
            sentence[..at].trim_end_matches(|c: char| c.is_ascii_digit() || time::RANGE.contains(&c));
        (!before.contains(|c: char| c.is_ascii_digit())).then_some(years)
    }

    /// The years of a sentence that names none. What was done was not done in the years ahead.
    fn years_of(&self, status: Status, back: bool) -> Option<Period> {
        let years = self.years.or_else(|| self.default_years());
        let ahead = years.zip(self.plan).is_some_and(|(years, plan)| years.to >= plan);
        if status == Status::Target || !ahead {
            return years;
        }
        let plan = self.plan?;
        Some(Period { from: if back { plan - 5 } else { plan - 1 }, to: plan - 1 })
    }

    fn default_years(&self) -> Option<Period> {
        let plan = self.plan?;
        Some(match self.part {
            Part::Plan | Part::Expected => Period { from: plan, to: plan },
            Part::Review => Period { from: plan - 1, to: plan - 1 },
            // The plan of five years that begins now, or next.
            Part::Outlook => {
                let from = plan + (2101 - plan) % 5;
                Period { from, to: from + 4 }
            }
            Part::Preface | Part::Glossary => return None,
        })
    }

    fn heading(&mut self, head: &block::Head, start: usize) {
        let announced = part_of(self.text, head, self.plan);
        // Under a part without a number, 一、 heads a section of it and turns to another part only by a year.
        let nested = head.mark == Mark::Numeral && !self.numbered;
        match announced.first {
            Some(part) if !nested || announced.dated || part == Part::Glossary => {
                self.enter(part);
                self.outlook = announced.outlook;
                self.numbered = head.mark == Mark::Numeral || nested;
                let words = head.span.of(self.text);
                if part != Part::Plan && !nested {
                    self.years = time::period(words, self.plan);
                }
                if head.mark == Mark::Part {
                    self.numbered = false;
                }
            }
            None if head.mark == Mark::Numeral && self.numbered && self.part == Part::Outlook => {
                self.enter(Part::Plan)
            }
            _ => {}
        }
        let inside_glossary = self.part == Part::Glossary && announced.first != Some(Part::Glossary);
        if self.part == Part::Preface || inside_glossary {
            return;
        }
        let keep = self.stack.iter().position(|(mark, _)| *mark >= head.mark).unwrap_or(self.stack.len());
        self.close(keep, start);
        let base: u8 = match head.mark {
            Mark::Part | Mark::Numeral => 1,
            Mark::Bracketed => 2,
            Mark::Item | Mark::Theme => 3,
        };
        let under_part =
            head.mark != Mark::Part && self.stack.first().is_some_and(|(mark, _)| *mark == Mark::Part);
        let numeral_above =
            under_part && (head.mark == Mark::Numeral || self.stack.iter().any(|(m, _)| *m == Mark::Numeral));
        let parent = self.stack.last().map(|(_, i)| *i);
        let above = parent.map_or(0, |i| self.outline.sections[i as usize].level);
        self.stack.push((head.mark, self.outline.sections.len() as u32));
        self.outline.sections.push(Heading {
            // A theme may stand below an item: 一是…，then ——….
            level: (base + numeral_above as u8).max(above + 1),
            parent,
            span: head.span,
            extent: head.span,
            part: self.part,
        });
    }

    /// Ends the headings that are open from depth `keep` on.
    fn close(&mut self, keep: usize, end: usize) {
        let text = self.text;
        for (_, index) in self.stack.drain(keep..) {
            if let Some(section) = self.outline.sections.get_mut(index as usize) {
                let start = section.extent.start as usize;
                section.extent = Span::new(start, start + text[start..end.max(start)].trim_end().len());
            }
        }
    }
}

/// Whether a line is the first of the notes at the end of a report, where no heading opens them: `[1]双进：指……`,
/// `注：……`.
fn is_note(line: &str) -> bool {
    let line = line.trim_start_matches(any(&['[', '［', '〔', '【']));
    if line.starts_with("注：") || line.starts_with("注:") || line.starts_with("注释：") {
        return true;
    }
    let words = line.trim_start_matches(|c: char| c.is_ascii_digit() || ('①'..='⑳').contains(&c));
    let explains = || scan::holds(scan::head(words, 120), &["：指", "：是指", ":指", ":是指", "：即"]);
    words.len() < line.len() && explains()
}

#[cfg(test)]
mod tests;
