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
        Part::Plan | Part::Outlook if sentence.starts_with(['1', '2']) && past_year() => Status::Result,
        Part::Plan | Part::Outlook if weight >= 2 => Status::Result,
        Part::Review if weight <= -3 => Status::Target,
        _ => of_part(part),
    }
}

/// What the first words of a sentence say of its time: above zero of something done.
fn opening_weight(sentence: &str) -> i32 {
    let mut weight = 0;
    for (i, _) in sentence.char_indices().take_while(|(i, _)| *i < OPENING) {
        let Some((_, tense)) = TENSE.prefix(&sentence[i..]) else { continue };
        // 比去年, 前期 of 项目前期: a word of the past counts where it opens the sentence or a clause of it.
        let opens = i == 0 || sentence[..i].ends_with(['，', ',', '！', '!', '、', '：', ':', '”']);
        if tense.strong && (opens || tense.weight < 0) {
            weight += tense.weight;
        }
    }
    weight
}

/// What all words of a sentence say of its time, for a text whose headings do not tell.
pub fn evidence(sentence: &str) -> i32 {
    sentence.char_indices().filter_map(|(i, _)| TENSE.prefix(&sentence[i..])).map(|(_, t)| t.weight).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

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
