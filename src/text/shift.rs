//! GBK text that was read one byte out of step.
//!
//! | given | bytes | read |
//! | --- | --- | --- |
//! | `统筹?肪潮Ｕ稀?` | ?? B7BE B3B1 A3D5 CFB? | `统筹环境保障` |
//! | `安全感??椕芑鶎又卫砭W絡` | A1A3 BF97 C3DC … BE57 | `安全感。織密基層治理網絡` |
//! | `今年С制笠瞪钊胧凳┛萍即葱孪钅12个` | A7 D6C6 F3D2 … CFEE C4 | `今年□持企业深入实施科技创新项□12个` |
//! | `为什么?因为` | | the same: nothing better comes out |
//!
//! A run begins where a byte was lost: at `?` or U+FFFD, or at no mark where a program passed over it, which is looked
//! for where [strange characters crowd](super::strange). Each character after it holds the second byte of one
//! character and the first of the next, so decoding from the middle of one to the middle of the next brings the
//! text back. A `?` inside hides two bytes that are no character together, or is the full-width mark itself; a
//! letter or sign of ASCII that is a second byte ends the run, and so does a `?` that is a single last byte.
//! The run is taken where the text gets likelier by it; characters of which a byte is lost are filled in
//! only where one fits better than every other.

use super::fill::{Slot, UNKNOWN, fill};
use super::rewrite::Rewriter;
use super::{gbk, han, pairs, pinyin, strange};
use crate::extraction::{Note, NoteKind};
use crate::scan;
use crate::span::Span;

/// What a character costs of which a byte is lost; what a mark of a lost byte costs if it is read as text.
const LOST_COST: u32 = 5;
const MARK_COST: u32 = 8;
/// What two bytes cost that are no character.
const IMPOSSIBLE_COST: u32 = 14;
/// By how much a run has to be likelier than the text as given.
const START_COST: u32 = 12;
/// The same where no mark says that a byte was lost, and what it costs that none says where the next one was: names in
/// rare characters, read out of step by chance, get nowhere near.
const BARE_START_COST: u32 = 16;
const BARE_END_COST: u32 = 3;
/// How many pairs of the genre there must be in such a run, and in how many of its characters one: text of the genre has
/// them in half.
const MIN_KNOWN: u32 = 3;
const PER_KNOWN: u32 = 3;

/// A run: characters `from..to` of a paragraph.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Run {
    from: usize,
    to: usize,
    open: Open,
    /// Whether it ends after the first byte of a character, with no mark for the second.
    torn: bool,
}

/// What a run begins with.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Open {
    /// A mark of lost bytes.
    Mark,
    /// The same, and after it a full-width question mark.
    MarkAndSign,
    /// Nothing that shows.
    Bare,
}

impl Run {
    /// How many characters come before those that hold bytes: the mark, and a gloss put in after it.
    fn head(self, chars: &[(usize, char)]) -> usize {
        if self.open == Open::Bare { 0 } else { 1 + gloss_inside(chars) }
    }
}

/// Puts shifted runs right and tells of each.
pub(super) fn shifts(text: &str, out: &mut Rewriter, notes: &mut Vec<Note>) {
    let mut start = 0;
    for paragraph in text.split_inclusive('\n') {
        if paragraph.contains(is_mark) || strange::crowded(paragraph) {
            let chars: Vec<(usize, char)> = paragraph.char_indices().map(|(i, c)| (start + i, c)).collect();
            for run in runs(&chars) {
                put_right(text, &chars, run, out, notes);
            }
        }
        start += paragraph.len();
    }
}

