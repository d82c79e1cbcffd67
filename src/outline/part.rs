//! What a section is for, by the words of its heading and of its first sentence.
//!
//! | heading, in a report with the plan for 2026 | parts |
//! | --- | --- |
//! | `一、2025年和“十四五”时期工作回顾` | review |
//! | `二、“十五五”时期主要目标任务` | outlook |
//! | `“十五五”时期主要目标和2026年重点工作` | outlook, later plan |
//! | `三、2026年重点工作` | plan |
//! | `四、加强政府自身建设` | plan |
//! | `名词解释` | glossary |

use super::time;
use crate::extraction::Part;
use crate::lexicon::cues::NEXT;
use crate::lexicon::headings::{HEADINGS, Place};
use crate::scan::{self, any};

/// The longest line that can be a heading without a number, in bytes.
const SHORT: usize = 100;
/// How far into a line a glued heading reaches, in bytes.
const GLUED: usize = 90;

/// What a heading announces.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Announced {
    /// What its section begins as.
    pub first: Option<Part>,
    /// Whether the section may go on to the years ahead.
    pub outlook: bool,
    /// Whether a year or the word of a part says so, and not only a word that other headings have as well.
    pub dated: bool,
}

/// What the words of a heading announce; `plan` is the year of the plan.
pub fn announced(words: &str, plan: Option<u16>) -> Announced {
    let words = words.trim_end_matches(any(&['：', ':', '。', ' ', '）', ')', '！']));
    let words = words.strip_suffix("建议").filter(|w| w.ends_with("安排")).unwrap_or(words);
    let said = HEADINGS.suffix(words).map(|(_, a)| a);
    let term = said.filter(|a| a.place != Place::Dated).map(|a| a.part);
    let (mut review, mut outlook) = (false, false);
    for (_, a) in words.char_indices().filter_map(|(i, _)| HEADINGS.prefix(&words[i..])) {
        review |= a.part == Part::Review && a.place == Place::Any;
        outlook |= a.part == Part::Outlook;
    }
    let (mut latest, mut ahead) = (None, outlook);
    for (i, c) in words.char_indices() {
        let years = match c {
            '1' | '2' => time::year(words, i).map(|(p, _)| p),
            '十' => time::five_years(&words[i..]).map(|(p, _)| p),
            '今' if words[i..].starts_with("今年") => {
                plan.map(|y| crate::extraction::Period { from: y, to: y })
            }
            _ => None,
        };
        let Some(years) = years else { continue };
        latest = latest.max(Some(years.to));
        // A plan of five years lies ahead when it has not begun, or begins with the year of the plan.
        ahead |= years.to > years.from
            && plan.is_none_or(|plan| years.from >= plan)
            && !(plan.is_none() && review);
    }
    let first = match term {
        Some(Part::Glossary) => Some(Part::Glossary),
        _ if review => Some(Part::Review),
        Some(Part::Review) => Some(Part::Review),
        _ if ahead => Some(Part::Outlook),
        _ => match (latest, plan) {
            (Some(year), Some(plan)) if year < plan => Some(Part::Review),
            (Some(year), Some(plan)) if year == plan => Some(Part::Plan),
            (Some(_), None) => said.map(|a| a.part),
            _ => term,
        },
    };
    Announced { first, outlook: ahead, dated: latest.is_some() || review }
}

/// Whether a heading ends in the word of a plan, whatever it begins with.
pub fn ends_in_plan(words: &str) -> bool {
    HEADINGS.suffix(words).is_some_and(|(_, a)| a.part == Part::Plan)
}

