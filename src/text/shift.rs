//! GBK text that was read one byte out of step.
//!
//! | given | bytes | read |
//! | --- | --- | --- |
//! | `统筹?肪潮Ｕ稀?` | ?? B7BE B3B1 A3D5 CFB? | `统筹环境保障` |
//! | `安全感??椕芑鶎又卫砭W絡` | A1A3 BF97 C3DC … BE57 | `安全感。織密基層治理網絡` |
//! | `为什么?因为` | | the same: nothing better comes out |
//!
//! A run begins where a byte was lost, at `?` or U+FFFD. Each character after it holds the second byte of one
//! character and the first of the next, so decoding from the middle of one to the middle of the next brings the
//! text back. A `?` inside hides two bytes that are no character together, or is the full-width mark itself; a
//! letter or sign of ASCII that is a second byte ends the run, and so does a `?` that is a single last byte.
//! The run is taken where the text gets likelier by it; characters of which a byte is lost are filled in
//! only where one fits better than every other.

use super::gbk;
use super::han;
use super::pairs;
use super::pinyin;
use super::rewrite::Rewriter;
use crate::extraction::{Note, NoteKind};
use crate::span::Span;

/// How far a run is followed, in characters.
const REACH: usize = 120;
/// What a character costs of which a byte is lost; what a mark of a lost byte costs if it is read as text.
const LOST_COST: u32 = 5;
const MARK_COST: u32 = 8;
/// What two bytes cost that are no character.
const IMPOSSIBLE_COST: u32 = 14;
/// By how much a run has to be likelier than the text as given.
const GAIN: u32 = 10;
/// By how much a character has to fit better than every other.
const MARGIN: u32 = 2;
/// What a character costs beside something that is no ideograph.
const ANYTHING_COST: u32 = 2;
/// What filling in may cost at most, for each pair.
const MOST: u32 = 2;
/// How many characters are tried in one gap.
const STEPS: usize = 20_000;
/// A character that could not be told: the mark of print for a missing one.
const UNKNOWN: char = '□';

/// What is known of a character of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Slot {
    lead: Option<u8>,
    trail: Option<u8>,
}

impl Slot {
    fn known(self) -> Option<char> {
        gbk::decode(self.lead?, self.trail?)
    }

    /// Whether the Simplified character, or a Traditional form of it, has these bytes; then that form.
    fn takes(self, simplified: char) -> Option<char> {
        han::forms(simplified).find(|&c| {
            gbk::encode(c)
                .is_some_and(|[a, b]| self.lead.is_none_or(|l| l == a) && self.trail.is_none_or(|t| t == b))
        })
    }
}

/// A run that was found: characters `from..to` of the text and what they stand for.
struct Run {
    to: usize,
    slots: Vec<Slot>,
}

/// Puts shifted runs right and tells of each.
pub(super) fn shifts(text: &str, out: &mut Rewriter, notes: &mut Vec<Note>) {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let end_of = |i: usize| chars.get(i).map_or(text.len(), |c| c.0);
    let mut i = 0;
    while i < chars.len() {
        if !is_mark(chars[i].1) {
            i += 1;
            continue;
        }
        let Some(run) = find_run(&chars, i) else {
            i += 1;
            continue;
        };
        let before = i.checked_sub(1).map_or('\n', |j| han::plain(chars[j].1));
        let after = chars.get(run.to).map_or('\n', |c| han::plain(c.1));
        let read = fill(&run.slots, before, after);
        let (from, to) = (end_of(i), end_of(run.to));
        let lost = read.chars().filter(|&c| c == UNKNOWN).count();
        let (kind, certainty) = match lost {
            0 if run.slots.iter().all(|s| s.known().is_some()) => (NoteKind::Repaired, "无疑".to_string()),
            0 => (NoteKind::Repaired, "缺损的字按上下文补出".to_string()),
            n => (NoteKind::Damaged, format!("{n}字无法确定")),
        };
        let message = format!("错位文字“{}”读作“{read}”（{certainty}）", &text[from..to]);
        notes.push(Note { kind, message, span: Span::new(from, to), record: None });
        out.replace(from, to, &read);
        i = run.to;
    }
}

