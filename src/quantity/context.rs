//! What a number is, from what stands right before and after it.
//!
//! | text | kind |
//! | --- | --- |
//! | 35个, 6.5%, Ⅲ类, 翻一番 | quantity |
//! | 2026年, 三年行动, 1—11月, 15分钟 | date |
//! | 5G, PM2.5, 1+N, “532”, 第三轮, 500强 | name |
//! | 六个方面, 四大中心, (一) | structure |
//! | XX% | placeholder |
//! | 12345, 两位数 | other |
//!
//! Chinese numerals are parts of words far more often than numbers: without a unit they are no number.

use super::bound;
use super::numeral::{self, Numeral, Style};
use super::{Dimension, Kind, Quantity};
use crate::decimal::Decimal;
use crate::extraction::Bound;
use crate::quantity::labels::{LEAD, NOUN, WORD};
use crate::quantity::units::{FOLLOW, Follow};
use crate::span::Span;

/// Reads what begins at `at`, in a sentence that begins at `start`: the quantity, if it is one, and where to go on.
pub fn read(text: &str, start: usize, at: usize) -> (Option<Quantity>, usize) {
    let Some(c) = text[at..].chars().next() else { return (None, text.len()) };
    let next = at + c.len_utf8();
    let found = match c {
        '翻' => doubling(text, start, at),
        'Ⅰ'..='Ⅻ' | 'I' | 'V' => grade(text, start, at),
        'X' | '×' => grade(text, start, at).or_else(|| placeholder(text, start, at)),
        _ => match numeral::read(text, at) {
            Some(number) => Reader { text, start, at }.number(number),
            None => return (None, next),
        },
    };
    match found {
        Some((quantity, end)) => (quantity, end.max(next)),
        None => (None, next),
    }
}

/// A quantity if there is one, and where the reading ended.
type Read = Option<(Option<Quantity>, usize)>;

/// 翻番, 翻一番, 翻了两番.
fn doubling(text: &str, start: usize, at: usize) -> Read {
    let rest = text[at..].strip_prefix('翻')?;
    let from = text.len() - rest.strip_prefix('了').unwrap_or(rest).len();
    let (number, value) = match text[from..].starts_with('番') {
        true => (Span::new(at, from + '番'.len_utf8()), Decimal::new(1, 0)),
        false => {
            let n = numeral::read(text, from).filter(|n| text[n.end..].starts_with('番'))?;
            (Span::new(from, n.end), n.value)
        }
    };
    let end = if number.start as usize == at {
        number.end as usize
    } else {
        number.end as usize + '番'.len_utf8()
    };
    let bound = bound::around(text, start, at, end, None);
    let kind = if quoted(text, start, number) { Kind::Name } else { Kind::Quantity };
    let unit = ("番", Dimension::Times);
    Some((
        Some(quantity(number, Span::new(bound.start, bound.end), value, unit, bound.bound, kind)),
        bound.end,
    ))
}

/// Ⅲ类, III类; a Roman numeral before anything else is a label, in letters nothing at all.
fn grade(text: &str, start: usize, at: usize) -> Read {
    let (value, end) = numeral::roman(text, at)?;
    let letter_before = text[start..at].ends_with(|c: char| c.is_ascii_alphanumeric());
    let rest = text[end..].trim_start_matches(' ');
    let unit = ["类", "级"].into_iter().find(|u| rest.starts_with(u)).filter(|_| !letter_before);
    let number = Span::new(at, end);
    let value = Decimal::new(value, 0);
    let Some(unit) = unit else {
        let letters = text[at..].starts_with(|c: char| c.is_ascii());
        let label = quantity(number, number, value, ("", Dimension::None), Bound::Exact, Kind::Name);
        return (!letters).then_some((Some(label), end));
    };
    let unit_end = text.len() - rest.len() + unit.len();
    let bound = bound::around(text, start, at, unit_end, None);
    let span = Span::new(bound.start, bound.end);
    Some((
        Some(quantity(number, span, value, (unit, Dimension::Grade), bound.bound, Kind::Quantity)),
        bound.end,
    ))
}

