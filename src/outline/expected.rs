//! The passage of expected targets: where it begins and where it ends.
//!
//! | sentence | |
//! | --- | --- |
//! | `今年的主要预期目标是：地区生产总值增长6%左右；` | opens it |
//! | `一般公共预算收入增长3%。` | goes on |
//! | `围绕上述目标,重点做好以下工作。` | is outside |
//! | `全面完成年初确定的预期目标。` | does not open it |
//! | `综合考虑各方面因素,今年地区生产总值增长6%左右。` | opens it without its name |

use crate::lexicon::cues::{CLOSINGS, TARGETS, WEIGHED};
use crate::scan::{self, any};

/// The list while a paragraph is read.
#[derive(Default)]
pub struct List {
    /// Whether the list is open.
    open: bool,
    /// Whether something of it was said in this paragraph, after the words that name it.
    said: bool,
    /// Whether the last sentence left it open with a colon or semicolon.
    hanging: bool,
}

impl List {
    /// At the start of a paragraph, with the list still `open` from the one before or not.
    pub fn new(open: bool) -> List {
        List { open, ..List::default() }
    }

    /// Whether the next sentence of the plan stands in the passage.
    pub fn holds(&mut self, sentence: &str) -> bool {
        let sentence = sentence.trim();
        if let Some(after) = after_name(sentence) {
            self.open = true;
            self.said = after.len() > 12;
        } else if WEIGHED.prefix(sentence).is_some() && scan::has(sentence, "今年") {
            self.open = true;
            self.said = true;
        } else if self.open && !self.hanging && CLOSINGS.prefix(sentence).is_some() {
            self.open = false;
        } else {
            self.said |= self.open;
        }
        self.hanging = scan::ends_in(sentence, "：:；;");
        self.open
    }

    /// Whether the list goes on in the next paragraph: nothing of it was said in this one, or this one ends in
    /// the middle of it.
    pub fn goes_on(&self) -> bool {
        self.open && (!self.said || self.hanging)
    }
}

/// Whether a sentence opens the passage.
pub fn opens(sentence: &str) -> bool {
    after_name(sentence).is_some()
}

/// What follows the words that name the list and the 是, 为 or colon after them.
fn after_name(sentence: &str) -> Option<&str> {
    let head = scan::head(sentence, 180);
    // All of the names end so, and most sentences do not have the character.
    let (at, word, _) = scan::find(head, "标").and_then(|_| TARGETS.find(head))?;
    let (before, after) = (&sentence[..at], &sentence[at + word.len()..]);
    // The years ahead have their own list.
    let ahead = scan::holds(before, &["五”", "五年", "2030", "2035"]);
    let after = after.strip_prefix("建议").unwrap_or(after);
    let list = after.strip_prefix(any(&['是', '为', '：', ':']))?;
    (!ahead).then(|| list.trim_start_matches(any(&['：', ':', '，', ','])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_and_a_copula_open_the_list() {
        assert!(opens("今年主要预期目标是：地区生产总值增长6%左右；"));
        assert!(opens("建议全县主要预期目标为：地区生产总值增长6%。"));
        assert!(opens("主要预期目标建议为：地区生产总值增长6%。"));
        assert!(opens("经济社会发展主要预期目标：地区生产总值增长6%。"));
        assert!(!opens("圆满完成主要预期目标。"));
        assert!(!opens("围绕上述预期目标,做好以下工作。"));
        assert!(!opens("“十五五”时期的主要目标是：经济年均增长5%。"));
    }

    #[test]
    fn the_list_ends_with_its_paragraph_or_with_a_word() {
        let mut list = List::default();
        assert!(list.holds("主要预期目标是：地区生产总值增长6%左右；"));
        assert!(list.holds("粮食产量稳定。"));
        assert!(!list.goes_on());
        assert!(!list.holds("围绕上述目标,做好以下工作。"));
        assert!(!list.holds("新建公园3个。"));
    }

    #[test]
    fn a_semicolon_keeps_the_list_open() {
        let mut list = List::default();
        assert!(list.holds("主要预期目标是：粮食产量稳定；"));
        assert!(list.holds("上述指标完成上级任务。"));
    }

    #[test]
    fn a_list_may_have_no_name() {
        assert!(List::default().holds("综合考虑家底和后劲，今年地区生产总值增长7%左右。"));
        assert!(!List::default().holds("综合考虑财力，有序安排项目。"));
    }

    #[test]
    fn a_list_in_lines_goes_on() {
        let mut list = List::default();
        assert!(list.holds("主要预期目标是："));
        assert!(list.goes_on());
        let mut next = List::new(true);
        assert!(next.holds("——地区生产总值增长6%；"));
        assert!(next.goes_on());
    }
}