fn is_mark(c: char) -> bool {
    c == '?' || c == '\u{FFFD}'
}

/// The two bytes that a character of a run holds: its own, or those of the full-width sign that a converter
/// made half-width.
fn bytes(c: char) -> Option<[u8; 2]> {
    match c {
        '!'..='/' | ':' | ';' | '=' => Some([0xA3, c as u8 | 0x80]),
        _ if c.is_ascii() => None,
        _ => gbk::encode(c),
    }
}

/// A run as far as it was followed.
struct Walk {
    slots: Vec<Slot>,
    /// The first byte of the character under way.
    lead: Option<u8>,
    cost: u32,
    last: char,
    /// How many characters came out whole.
    whole: usize,
}

impl Walk {
    /// Ends the character under way with this byte, and begins the next with that.
    fn step(&mut self, trail: Option<u8>, next: Option<u8>) {
        let slot = Slot { lead: self.lead, trail };
        let known = slot.known().map(han::plain);
        self.cost += match known {
            Some(c) if self.last != UNKNOWN => pairs::cost(self.last, c),
            Some(c) => pairs::cost(' ', c),
            None if slot.lead.is_some() && slot.trail.is_some() => IMPOSSIBLE_COST,
            None => LOST_COST,
        };
        self.whole += usize::from(known.is_some());
        self.last = known.unwrap_or(UNKNOWN);
        self.slots.push(slot);
        self.lead = next;
    }
}

/// The run that begins with the mark at `start`, if reading it so makes the text likelier.
fn find_run(chars: &[(usize, char)], start: usize) -> Option<Run> {
    let horizon = (start + REACH).min(chars.len());
    let as_given = costs_as_given(chars, start, horizon);
    let mut best: Option<(u32, Run)> = None;
    // A second mark is two hidden bytes, or a full-width question mark that was made half-width.
    let twice = chars.get(start + 1).is_some_and(|c| c.1 == '?');
    for sign in [false, true].into_iter().take(1 + usize::from(twice)) {
        follow(&chars[start..horizon], sign, &as_given, &mut best);
    }
    best.filter(|(total, _)| total + GAIN <= as_given[0]).map(|(_, run)| Run { to: run.to + start, ..run })
}

/// Follows a run from its mark on and keeps the best end of it in `best`. `sign`: a mark right after the first
/// is a full-width question mark.
fn follow(chars: &[(usize, char)], sign: bool, as_given: &[u32], best: &mut Option<(u32, Run)>) {
    let mut walk = Walk { slots: Vec::new(), lead: None, cost: 0, last: UNKNOWN, whole: 0 };
    let mut end = |walk: &Walk, to: usize, more: u32, last: Option<Slot>| {
        let total = walk.cost + more + as_given[to];
        if walk.whole > 0 && best.as_ref().is_none_or(|b| total < b.0) {
            let slots = walk.slots.iter().copied().chain(last).collect();
            *best = Some((total, Run { to, slots }));
        }
    };
    for (at, &(_, c)) in chars.iter().enumerate().skip(1 + gloss_inside(chars)) {
        if sign && at == 1 {
            walk.step(Some(0xA3), Some(0xBF));
        } else if is_mark(c) {
            // The mark is the last byte of the run, or hides two bytes.
            end(&walk, at + 1, LOST_COST, Some(Slot { lead: walk.lead, trail: None }));
            walk.step(None, None);
        } else if let Some([trail, lead]) = bytes(c) {
            walk.step(Some(trail), Some(lead));
        } else if matches!(c, '@'..='~') {
            walk.step(Some(c as u8), None);
            return end(&walk, at + 1, 0, None);
        } else {
            return;
        }
    }
}

