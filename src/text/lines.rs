//! Line breaks that a page or a column put into the text.
//!
//! | given | read |
//! | --- | --- |
//! | `新增就业1.⏎3万人` | `新增就业1.3万人` |
//! | `Inter-⏎net`, `5G-⏎A` | `Internet`, `5G-A`: a hyphen that may be the word's own stays |
//! | `系统推进⏎— 9 —⏎产业升级` | `系统推进产业升级` |
//! | `一、工作回顾⏎过去一年，` | the same: a heading keeps its line |
//!
//! A break is joined where the line is as long as the lines of the page are, or where what stands on its two sides
//! cannot be parted; never before a line that opens with a number of its own.

use super::blanks::Blanks;
use super::page;
use super::rewrite::Rewriter;
use super::tally::{Repair, Tally};
use crate::lexicon::headings::HEADINGS;
use crate::lexicon::words::WORDS;
use crate::scan::{self, any, sorted};

/// A line and what it is.
pub(super) struct Line<'t> {
    /// Without the blanks around it.
    pub text: &'t str,
    /// Where `text` begins.
    pub start: usize,
    /// Where the line begins and where the next one does.
    pub whole: (usize, usize),
    /// Its width without blanks, by characters and by columns of a half-width character.
    pub chars: usize,
    pub columns: usize,
    /// Page number or running head: not part of the text.
    pub furniture: bool,
}

impl Line<'_> {
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it begins like the first line of a paragraph.
    fn indented(&self) -> bool {
        self.start - self.whole.0 >= 4
    }

    /// Whether a sentence could end here: the last mark says so.
    pub fn closed(&self) -> bool {
        let close = |c: &char| matches!(c, '”' | '’' | '）' | '》' | '】' | '"' | ')' | ']');
        let mut back = self.text.chars().rev().skip_while(close);
        match back.next() {
            Some('.') => !back.next().is_some_and(|c| c.is_ascii_digit()),
            last => last
                .is_none_or(|c| matches!(c, '。' | '！' | '？' | '；' | '：' | '…' | '!' | '?' | ';' | ':')),
        }
    }
}

/// How wide the lines of a page were set.
#[derive(Clone, Copy)]
struct Measure {
    chars: usize,
    columns: usize,
}

impl Measure {
    /// Whether the next word may not have fitted: a mark may not begin a line, so a line can be two short.
    fn full(self, line: &Line) -> bool {
        line.chars + 2 >= self.chars || line.columns.saturating_add(4) >= self.columns
    }

    /// Whether nothing more would have fitted.
    fn brimful(self, line: &Line) -> bool {
        line.chars >= self.chars || line.columns.saturating_add(1) >= self.columns
    }
}

/// Joins broken lines, takes page furniture out, and blanks that separate nothing.
pub(super) fn lines(text: &str, blanks: &Blanks, out: &mut Rewriter, tally: &mut Tally) {
    let mut lines = cut(text);
    page::mark_furniture(&mut lines);
    let body: Vec<usize> =
        (0..lines.len()).filter(|&i| !lines[i].furniture && !lines[i].text.is_empty()).collect();
    let layout = Layout::new(&lines, &body);
    let take_out = |range: std::ops::Range<usize>, out: &mut Rewriter, tally: &mut Tally| {
        for line in lines[range].iter().filter(|l| l.furniture) {
            out.delete(line.whole.0, line.whole.1);
            tally.count(Repair::Furniture, line.start, line.end());
        }
    };
    take_out(0..body.first().copied().unwrap_or(lines.len()), out, tally);
    let mut k = 0;
    while k < body.len() {
        // A paragraph: lines that join.
        let first = k;
        let mut prose = is_prose(lines[body[k]].text);
        while body.get(k + 1).is_some_and(|&next| layout.joins(&lines, body[k], next, prose)) {
            k += 1;
            prose |= is_prose(lines[body[k]].text);
        }
        let blank = body[first..=k].iter().any(|&i| blanks.are_in(&lines[i]));
        let mut quotes = 0;
        for (&at, next) in body[first..=k].iter().zip(body[first + 1..=k].iter().map(Some).chain([None])) {
            let line = &lines[at];
            if blank {
                blanks.within(line, prose && lines[body[k]].closed(), &mut quotes, out, tally);
            }
            if let Some(&next) = next {
                join(line, &lines[next], out);
                tally.count(Repair::Break, line.end(), lines[next].start);
                for furniture in lines[at..next].iter().filter(|l| l.furniture) {
                    tally.count(Repair::Furniture, furniture.start, furniture.end());
                }
            }
        }
        take_out(body[k] + 1..body.get(k + 1).copied().unwrap_or(lines.len()), out, tally);
        k += 1;
    }
}