/// Reads one run in step.
fn put_right(text: &str, chars: &[(usize, char)], run: Run, out: &mut Rewriter, notes: &mut Vec<Note>) {
    let slots = slots(&chars[run.from..run.to], run);
    let before = run.from.checked_sub(1).map_or('\n', |i| han::plain(chars[i].1));
    let after = chars.get(run.to).map_or('\n', |c| han::plain(c.1));
    let read = fill(&slots, before, after);
    let from = chars[run.from].0;
    let to = chars.get(run.to).map_or_else(|| chars.last().map_or(from, |c| c.0 + c.1.len_utf8()), |c| c.0);
    let (kind, certainty) = match read.chars().filter(|&c| c == UNKNOWN).count() {
        0 if slots.iter().all(|s| s.known().is_some()) => (NoteKind::Repaired, "无疑".to_string()),
        0 => (NoteKind::Repaired, "缺损的字按上下文补出".to_string()),
        n => (NoteKind::Damaged, format!("{n}字无法确定")),
    };
    let given = text.get(from..to).unwrap_or_default();
    let message = format!("错位文字“{given}”读作“{read}”（{certainty}）");
    notes.push(Note { kind, message, span: Span::new(from, to), record: None });
    // Each character for what holds its second byte, so that what is read in a run has its own place; a stretch of lost
    // ones has one place, or the map of a row of marks would be longer than it.
    let head = run.from + run.head(&chars[run.from..run.to]);
    let read: Vec<char> = read.chars().collect();
    let held = slots.len() - usize::from(run.torn);
    let (mut start, mut k) = (from, 0);
    while k < held {
        let lost = read[k..held].iter().take_while(|&&c| c == UNKNOWN).count();
        let next = k + lost.max(1);
        let (end, upto) = if next < held { (chars[head + next].0, next) } else { (to, read.len()) };
        out.replace(start, end, &read[k..upto].iter().collect::<String>());
        (start, k) = (end, next);
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
#[derive(Clone, Copy)]
struct Walk {
    run: Run,
    /// The first character after the mark, and after a gloss put in there.
    begin: usize,
    /// The first byte of the character under way, and the character before it.
    lead: Option<u8>,
    last: char,
    /// What the paragraph costs up to here, read so.
    cost: u32,
    /// How many characters it has, how many of them came out whole, and how many pairs of the genre are there.
    chars: u32,
    whole: u32,
    known: u32,
}

impl Walk {
    /// A run that begins at a place up to which the paragraph costs that much.
    fn new(open: Open, from: usize, begin: usize, cost: u32) -> Walk {
        let run = Run { from, to: from, open, torn: false };
        let cost = cost + if open == Open::Bare { BARE_START_COST } else { START_COST };
        Walk { run, begin, lead: None, last: UNKNOWN, cost, chars: 0, whole: 0, known: 0 }
    }

    /// Ends the character under way with this byte, and begins the next with that.
    fn step(&mut self, (trail, next): (Option<u8>, Option<u8>)) -> Slot {
        let slot = match self.run.open {
            // With no mark either byte of the first character may be the lost one.
            Open::Bare if self.chars == 0 => Slot { one: trail, ..Slot::default() },
            _ => Slot { lead: self.lead, trail, one: None },
        };
        let known = slot.known().map(han::plain);
        let cost = match known {
            Some(c) if self.last != UNKNOWN => pairs::cost(self.last, c),
            Some(c) => pairs::cost(' ', c),
            None if slot.lead.is_some() && slot.trail.is_some() => IMPOSSIBLE_COST,
            None => LOST_COST,
        };
        self.cost += cost;
        self.chars += 1;
        self.whole += u32::from(known.is_some());
        self.known += u32::from(known.is_some() && cost <= pairs::KNOWN);
        self.last = known.unwrap_or(UNKNOWN);
        self.lead = next;
        slot
    }

    /// Whether enough came out to believe it.
    fn holds(&self) -> bool {
        match self.run.open {
            Open::Bare => self.known >= MIN_KNOWN && self.known * PER_KNOWN >= self.chars,
            Open::Mark | Open::MarkAndSign => self.whole > 0,
        }
    }
}

/// The bytes that a character of a run holds: the last of one character and the first of the next. A letter or
/// sign of ASCII is the last byte of the run; nothing: the run cannot go on here.
fn halves(c: char, sign: bool) -> Option<(Option<u8>, Option<u8>)> {
    match c {
        '?' if sign => Some((Some(0xA3), Some(0xBF))),
        // A mark, or what a decoder makes of two bytes that GBK has nothing for.
        _ if is_mark(c) || ('\u{E766}'..='\u{E864}').contains(&c) => Some((None, None)),
        // Text that was put right is not out of step.
        UNKNOWN => None,
        '@'..='~' => Some((Some(c as u8), None)),
        _ => bytes(c).map(|[a, b]| (Some(a), Some(b))),
    }
}

/// The runs of a paragraph: of all ways to read it, in step or out of step from a mark on, the likeliest.
fn runs(chars: &[(usize, char)]) -> Vec<Run> {
    // The least cost of the text before each place, in step there, and the run that ends there in that reading.
    let mut in_step: Vec<(u32, Option<Run>)> = vec![(0, None)];
    let mut walks: Vec<Walk> = Vec::new();
    // Runs that end farther on, with what the text costs up to there.
    let mut late: Vec<(usize, u32, Run)> = Vec::new();
    let mut before = '\n';
    for (at, &(_, c)) in chars.iter().enumerate() {
        let reached = in_step[at].0;
        let own = if is_mark(c) { MARK_COST } else { pairs::cost(before, han::plain(c)) };
        let mut next = (reached.saturating_add(own), None);
        before = han::plain(c);
        late.retain(|&(to, cost, run): &(usize, u32, Run)| {
            if to == at + 1 && cost < next.0 {
                next = (cost, Some(run));
            }
            to > at + 1
        });
        let mut finish = |walk: &Walk, more: u32, torn: bool| {
            if walk.holds() && walk.cost + more < next.0 {
                next = (walk.cost + more, Some(Run { to: at + 1, torn, ..walk.run }));
            }
        };
        if own > pairs::KNOWN && !c.is_ascii() && !is_mark(c) {
            walks.push(Walk::new(Open::Bare, at, at, reached));
        }
        let gloss = if is_mark(c) { gloss_inside(&chars[at..]) } else { 0 };
        walks.retain_mut(|walk| {
            if at < walk.begin {
                return true;
            }
            if is_mark(c) {
                // The mark may be the last byte, of a character whose second byte is lost with it.
                match gloss {
                    0 => finish(walk, LOST_COST, false),
                    // The mark swallowed the bracket of a gloss, which goes with it.
                    _ if walk.holds() => {
                        let to = at + 1 + gloss;
                        late.push((to, walk.cost + LOST_COST, Run { to, ..walk.run }));
                    }
                    _ => {}
                }
            }
            let sign = walk.run.open == Open::MarkAndSign && at == walk.begin;
            let Some(halves) = halves(c, sign) else { return false };
            walk.step(halves);
            if c.is_ascii_alphabetic() {
                finish(walk, 0, false);
            } else if walk.run.open == Open::Bare && walk.lead.is_some() {
                finish(walk, LOST_COST + BARE_END_COST, true);
            }
            !matches!(c, '@'..='~')
        });
        walks = scan::sorted(walks, |w| {
            let lead = w.lead.map_or(0, |lead| u64::from(lead) + 1);
            u64::from(w.begin > at) << 62 | lead << 53 | u64::from(w.last) << 32 | u64::from(w.cost)
        });
        walks.dedup_by(|b, a| a.begin <= at && b.begin <= at && (a.lead, a.last) == (b.lead, b.last));
        if is_mark(c) {
            let begin = at + 1 + gloss;
            // A mark right after the first is two hidden bytes, or a full-width question mark made half-width.
            if chars.get(begin).is_some_and(|c| c.1 == '?') {
                walks.push(Walk::new(Open::MarkAndSign, at, begin, reached));
            }
            walks.push(Walk::new(Open::Mark, at, begin, reached));
        }
        in_step.push(next);
    }
    let mut found = Vec::new();
    let mut at = chars.len();
    while at > 0 {
        at = match in_step[at].1 {
            Some(run) => {
                found.push(run);
                run.from
            }
            None => at - 1,
        };
    }
    found.reverse();
    found
}

/// What is known of each character of a run.
fn slots(chars: &[(usize, char)], run: Run) -> Vec<Slot> {
    let begin = run.head(chars);
    let mut walk = Walk::new(run.open, 0, begin, 0);
    let mut slots = Vec::new();
    for (at, &(_, c)) in chars.iter().enumerate().skip(begin) {
        let sign = run.open == Open::MarkAndSign && at == begin;
        let Some(halves) = halves(c, sign) else { break };
        slots.push(walk.step(halves));
        if is_mark(c) && gloss_inside(&chars[at..]) > 0 {
            break;
        }
    }
    if run.torn {
        slots.push(Slot { lead: walk.lead, ..Slot::default() });
    }
    slots
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