/// XX%, ×亿元.
fn placeholder(text: &str, start: usize, at: usize) -> Read {
    if text[start..at].ends_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let run = text[at..].len() - text[at..].trim_start_matches(['X', '×', '.']).len();
    let end = at + run;
    let rest = &text[end..];
    let scale = rest.len() - rest.trim_start_matches(['万', '亿']).len();
    let unit = match FOLLOW.prefix(&rest[scale..]) {
        Some((word, Follow::Unit(name, dimension))) => Some((end + scale + word.len(), (*name, *dimension))),
        _ => None,
    };
    let many = text[at..end].chars().count() > 1 && !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    if unit.is_none() && !many {
        return None;
    }
    let (stop, unit) = unit.unwrap_or((end, ("", Dimension::None)));
    let number = Span::new(at, end + scale);
    let whole = Span::new(at, stop);
    Some((Some(quantity(number, whole, Decimal::default(), unit, Bound::Exact, Kind::Placeholder)), stop))
}

fn quantity(
    number: Span,
    span: Span,
    low: Decimal,
    (unit, dimension): (&'static str, Dimension),
    bound: Bound,
    kind: Kind,
) -> Quantity {
    Quantity { number, span, low, high: None, unit, dimension, bound, kind }
}

/// How far a quotation that makes a label of its numbers may reach to either side, in bytes. A longer one is speech.
const QUOTE_REACH: usize = 48;

/// Whether the number stands in a short quotation or a title: “532”, 《…》.
fn quoted(text: &str, start: usize, number: Span) -> bool {
    let (at, end) = (number.start as usize, number.end as usize);
    let mut floor = at.saturating_sub(QUOTE_REACH).max(start);
    let mut ceiling = (end + QUOTE_REACH).min(text.len());
    while !text.is_char_boundary(floor) {
        floor += 1;
    }
    while !text.is_char_boundary(ceiling) {
        ceiling -= 1;
    }
    let open = text[floor..at].rfind(['“', '「', '《', '‘', '”', '」', '》', '’']);
    let close = text[end..ceiling].find(['“', '「', '《', '‘', '”', '」', '》', '’', '。', '；']);
    let opens = open.is_some_and(|i| text[floor + i..].starts_with(['“', '「', '《', '‘']));
    opens && close.is_some_and(|i| text[end + i..].starts_with(['”', '」', '》', '’']))
}

/// Reads a number of digits or numerals in its surroundings.
struct Reader<'t> {
    text: &'t str,
    /// Where the sentence begins.
    start: usize,
    /// Where the number begins.
    at: usize,
}

/// What stands right after a number.
struct After {
    unit: &'static str,
    dimension: Dimension,
    label: Option<Kind>,
    /// Where the unit ends, a bracketed alternative with it.
    end: usize,
}