/// Cuts a text into its lines.
fn cut(text: &str) -> Vec<Line<'_>> {
    let mut from = 0;
    let breaks = memchr::memchr_iter(b'\n', text.as_bytes()).map(|i| i + 1);
    let ends = breaks.chain((!text.is_empty() && !text.ends_with('\n')).then_some(text.len()));
    ends.map(|end| {
        let whole = &text[from..end];
        let content = whole.trim_start();
        let start = from + whole.len() - content.len();
        let content = content.trim_end();
        let range = (from, from + whole.len());
        from = range.1;
        // Continuation bytes count nothing; the first byte of a wide character counts two columns.
        let narrow = count(content.as_bytes(), |b| b < 0x80 && b != b' ');
        let wide = count(content.as_bytes(), |b| b >= 0xC0);
        let (chars, columns) = (narrow + wide, narrow + 2 * wide);
        Line { text: content, start, whole: range, chars, columns, furniture: false }
    })
    .collect()
}

/// How many bytes `are` so. The sums of short stretches fit a byte each, which adds sixteen at a time.
fn count(bytes: &[u8], are: impl Fn(u8) -> bool) -> usize {
    bytes.chunks(255).map(|part| usize::from(part.iter().map(|&b| u8::from(are(b))).sum::<u8>())).sum()
}

/// What the lines of a text have in common.
struct Layout {
    measure: Option<Measure>,
    /// Some lines are indented and most are not: the indented ones begin a paragraph.
    indents_tell: bool,
    /// Every line is followed by an empty one, so the empty ones say nothing.
    double_spaced: bool,
    /// Most lines end without a mark, at any width: where the next begins with what is done, each is an item.
    listed: bool,
}

impl Layout {
    fn new(lines: &[Line], body: &[usize]) -> Layout {
        let measure = measure(lines, body);
        let indents = body.iter().filter(|&&i| lines[i].indented()).count();
        let open = body.iter().filter(|&&i| !lines[i].closed()).count();
        let gaps = body.windows(2).filter(|w| w[1] - w[0] > 1).count();
        Layout {
            measure,
            indents_tell: indents > 0 && indents * 5 < body.len() * 3,
            listed: measure.is_none() && body.len() > 4 && open * 2 > body.len(),
            double_spaced: measure.is_some() && body.len() > 4 && gaps * 10 >= (body.len() - 1) * 8,
        }
    }

    /// Whether the line `below` goes on where the line `above` stops. `prose`: the paragraph so far has marks of
    /// a sentence in it.
    fn joins(&self, lines: &[Line], above: usize, below: usize, prose: bool) -> bool {
        let between = &lines[above + 1..below];
        let (above, below) = (&lines[above], &lines[below]);
        if opens_block(below.text) || below.text.starts_with('—') && above.closed() {
            return false;
        }
        let (Some(last), Some(first)) = (above.text.chars().next_back(), below.text.chars().next()) else {
            return false;
        };
        if "，、,（(“‘《".contains(last) || "，。、；：！？）)”’》%％,;".contains(first)
        {
            return above.chars > 1;
        }
        if between.is_empty() && hyphenated(above.text).is_some() && first.is_ascii_alphanumeric() {
            return true;
        }
        let turned = between.iter().any(|l| l.furniture);
        let gap = !between.is_empty() && !turned && !self.double_spaced;
        let in_sentence = turned && !above.closed();
        if gap || self.indents_tell && below.indented() && !in_sentence {
            return false;
        }
        let counts = last.is_ascii_digit() || last == '.';
        let bound = scan::starts(below.text, &["左右", "以上", "以下", "以内"]);
        let in_number = !above.closed() && (prose && counts && continues_number(below.text) || bound);
        match self.measure {
            _ if in_number => true,
            Some(m) if above.closed() => {
                let goes_on = above.text.ends_with(any(&['；', ';', '：', ':'])) || !opens_theme(below.text);
                m.brimful(above) && is_prose(below.text) && goes_on
            }
            Some(m) if opens_block(above.text) && !above.text.contains('。') => {
                m.full(above) && !opens_theme(below.text)
            }
            Some(m) => m.full(above) || prose && above.chars * 5 >= m.chars.min(m.columns / 2) * 3,
            None => {
                let item = self.listed && WORDS.deliver.prefix(below.text).is_some();
                let ends = item || heads_a_part(above.text) || above.closed();
                prose
                    && !ends
                    && above.chars >= 12
                    && is_prose(below.text)
                    && (!opens_block(above.text) || above.text.contains('。'))
            }
        }
    }
}