/// What the text costs as given, from each place in the reach to its end.
fn costs_as_given(chars: &[(usize, char)], start: usize, horizon: usize) -> Vec<u32> {
    let mut costs = vec![0u32; horizon - start + 1];
    for i in (start..horizon).rev() {
        let before = i.checked_sub(1).map_or('\n', |j| han::plain(chars[j].1));
        let own = if is_mark(chars[i].1) { MARK_COST } else { pairs::cost(before, han::plain(chars[i].1)) };
        costs[i - start] = costs[i - start + 1] + own;
    }
    costs
}

/// How many characters after the mark are a gloss put in between the bytes: 5 of `?lián)`, whose bracket was
/// lost with a first byte.
fn gloss_inside(chars: &[(usize, char)]) -> usize {
    let rest: String = chars.iter().skip(1).take(8).map(|c| c.1).collect();
    match pinyin::reading(&rest) {
        Some((len, true)) if rest[len..].starts_with(')') => rest[..len].chars().count() + 1,
        _ => 0,
    }
}

/// The characters of a run between `before` and `after`; [`UNKNOWN`] where several fit alike.
fn fill(slots: &[Slot], before: char, after: char) -> String {
    let mut read: Vec<char> = slots.iter().map(|s| s.known().unwrap_or(UNKNOWN)).collect();
    let mut i = 0;
    while i < slots.len() {
        let gap = read[i..].iter().take_while(|&&c| c == UNKNOWN).count();
        if gap > 0 {
            let left = if i == 0 { before } else { han::plain(read[i - 1]) };
            let right = read.get(i + gap).map_or(after, |&c| han::plain(c));
            let mut gaps =
                Gap { slots: &slots[i..i + gap], right, path: Vec::new(), found: Vec::new(), steps: 0 };
            gaps.search(left, 0, None);
            for (k, place) in read[i..i + gap].iter_mut().enumerate() {
                *place = gaps.best(k);
            }
        }
        i += gap.max(1);
    }
    read.into_iter().collect()
}

/// Neighbouring characters that each lost a byte, and the ways to fill them in.
struct Gap<'s> {
    slots: &'s [Slot],
    right: char,
    path: Vec<char>,
    found: Vec<(u32, Vec<char>)>,
    steps: usize,
}

impl Gap<'_> {
    /// Follows known pairs from `left` on to the right end of the gap.
    fn search(&mut self, left: char, cost: u32, hidden: Option<u8>) {
        let Some(&slot) = self.slots.get(self.path.len()) else {
            let last = match is_han(self.right) {
                true => pairs::cost(left, self.right),
                false => ANYTHING_COST,
            };
            if last <= pairs::KNOWN {
                self.found.push((cost + last, self.path.clone()));
            }
            return;
        };
        let followers: Vec<(char, u32)> = match is_han(left) {
            true => pairs::after(left).collect(),
            false if self.slots.len() == 1 => {
                pairs::before(self.right).map(|(c, _)| (c, ANYTHING_COST)).collect()
            }
            false => Vec::new(),
        };
        for (c, own) in followers {
            self.steps += 1;
            if self.steps > STEPS {
                return;
            }
            let Some(form) = slot.takes(c) else { continue };
            let Some([lead, trail]) = gbk::encode(form) else { continue };
            // The bytes between two characters were lost because they make none.
            if hidden.is_some_and(|h| slot.lead.is_none() && gbk::decode(h, lead).is_some()) {
                continue;
            }
            self.path.push(form);
            self.search(c, cost + own, slot.trail.is_none().then_some(trail));
            self.path.pop();
        }
    }

    /// The character at one place of the likeliest way, if every way with another costs [`MARGIN`] more.
    fn best(&self, place: usize) -> char {
        let Some((least, way)) = self.found.iter().min() else { return UNKNOWN };
        let rival = self.found.iter().filter(|f| f.1[place] != way[place]).map(|f| f.0).min();
        let clear =
            rival.is_none_or(|r| r >= least + MARGIN) && *least <= MOST * (self.slots.len() as u32 + 1);
        if clear && self.steps <= STEPS { way[place] } else { UNKNOWN }
    }
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}