impl Reader<'_> {
    fn before(&self) -> &str {
        &self.text[self.start..self.at]
    }

    fn number(&self, n: Numeral) -> Read {
        match n.style {
            Style::Arabic => self.arabic(n),
            Style::Chinese => self.chinese(n),
            Style::Bare => self.bare(n),
            Style::Label => self.label(n.end),
        }
    }

    /// 十四五, 三四线: numerals that are a name by themselves.
    fn label(&self, end: usize) -> Read {
        Some((Some(self.plain(end, Kind::Name)), end))
    }

    fn plain(&self, end: usize, kind: Kind) -> Quantity {
        let number = Span::new(self.at, end);
        quantity(number, number, Decimal::default(), ("", Dimension::None), Bound::Exact, kind)
    }

    fn arabic(&self, mut n: Numeral) -> Read {
        if let Some(end) = self.serial(n.end) {
            return Some((Some(self.plain(end, Kind::Date)), end));
        }
        let mut high = None;
        if let Some((value, end)) = self.fraction(&n) {
            (n.value, n.end, n.tail) = (value, end, end);
        } else if let Some((low, second)) = self.range(&n) {
            (n.value, high) = (low, Some(second.value));
            (n.end, n.tail, n.scale, n.inside) = (second.end, second.tail, second.scale, second.inside);
        }
        let after = self.after(n.tail);
        let kind = self.kind_of_arabic(&n, high.is_some(), &after);
        Some(self.finish(n, high, after, kind))
    }

    /// A date or time in figures: 2026-01-31, 2026/1/31, 09:20.
    fn serial(&self, end: usize) -> Option<usize> {
        let rest = &self.text[end..];
        let mark = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '.' | ':'))?;
        let mut parts = 1;
        let mut stop = end;
        while let Some(tail) = self.text[stop..].strip_prefix(mark) {
            let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
            if digits == 0 {
                break;
            }
            stop += mark.len_utf8() + digits;
            parts += 1;
        }
        let enough = if mark == ':' { 2 } else { 3 };
        (parts >= enough).then_some(stop)
    }

    /// 1/4: a whole above and below the line, and the value below one.
    fn fraction(&self, n: &Numeral) -> Option<(Decimal, usize)> {
        let rest = self.text[n.end..].strip_prefix(['/', '／'])?;
        let below = numeral::read(self.text, self.text.len() - rest.len())?;
        let (a, b) = (n.value.to_integer()?, below.value.to_integer()?);
        (below.style == Style::Arabic && n.scale == 0 && below.scale == 0 && a < b)
            .then(|| numeral::ratio(n.value, b))?
            .map(|value| (value, below.end))
    }

    /// The second end of a range, and the first with the multiplier that both share.
    fn range(&self, n: &Numeral) -> Option<(Decimal, Numeral)> {
        if n.inside.is_some() {
            return None;
        }
        let first = FOLLOW.prefix(&self.text[n.end..]);
        let unit_end = n.end + first.map_or(0, |(w, _)| w.len());
        let rest = &self.text[unit_end..];
        let (mark, word) = range_mark(rest)?;
        let from = unit_end + mark;
        let second = numeral::read(self.text, from)
            .filter(|s| (s.style == Style::Arabic) == (n.style == Style::Arabic))?;
        if second.high.is_some() || matches!(second.style, Style::Bare | Style::Label) {
            return None;
        }
        let last = FOLLOW.prefix(&self.text[second.tail..]);
        // 5%至6个百分点 is no range; 由5%到6% is a change.
        if first.is_some() && first.map(|f| f.1) != last.map(|l| l.1)
            || word && self.before().ends_with(['由', '从'])
        {
            return None;
        }
        let shared = n.value.shift(second.scale);
        let low = if n.scale == 0 && shared.to_f64() < second.value.to_f64() { shared } else { n.value };
        (low.to_f64() < second.value.to_f64()).then_some((low, second))
    }

    /// The unit or label after the number, past blanks and a bracketed alternative: 套(间).
    fn after(&self, tail: usize) -> After {
        let rest = &self.text[tail..];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
        let at = if blanks <= 2 { tail + blanks } else { tail };
        let none = After { unit: "", dimension: Dimension::None, label: None, end: tail };
        match FOLLOW.prefix(&self.text[at..]) {
            Some((word, Follow::Unit(name, dimension))) if self.whole_word(word, at) => {
                let end = at + word.len();
                After {
                    unit: name,
                    dimension: *dimension,
                    label: None,
                    end: end + bracket(&self.text[end..]),
                }
            }
            Some((word, Follow::Label(kind))) => After { label: Some(*kind), end: at + word.len(), ..none },
            _ => none,
        }
    }

    /// A unit in letters is one only where no letter follows: 5GW, but not 5G.
    fn whole_word(&self, word: &str, at: usize) -> bool {
        let latin = |c: char| c.is_ascii_alphanumeric();
        !word.ends_with(latin) || !self.text[at + word.len()..].starts_with(latin)
    }

    fn kind_of_arabic(&self, n: &Numeral, range: bool, after: &After) -> Kind {
        let before = self.before();
        let rest = &self.text[n.tail..];
        let number = Span::new(self.at, n.end);
        if before.ends_with(['+', '＋', '×', '*']) || rest.starts_with(['+', '＋', '×', '*']) {
            return Kind::Name;
        }
        if let Some(kind) = after.label {
            return if self.ordinal() && kind != Kind::Date { Kind::Name } else { kind };
        }
        if self.ordinal() && !matches!(after.unit, "" | "位" | "名") {
            return Kind::Name;
        }
        let value = matches!(
            after.dimension,
            Dimension::Ratio | Dimension::Points | Dimension::Times | Dimension::Money
        );
        if !value && quoted(self.text, self.start, number) {
            return Kind::Name;
        }
        if after.unit.is_empty() {
            return self.kind_without_unit(n, range, rest);
        }
        if after.dimension == Dimension::Time && after.unit != "岁" && !self.measures() {
            return Kind::Date;
        }
        if after.unit == "级" && n.scale == 0 {
            return Kind::Name;
        }
        let noun = self.text[after.end..].trim_start_matches('的');
        if noun.starts_with("方面") { Kind::Structure } else { Kind::Quantity }
    }

    fn kind_without_unit(&self, n: &Numeral, range: bool, rest: &str) -> Kind {
        let before = self.before();
        if self.ordinal() || before.ends_with('前') {
            return Kind::Quantity;
        }
        if before.ends_with(|c: char| c.is_ascii_alphabetic())
            || rest.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            return Kind::Name;
        }
        if before.ends_with(['[', '〔']) && rest.starts_with([']', '〕'])
            || before.trim().is_empty() && rest.starts_with(['.', '、', '．'])
        {
            return Kind::Structure;
        }
        if rest.starts_with('大') {
            return Kind::Structure;
        }
        let year = n.value.to_integer().is_some_and(|v| (1900..2100).contains(&v));
        if year && !n.decimals && n.scale == 0 && !self.measures() {
            return Kind::Date;
        }
        let clause_ends = !rest.starts_with(|c: char| c.is_alphanumeric());
        let bounded = bound::around(self.text, self.start, self.at, n.tail, n.inside).bound != Bound::Exact;
        if n.scale > 0
            || n.decimals && clause_ends
            || range
            || bounded
            || self.measures() && clause_ends
            || self.text[self.at..n.end].contains(['/', '／'])
        {
            return Kind::Quantity;
        }
        Kind::Other
    }

    /// Whether 第 stands before the number.
    fn ordinal(&self) -> bool {
        self.before().trim_end_matches(' ').ends_with('第')
    }

    /// Whether a verb or preposition of measure stands before the number: 达到, 缩短至.
    fn measures(&self) -> bool {
        let before = self.before().trim_end_matches(' ');
        let before = before.strip_suffix(['了', '近', '超', '约']).unwrap_or(before);
        before.ends_with([
            '达', '到', '至', '为', '加', '少', '短', '缩', '长', '降', '升', '在', '高', '低', '减', '增',
        ])
    }

    fn chinese(&self, mut n: Numeral) -> Read {
        let before = self.before();
        let mut high = n.high;
        if high.is_none()
            && let Some((low, second)) = self.range(&n)
        {
            (n.value, high) = (low, Some(second.value));
            (n.end, n.tail, n.scale, n.inside) = (second.end, second.tail, second.scale, second.inside);
        }
        let after = self.after(n.tail);
        if !n.unit.is_empty() || self.text[self.at..n.end].contains("分之") {
            return Some(self.finish(n, high, after, Kind::Quantity));
        }
        let first = n.value == Decimal::new(1, 0);
        if let Some((word, kind)) = WORD.prefix(&self.text[self.at..]) {
            let end = (self.at + word.len()).max(n.end);
            return if *kind == Kind::Other {
                Some((None, end))
            } else {
                Some((Some(self.plain(n.end, *kind)), n.end))
            };
        }
        if first && LEAD.suffix(before).is_some() || self.heading(n.end).is_some() {
            return Some((self.heading(n.end), n.end));
        }
        if before.ends_with(['几', '数', '上']) && n.scale == 0 && before.ends_with(['几', '数']) {
            return Some((Some(self.plain(n.end, Kind::Other)), n.end));
        }
        let kind = self.kind_of_chinese(&n, &after, first)?;
        Some(self.finish(n, high, after, kind))
    }

    /// (一), 一、: the number of a heading at the front of a sentence.
    fn heading(&self, end: usize) -> Option<Quantity> {
        let rest = &self.text[end..];
        let bracketed =
            self.before().trim().trim_start_matches(['(', '（']).is_empty() && rest.starts_with([')', '）']);
        let bare = self.before().trim().is_empty() && rest.starts_with('、');
        (bracketed || bare).then(|| self.plain(end, Kind::Structure))
    }

    /// None where the numeral is a part of a word.
    fn kind_of_chinese(&self, n: &Numeral, after: &After, first: bool) -> Option<Kind> {
        let rest = &self.text[n.tail..];
        let number = Span::new(self.at, n.end);
        if self.ordinal() {
            return (after.end > n.tail).then_some(if after.label == Some(Kind::Date) {
                Kind::Date
            } else {
                Kind::Name
            });
        }
        if let Some(kind) = after.label {
            return Some(kind);
        }
        if quoted(self.text, self.start, number) {
            return (!after.unit.is_empty() || rest.starts_with('大')).then_some(Kind::Name);
        }
        if after.unit.is_empty() {
            if rest.starts_with('大') {
                let congress = self.before().ends_with("党的");
                return Some(if congress { Kind::Name } else { Kind::Structure });
            }
            let long = self.text[self.at..n.end].chars().count() > 1;
            return long.then_some(if n.scale > 0 { Kind::Quantity } else { Kind::Other });
        }
        if after.dimension == Dimension::Time && after.unit != "岁" {
            return Some(Kind::Date);
        }
        let noun = self.text[after.end..].trim_start_matches('的');
        if rest.starts_with("位数") {
            return Some(Kind::Other);
        }
        if let Some((_, kind)) = NOUN.prefix(noun) {
            return Some(*kind);
        }
        match after.unit {
            "类" => {
                let grade = noun.starts_with(['水', '标'])
                    || self.measures()
                    || self.before().ends_with(['持', '居']);
                Some(if grade { Kind::Quantity } else { Kind::Structure })
            }
            "级" | "轮" | "地" if first || after.unit != "地" => Some(Kind::Name),
            "所" | "座" | "家" | "栋" | "幢" | "艘" | "辆" | "台" | "处" => Some(Kind::Quantity),
            "个" | "条" | "项" | "名" | "位" if first => Some(Kind::Structure),
            _ if first && after.dimension == Dimension::Count => None,
            _ => Some(Kind::Quantity),
        }
    }

    /// 亿元以上项目, 百万吨, 跨上千亿级台阶: multipliers alone are a number only before money or a physical unit, after a
    /// bound, or from 亿 on, where money is meant.
    fn bare(&self, n: Numeral) -> Read {
        let end = n.end;
        if WORD.prefix(&self.text[self.at..]).is_some() {
            return Some((None, end));
        }
        let mut after = self.after(n.tail);
        let measured = matches!(after.dimension, Dimension::Money | Dimension::Physical);
        let per = self.before().ends_with('每');
        let many = self.before().ends_with(['超', '近', '逾', '上', '破', '达', '过']) || n.inside.is_some();
        if after.label.is_some() {
            return Some((Some(self.plain(end, after.label.unwrap_or(Kind::Name))), end));
        }
        let money = n.scale >= 8 && (after.unit.is_empty() || after.unit == "级");
        if money {
            (after.unit, after.dimension) = ("元", Dimension::Money);
        }
        let number = Span::new(self.at, end);
        if quoted(self.text, self.start, number) {
            let label = (end - self.at > 3).then(|| self.plain(end, Kind::Name));
            return Some((label, end));
        }
        let length = self.text[self.at..end].chars().count();
        if measured
            || per
            || many && !after.unit.is_empty()
            || money && (length > 1 || self.text[end..].starts_with('级'))
        {
            return Some(self.finish(n, None, after, Kind::Quantity));
        }
        Some((None, end))
    }

    /// Puts the quantity together: unit of ranks and grades, bound, span.
    fn finish(
        &self,
        n: Numeral,
        high: Option<Decimal>,
        after: After,
        kind: Kind,
    ) -> (Option<Quantity>, usize) {
        let number = Span::new(self.at, n.end);
        let mut unit = (after.unit, after.dimension);
        if !n.unit.is_empty() {
            unit = (n.unit, Dimension::Ratio);
        }
        // 50亿级 and 千亿台阶 are amounts of money.
        if n.scale >= 8 && after.unit == "级" {
            unit = ("元", Dimension::Money);
        }
        if unit.0.is_empty() && self.text[n.tail..].starts_with('大') && kind == Kind::Structure {
            unit = ("个", Dimension::Count);
        }
        let leading = self.before().trim_end_matches(' ').ends_with('前');
        if kind == Kind::Quantity && (self.ordinal() || leading) && matches!(unit.0, "" | "位" | "名") {
            unit = (if unit.0.is_empty() { "位" } else { unit.0 }, Dimension::Rank);
        }
        let mut found = bound::around(self.text, self.start, self.at, after.end, n.inside);
        if high.is_some() {
            found.bound = Bound::Range;
        } else if leading && unit.1 == Dimension::Rank {
            found.bound = Bound::AtMost;
        }
        let quantity = Quantity {
            high,
            ..quantity(number, Span::new(found.start, found.end), n.value, unit, found.bound, kind)
        };
        (Some(quantity), found.end)
    }
}

/// The length of a range mark, and whether it is a word (至, 到).
fn range_mark(rest: &str) -> Option<(usize, bool)> {
    let c = rest.chars().next()?;
    match c {
        '至' | '到' => Some((c.len_utf8(), true)),
        '-' | '－' | '−' | '–' | '~' | '～' | '―' => Some((c.len_utf8(), false)),
        '—' => Some((rest.len() - rest.trim_start_matches('—').len(), false)),
        _ => None,
    }
}

/// The length of a bracketed alternative to the unit: (间) of 套(间).
fn bracket(rest: &str) -> usize {
    let Some(inner) = rest.strip_prefix(['(', '（']) else { return 0 };
    let Some((word, Follow::Unit(..))) = FOLLOW.prefix(inner) else { return 0 };
    let Some(c) = inner[word.len()..].chars().next().filter(|c| matches!(c, ')' | '）')) else { return 0 };
    rest.len() - inner.len() + word.len() + c.len_utf8()
}