/// The width that the lines of a page were set to, if enough of them have it and break inside sentences.
fn measure(lines: &[Line], body: &[usize]) -> Option<Measure> {
    let common = |width: fn(&Line) -> usize, unit: usize| {
        let widths = sorted(body.iter().map(|&i| width(&lines[i])).collect(), |&width| width as u64);
        let usual = *widths.get(widths.len() * 3 / 4)?;
        let near = |l: &Line| width(l).abs_diff(usual) <= 2 * unit;
        let full = body.iter().filter(|&&i| near(&lines[i])).count();
        // A heading ends without a mark at any width.
        let breaks =
            |l: &Line| !l.closed() && (!opens_block(l.text) || l.text.contains(any(&['，', ',', '。'])));
        let open = body.iter().filter(|&&i| near(&lines[i]) && breaks(&lines[i])).count();
        let fits = (10 * unit..=80 * unit).contains(&usual) && full >= 2 && full * 5 >= body.len() * 2;
        (fits && open * 2 >= full).then_some(usual)
    };
    let (chars, columns) = (common(|l| l.chars, 1), common(|l| l.columns, 2));
    if chars.is_none() && columns.is_none() {
        return None;
    }
    Some(Measure { chars: chars.unwrap_or(usize::MAX), columns: columns.unwrap_or(usize::MAX) })
}

/// Whether a line has the marks of running text.
fn is_prose(line: &str) -> bool {
    line.contains(any(&['，', '。', '；', '、', ',', ';']))
}

/// Whether a line may be a heading without a number: 锚定目标，做好2026年各项工作.
fn heads_a_part(line: &str) -> bool {
    HEADINGS.suffix(line).is_some() && line.contains('年') && !line.contains(any(&['。', '；', ';']))
}

/// Whether a line opens with a short sentence of its own, as a paragraph that names its theme does.
fn opens_theme(line: &str) -> bool {
    let end = line.chars().take(17).position(|c| "。，、,；：".contains(c));
    end.is_some_and(|n| n >= 6 && line.chars().nth(n) == Some('。'))
}

/// Whether a line goes on with a number: digits, a point, a unit of hundreds or percent.
fn continues_number(line: &str) -> bool {
    line.starts_with(|c: char| {
        c.is_ascii_digit() || matches!(c, '.' | '%' | '亿' | '万' | '个' | '年' | '月' | '元')
    })
}

/// Whether a line opens a heading or an item: 一、 （二） 第三章 4. ⑤ 附件.
pub(super) fn opens_block(line: &str) -> bool {
    let numeral =
        |c: char| matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百');
    let digit = |c: char| c.is_ascii_digit();
    let head = |line: &'_ str, of: &dyn Fn(char) -> bool| {
        line.chars().take_while(|&c| of(c)).take(4).map(char::len_utf8).sum::<usize>()
    };
    let (han, ascii) = (head(line, &numeral), head(line, &digit));
    if let Some(inner) = line.strip_prefix(any(&['（', '(', '〔', '【'])) {
        let n = head(inner, &|c| numeral(c) || digit(c));
        return n > 0 && n < 10 && scan::starts_in(&inner[n..], "）)〕】");
    }
    if let Some(ordinal) = line.strip_prefix('第') {
        let n = head(ordinal, &|c| numeral(c) || digit(c));
        return n > 0 && scan::starts_in(&ordinal[n..], "章节编篇") || ordinal[n..].starts_with("部分");
    }
    if han > 0 && han <= 9 && scan::starts_in(&line[han..], "、．.") {
        return true;
    }
    if ascii > 0 && ascii <= 2 && scan::starts_in(&line[ascii..], "、．.）)") {
        let after = line[ascii..].chars().nth(1);
        return after.is_some_and(|c| !c.is_ascii_digit());
    }
    line.starts_with(|c| matches!(c, '①'..='⑳' | '▲' | '★' | '●' | '■' | '◆'))
        || scan::starts(line, &["附件", "附：", "附:", "名词解释", "各位代表"])
}

