//! How far a modal reaches.
//!
//! | text | number | commitment |
//! | --- | --- | --- |
//! | `确保增长5.8%、力争6.2%以上` | 5.8 | 确保 |
//! | | 6.2 | 力争 |
//! | `力争A突破90家，B突破750亿元` | 750亿 | 力争 |
//! | `在实际工作中争取更好结果，粮食产量1600亿斤` | 1600亿 | (none) |
//! | `力争到2030年，粮食产量1600亿斤` | 1600亿 | 力争 |

use super::clause::Clause;
use crate::lexicon::words::WORDS;

/// The modal in force, clause by clause of one sentence.
#[derive(Default)]
pub struct Scope {
    carried: &'static str,
    /// The modals of the clause at hand, with where each ends.
    here: Vec<(u32, &'static str)>,
}

impl Scope {
    /// Goes to the next clause.
    pub fn enter(&mut self, text: &str, clause: &Clause) {
        self.here.clear();
        let words = clause.span.of(text);
        let mut at = 0;
        while let Some((i, word, ())) = words.get(at..).and_then(|rest| WORDS.modal.find(rest)) {
            let ahead = words[..at + i].chars().next_back();
            at += i + word.len();
            // 综合实|力保|持: three modals begin with a letter that ends many a noun.
            let inside = word.starts_with('力')
                && word != "力争"
                && ahead.is_some_and(|c| "实竞电能动劳活潜算压合效努财物人".contains(c));
            // 争取|上级资金: to get them, and not to try.
            let sought = word.ends_with("争取") && WORDS.sought.prefix(&words[at..]).is_some();
            // 供水|保证率
            if !inside && !sought && !words[at..].starts_with('率') {
                self.here.push((clause.span.start + at as u32, word));
            }
        }
    }

    /// The modal whose scope covers a number at `at`.
    pub fn over(&self, at: u32) -> &'static str {
        let before = self.here.partition_point(|(end, _)| *end <= at);
        if before > 0 { self.here[before - 1].1 } else { self.carried }
    }

    /// Holds from the next clause on: 力争到2030年，….
    pub fn carry(&mut self, modal: &'static str) {
        self.carried = modal;
    }

    /// Leaves a clause; `last` is where its last recorded number stands, if it states one.
    pub fn leave(&mut self, last: Option<u32>) {
        if let Some(at) = last {
            self.carried = self.over(at);
        }
    }
}
