//! Names before 等.
//!
//! | phrase | names | what they are |
//! | --- | --- | --- |
//! | `咖啡屋、书吧等消费场景` | 咖啡屋 · 书吧 | 消费场景 |

use super::{parts, too_bare};
use crate::lexicon::words::WORDS;
use crate::scan;
use crate::target::lead::trim;

/// The names before 等 and what follows it: `A、B等6个` → ([A, B], "").
pub fn names(phrase: &str) -> Option<(Vec<&str>, &str)> {
    let at = phrase.char_indices().rev().find(|&(i, c)| c == '等' && is_etc(phrase, i))?.0;
    let before = &phrase[..at];
    let mut rest = &phrase[at + '等'.len_utf8()..];
    rest = trim(rest.strip_prefix('的').unwrap_or(rest));
    let listed: Vec<&str> = parts_of_list(before);
    (!listed.is_empty()).then_some((listed, rest))
}

fn parts_of_list(before: &str) -> Vec<&str> {
    parts(before).into_iter().map(trim).filter(|p| !p.is_empty()).collect()
}

/// Whether the 等 at byte `i` closes a list and is not part of a word (等级, 平等, 高等).
fn is_etc(phrase: &str, i: usize) -> bool {
    let before = phrase[..i].chars().next_back();
    let after = phrase[i + '等'.len_utf8()..].chars().next();
    // 科技进步二等奖, 一等功
    let prize = matches!(before, Some('一' | '二' | '三')) && matches!(after, Some('奖' | '功'));
    before.is_some_and(|c| {
        !prize
            && !matches!(
                c,
                '平' | '同'
                    | '高'
                    | '中'
                    | '优'
                    | '初'
                    | '相'
                    | '对'
                    | '不'
                    | '均'
                    | '上'
                    | '甲'
                    | '特'
                    | '差'
            )
    }) && !after
        .is_some_and(|c| matches!(c, '级' | '次' | '候' | '待' | '于' | '同' | '额' | '值' | '距' | '地'))
}

/// Whether what follows 等 says nothing without its names: a verb, or a quality of industries or firms whatever they are.
pub fn needs_names(rest: &str) -> bool {
    let bare = scan::after(rest, &["产业", "企业"]);
    let quality = bare.is_some_and(|quality| WORDS.attribute.get(quality).is_some());
    too_bare(rest) || quality || rest == "资金" || WORDS.deliver.get(rest).is_some()
}