/// The length of a heading without a number at the start of `rest`: a short line of its own, or, glued to what
/// follows it, words that begin with a year and end in the word of a part.
pub fn unnumbered(rest: &str, opens_line: bool) -> Option<usize> {
    if opens_line && rest.len() <= SHORT {
        let words = rest.trim_end_matches(any(&['：', ':', ' ']));
        // 附件1：名词解释
        let title = words.strip_prefix("附件").map_or(words, |w| {
            w.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '：' | ':' | ' '))
        });
        let plain = !title.contains(any(&['。', '；', '！', '：', ':', '>']));
        let core = title.trim_matches(any(&['【', '】', '（', '）', '(', ')', '[', ']']));
        let core = core.strip_suffix("建议").filter(|w| w.ends_with("安排")).unwrap_or(core);
        // 回顾|2025年
        let opened = || HEADINGS.prefix(core).filter(|(_, a)| a.place == Place::Any && core.ends_with('年'));
        let (_, a) = HEADINGS.suffix(core).or_else(opened).filter(|_| plain)?;
        // 锚定目标，做好2026年各项工作: a year at the most stands in it, and no figure.
        let digits = core.bytes().filter(u8::is_ascii_digit).count();
        if digits > 8 || core.contains(any(&['，', ','])) && digits != 4 {
            return None;
        }
        let next = NEXT.prefix(core).is_some();
        let timed = next || time::period(words, Some(2000)).is_some() || scan::has(core, "五”");
        let review = a.part == Part::Review && a.place != Place::Dated && core.len() >= 12;
        return (timed || a.place == Place::Alone || review).then_some(words.len());
    }
    if !scan::starts_in(rest, "12“") {
        return None;
    }
    let mut limit = rest.len().min(GLUED);
    while !rest.is_char_boundary(limit) {
        limit -= 1;
    }
    let clause = rest[..limit].split(any(&['，', '。', '、', '；', '：', ','])).next()?;
    time::year(rest, 0).map(|_| ()).or_else(|| time::five_years(rest.strip_prefix('“')?).map(|_| ()))?;
    let opens = [
        "20",
        "今年",
        "过去",
        "刚刚",
        "各位代表",
        "一年来",
        "这一年",
        "（一）",
        "(一)",
        "一、",
        "新的一年",
        "做好",
    ];
    clause.char_indices().find_map(|(at, _)| {
        let end = at + HEADINGS.prefix(&clause[at..])?.0.len();
        let end = end + if rest[end..].starts_with("建议") { "建议".len() } else { 0 };
        opens.iter().any(|w| rest[end..].starts_with(w)).then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(heading: &str, part: Option<Part>) {
        assert_eq!(announced(heading, Some(2026)).first, part, "{heading}");
    }

    #[test]
    fn headings_announce_parts() {
        check("2025年工作回顾", Some(Part::Review));
        check("2025年主要工作", Some(Part::Review));
        check("2026年主要工作", Some(Part::Plan));
        check("2025年和“十四五”时期工作回顾", Some(Part::Review));
        check("“十五五”时期主要目标任务", Some(Part::Outlook));
        check("关于《云浦市国民经济和社会发展第十五个五年规划纲要（草案）》的说明", Some(Part::Outlook));
        check("今年目标任务和工作重点", Some(Part::Plan));
        check("关于2026年工作", Some(Part::Plan));
        check("2026年工作安排建议", Some(Part::Plan));
        check("加强政府自身建设", Some(Part::Plan));
        check("名词解释", Some(Part::Glossary));
        check("推动产业转型升级", None);
        check("重点工作有力推进", None);
        let both = announced("“十五五”时期主要目标和2026年重点工作", Some(2026));
        assert_eq!((both.first, both.outlook), (Some(Part::Outlook), true));
        let both = announced("“十四五”时期发展成就和“十五五”时期目标任务", Some(2026));
        assert_eq!((both.first, both.outlook), (Some(Part::Review), true));
    }

    #[test]
    fn short_lines_and_glued_words_are_headings() {
        assert_eq!(unnumbered("2026年工作安排", true), Some(19));
        assert_eq!(unnumbered("2025年工作回顾2025年是关键一年", false), Some(19));
        assert_eq!(unnumbered("2025年重点工作推进有力", false), None);
        assert_eq!(unnumbered("重点工作", true), None, "a menu has such lines");
        assert_eq!(unnumbered("围绕全年目标任务，抓好重点工作", true), None);
    }
}
