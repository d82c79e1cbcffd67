//! Whether a sentence speaks of something done or still to come, against the part it stands in.
//!
//! | part | sentence | status |
//! | --- | --- | --- |
//! | plan | `新建公园3个。` | target |
//! | plan | `去年,我们建成公园3个。` | result |
//! | plan | `比去年增长5%。` | target |
//! | review | `建成公园3个。` | result |
//! | review | `今年将再建公园3个。` | target |

use super::time;
use crate::extraction::{Part, Status};
use crate::lexicon::cues::TENSE;
use crate::scan::{self, CharSet, any};

/// How far into a sentence the words that set its time stand, in bytes.
const OPENING: usize = 36;

/// What a part speaks of.
pub fn of_part(part: Part) -> Status {
    match part {
        Part::Outlook | Part::Plan | Part::Expected => Status::Target,
        Part::Preface | Part::Review | Part::Glossary => Status::Result,
    }
}

/// The status of a sentence of a part; `plan` is the year of the plan.
pub fn of_sentence(sentence: &str, part: Part, plan: Option<u16>) -> Status {
    let weight = opening_weight(sentence);
    // 2025年,… in the plan for 2026.
    let past_year = || time::year(sentence, 0).zip(plan).is_some_and(|((years, _), plan)| years.to < plan);
    match part {
        Part::Plan | Part::Outlook if scan::starts_in(sentence, "12") && past_year() => Status::Result,
        Part::Plan | Part::Outlook if weight >= 2 => Status::Result,
        Part::Review if weight <= -3 => Status::Target,
        _ => of_part(part),
    }
}

/// How many sentences may stand before the words that make a paragraph of the plan a look back.
const FIRST: usize = 3;

/// One of these is in all words that do.
static MAY_LOOK_BACK: CharSet<1024> = CharSet::new("来五年");

/// Whether a paragraph looks back over years: 30年来,我们…, 建区以来…, “十四五”时期,….
pub fn looks_back(text: &str, sentences: &[crate::span::Span], plan: Option<u16>) -> bool {
    sentences.iter().take(FIRST).any(|span| {
        let words = span.of(text);
        let opening = words
            .char_indices()
            .take_while(|(i, _)| *i < OPENING)
            .last()
            .map_or(0, |(i, c)| i + c.len_utf8());
        let opening = &words[..opening];
        if MAY_LOOK_BACK.next(opening.as_bytes(), 0).is_none() {
            return false;
        }
        let years = scan::find(opening, "年来").is_some_and(|at| {
            opening[..at].ends_with(|c: char| c.is_ascii_digit() || c == '十' || time::digit(c).is_some())
        });
        let since = scan::find(opening, "以来").is_some_and(|at| {
            scan::ends(
                &opening[..at],
                &["建区", "建市", "建县", "建州", "建省", "成立", "改革开放", "撤县设区", "撤县设市"],
            )
        });
        let span = scan::holds(opening, &["这五年", "过去五年", "过去的五年", "过去一年", "过去的一年"]);
        let behind = |(at, p): (usize, crate::extraction::Period)| {
            at < "“十".len() && p.from < p.to && plan.is_some_and(|plan| p.to < plan)
        };
        years || since || span || time::mention(opening, plan).is_some_and(behind)
    })
}

/// The status of a sentence of a look back: done, unless its own words say otherwise.
pub fn of_look_back(sentence: &str) -> Status {
    if opening_weight(sentence) <= -2 { Status::Target } else { Status::Result }
}

/// What the first words of a sentence say of its time: above zero of something done.
fn opening_weight(sentence: &str) -> i32 {
    let mut weight = 0;
    for (i, _, tense) in TENSE.places(sentence, OPENING) {
        // 比去年, 前期 of 项目前期: a word of the past counts where it opens the sentence or a clause of it.
        let opens = i == 0 || sentence[..i].ends_with(any(&['，', ',', '！', '!', '、', '：', ':', '”']));
        if tense.strong && (opens || tense.weight < 0) {
            weight += tense.weight;
        }
    }
    weight
}

/// What all words of a sentence say of its time, for a text whose headings do not tell.
pub fn evidence(sentence: &str) -> i32 {
    TENSE.places(sentence, sentence.len()).map(|(.., tense)| tense.weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_of_the_plan_may_look_back() {
        let text = "今年我们迎来建区30周年。30年来,我们建成公园120个。城镇化率达到80%。";
        let sentences: Vec<crate::span::Span> =
            ["今年我们迎来建区30周年。", "30年来,我们建成公园120个。", "城镇化率达到80%。"]
                .iter()
                .map(|s| {
                    crate::span::Span::new(text.find(s).unwrap_or(0), text.find(s).unwrap_or(0) + s.len())
                })
                .collect();
        assert!(looks_back(text, &sentences, None));
        assert_eq!(of_look_back("城镇化率达到80%。"), Status::Result);
        assert!(!looks_back("近年来投资放缓。", &[crate::span::Span::new(0, 24)], None));
    }

    #[test]
    fn the_part_answers_unless_the_sentence_does() {
        use Status::{Result, Target};
        let check = |sentence, part, status| {
            assert_eq!(of_sentence(sentence, part, Some(2026)), status, "{sentence}")
        };
        check("新建公园3个。", Part::Plan, Target);
        check("去年,我们建成公园3个。", Part::Plan, Result);
        check("前期,我们征集项目12个。", Part::Plan, Result);
        check("2025年,全区建成公园3个。", Part::Plan, Result);
        check("2026年建成公园3个。", Part::Plan, Target);
        check("预计全年建成公园3个。", Part::Plan, Result);
        check("公园数量比去年增加3个。", Part::Plan, Target);
        check("在去年基础上再建公园3个。", Part::Plan, Target);
        check("做好水库前期,争取开工3座。", Part::Plan, Target);
        check("做好水库前期工作,争取开工3座。", Part::Plan, Target);
        check("建成公园3个。", Part::Review, Result);
        check("今年将再建公园3个。", Part::Review, Target);
        check("推进公园建设,建成3个。", Part::Review, Result);
    }
}
