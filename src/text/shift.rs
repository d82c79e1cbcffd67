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

/// What a character costs of which a byte is lost; what a mark of a lost byte costs if it is read as text.
const LOST_COST: u32 = 5;
const MARK_COST: u32 = 8;
/// What two bytes cost that are no character.
const IMPOSSIBLE_COST: u32 = 14;
/// By how much a run has to be likelier than the text as given.
const START_COST: u32 = 12;
/// By how much a character has to fit better than every other.
const MARGIN: u32 = 2;
/// What a character costs beside something that is no ideograph.
const ANYTHING_COST: u32 = 2;
/// What filling in may cost at most, for each pair.
const MOST: u32 = 2;
/// How many neighbouring characters are filled in at most.
const WIDEST: usize = 4;
/// How many characters are tried in one gap.
const STEPS: usize = 2_000;
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

    fn fits(self, c: char) -> bool {
        let fits = |[a, b]: [u8; 2]| self.lead.is_none_or(|l| l == a) && self.trail.is_none_or(|t| t == b);
        gbk::encode(c).is_some_and(fits)
    }

    /// The Simplified character, or in a Traditional run a form of it, if it has these bytes.
    fn takes(self, simplified: char, traditional: bool) -> Option<char> {
        match self.fits(simplified) {
            true => Some(simplified),
            false if traditional => han::forms(simplified).find(|&c| self.fits(c)),
            false => None,
        }
    }
}

/// A run: characters `from..to` of a paragraph, and whether a second mark is a full-width question mark.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Run {
    from: usize,
    to: usize,
    sign: bool,
}

/// Puts shifted runs right and tells of each.
pub(super) fn shifts(text: &str, out: &mut Rewriter, notes: &mut Vec<Note>) {
    let mut start = 0;
    for paragraph in text.split_inclusive('\n') {
        if paragraph.contains(is_mark) {
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
    let slots = slots(&chars[run.from..run.to], run.sign);
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
    out.replace(from, to, &read);
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
    /// Whether a character came out whole.
    whole: bool,
}

impl Walk {
    /// Ends the character under way with this byte, and begins the next with that.
    fn step(&mut self, (trail, next): (Option<u8>, Option<u8>)) -> Slot {
        let slot = Slot { lead: self.lead, trail };
        let known = slot.known().map(han::plain);
        self.cost += match known {
            Some(c) if self.last != UNKNOWN => pairs::cost(self.last, c),
            Some(c) => pairs::cost(' ', c),
            None if slot.lead.is_some() && slot.trail.is_some() => IMPOSSIBLE_COST,
            None => LOST_COST,
        };
        self.whole |= known.is_some();
        self.last = known.unwrap_or(UNKNOWN);
        self.lead = next;
        slot
    }
}

/// The bytes that a character of a run holds: the last of one character and the first of the next. A letter or
/// sign of ASCII is the last byte of the run; nothing: the run cannot go on here.
fn halves(c: char, sign: bool) -> Option<(Option<u8>, Option<u8>)> {
    match c {
        '?' if sign => Some((Some(0xA3), Some(0xBF))),
        _ if is_mark(c) => Some((None, None)),
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
        let mut finish = |walk: &Walk, more: u32| {
            if walk.whole && walk.cost + more < next.0 {
                next = (walk.cost + more, Some(Run { to: at + 1, ..walk.run }));
            }
        };
        let gloss = if is_mark(c) { gloss_inside(&chars[at..]) } else { 0 };
        walks.retain_mut(|walk| {
            if at < walk.begin {
                return true;
            }
            if is_mark(c) {
                // The mark may be the last byte, of a character whose second byte is lost with it.
                match gloss {
                    0 => finish(walk, LOST_COST),
                    // The mark swallowed the bracket of a gloss, which goes with it.
                    _ if walk.whole => {
                        let to = at + 1 + gloss;
                        late.push((to, walk.cost + LOST_COST, Run { to, ..walk.run }));
                    }
                    _ => {}
                }
            }
            let Some(halves) = halves(c, walk.run.sign && at == walk.begin) else { return false };
            walk.step(halves);
            if c.is_ascii_alphabetic() {
                finish(walk, 0);
            }
            !matches!(c, '@'..='~')
        });
        walks.sort_by_key(|w| (w.begin > at, w.lead, w.last, w.cost));
        walks.dedup_by(|b, a| a.begin <= at && b.begin <= at && (a.lead, a.last) == (b.lead, b.last));
        if is_mark(c) {
            let begin = at + 1 + gloss;
            // A mark right after the first is two hidden bytes, or a full-width question mark made half-width.
            let twice = chars.get(begin).is_some_and(|c| c.1 == '?');
            for sign in [true, false].into_iter().skip(1 - usize::from(twice)) {
                let run = Run { from: at, to: at, sign };
                let cost = reached + START_COST;
                walks.push(Walk { run, begin, lead: None, last: UNKNOWN, cost, whole: false });
            }
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
fn slots(chars: &[(usize, char)], sign: bool) -> Vec<Slot> {
    let begin = 1 + gloss_inside(chars);
    let run = Run { from: 0, to: 0, sign };
    let mut walk = Walk { run, begin, lead: None, last: UNKNOWN, cost: 0, whole: false };
    let mut slots = Vec::new();
    for (at, &(_, c)) in chars.iter().enumerate().skip(begin) {
        let Some(halves) = halves(c, sign && at == begin) else { break };
        slots.push(walk.step(halves));
        if is_mark(c) && gloss_inside(&chars[at..]) > 0 {
            break;
        }
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

/// The characters of a run between `before` and `after`; [`UNKNOWN`] where several fit alike.
fn fill(slots: &[Slot], before: char, after: char) -> String {
    let mut read: Vec<char> = slots.iter().map(|s| s.known().unwrap_or(UNKNOWN)).collect();
    let traditional = read.iter().any(|&c| han::plain(c) != c);
    let mut i = 0;
    while i < slots.len() {
        let gap = read[i..].iter().take_while(|&&c| c == UNKNOWN).count();
        if gap > 0 {
            let left = if i == 0 { before } else { han::plain(read[i - 1]) };
            let right = read.get(i + gap).map_or(after, |&c| han::plain(c));
            let (path, found) = (Vec::new(), Vec::new());
            let mut gaps = Gap { slots: &slots[i..i + gap], right, traditional, path, found, steps: 0 };
            if gap <= WIDEST {
                gaps.search(left, 0, None);
            }
            let unfit = gaps.found.is_empty();
            for (k, place) in read[i..i + gap].iter_mut().enumerate() {
                *place = gaps.best(k);
            }
            // A lost first byte before A3 after the end of a word, where no ideograph fits: the full stop.
            let starts =
                read.get(i + gap + 1).is_some_and(|&c| pairs::cost(right, han::plain(c)) <= pairs::KNOWN);
            if gap == 1 && unfit && slots[i].trail == Some(0xA3) && is_han(left) && starts {
                read[i] = '。';
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
    traditional: bool,
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
            let Some(form) = slot.takes(c, self.traditional) else { continue };
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