/// Puts the line `below` right after the line `above`.
fn join(above: &Line, below: &Line, out: &mut Rewriter) {
    let (last, first) = (above.text.chars().next_back(), below.text.chars().next());
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let capital = |c: Option<char>| c.is_some_and(|c| c.is_ascii_uppercase());
    let small = below.text.starts_with(|c: char| c.is_ascii_lowercase());
    match hyphenated(above.text) {
        // A hyphen that only breaks a word stands between small letters; before one letter it is the word's own.
        Some(stem) if small && stem.len() > 1 && stem.ends_with(|c: char| c.is_ascii_lowercase()) => {
            out.delete(above.end() - 1, below.start);
        }
        // An abbreviation, as GDP, is cut more often than two stand side by side.
        None if letter(last) && letter(first) && !(capital(last) && capital(first)) => {
            out.replace(above.end(), below.start, " ");
        }
        _ => out.delete(above.end(), below.start),
    }
}

/// The letters and digits before a hyphen that ends a line, if the last is a letter.
fn hyphenated(line: &str) -> Option<&str> {
    let stem = line.strip_suffix('-')?;
    let word = stem.rfind(|c: char| !c.is_ascii_alphanumeric()).map_or(0, |i| stem.ceil_char_boundary(i + 1));
    Some(&stem[word..]).filter(|word| word.ends_with(|c: char| c.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(given: &str, read: &str) {
        let mut out = Rewriter::new(given);
        lines(given, &Blanks::new(given, Vec::new()), &mut out, &mut Tally::default());
        let got = out.finish().map_or(given.to_string(), |(text, _)| text);
        assert_eq!(got, read, "of {given:?}");
    }

    #[test]
    fn lines_of_one_measure_join() {
        check(
            "一、2026年工作安排\n坚持把产业升级摆在突出位置，全区新开工亿元以\n上项目35个，完成技术改造投资12.\n5亿元，培育专精特新企业20家以上，规上工业增\n加值增长8%。\n二、民生实事\n新增公办学位1200个，改造老旧小区18个，惠及\n居民6300户。",
            "一、2026年工作安排\n坚持把产业升级摆在突出位置，全区新开工亿元以上项目35个，完成技术改造投资12.5亿元，培育专精特新企业20家以上，规上工业增加值增长8%。\n二、民生实事\n新增公办学位1200个，改造老旧小区18个，惠及居民6300户。",
        );
    }

    #[test]
    fn hyphens_that_only_break_a_word_go() {
        check("发展Inter-\nnet应用，开工12个项目。", "发展Internet应用，开工12个项目。");
        check(
            "推广5G-\nA网络和B-\n2厂房、Wi-\nFi覆盖、e-\ncommerce。",
            "推广5G-A网络和B-2厂房、Wi-Fi覆盖、e-commerce。",
        );
        for text in ["发展Inter-\n\nnet应用。", "工程名称-\n乙方", "第1-\n2期"] {
            check(text, text);
        }
    }

    #[test]
    fn abbreviations_that_were_cut_are_whole_again() {
        check(
            "全区上下稳住大盘、进中向好，人均GD\nP和用电量双双增长。",
            "全区上下稳住大盘、进中向好，人均GDP和用电量双双增长。",
        );
        check(
            "全区上下稳住大盘、进中向好，办成smart\ncity论坛，人来人往。",
            "全区上下稳住大盘、进中向好，办成smart city论坛，人来人往。",
        );
    }

    #[test]
    fn a_page_number_between_two_halves_of_a_sentence_goes() {
        check(
            "青渚区今年将系统推进，\n— 9 —\n产业升级和城市更新。",
            "青渚区今年将系统推进，产业升级和城市更新。",
        );
        check("第一段完。\n第 3 页 共 20 页\n第二段完。", "第一段完。\n第二段完。");
    }

    #[test]
    fn headings_keep_their_line() {
        for text in [
            "澜川县人民政府工作报告\n县长 周予宁\n各位代表：\n现在，我代表县人民政府报告工作。",
            "一、工作回顾\n过去一年，全县上下团结奋斗，成绩来之不易。\n（一）聚力稳增长\n工业增加值增长7%。",
            "1.新增就业1.3万人。\n2.改造管网12公里。",
            "松陌区政府工作报告\n一、2025年工作回顾\n过去一年，经济平稳。\n二、2026年工作安排\n新建公园5个，改造道路3条。",
        ] {
            check(text, text);
        }
    }
}
