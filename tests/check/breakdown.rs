//! The breakdown into tasks: headings, themes, tasks and the marks between them are the whole of the plan part, each once.

use mubiao::extraction::Extraction;
use mubiao::{Span, text};

/// What may stand between two stretches of the plan part.
const MARKS: &str = "，,、。；;！!？?：:. ";

#[track_caller]
pub fn breakdown(given: &str, found: &Extraction) {
    let tasks = mubiao::tasks(given);
    let mut end = 0;
    for (i, task) in tasks.iter().enumerate() {
        assert_eq!(task.id as usize, i);
        assert_eq!(task.quote, task.span.of(given), "task {i} quotes something else\n{given}");
        assert!(!task.span.is_empty() && task.span.start >= end, "task {i} overlaps the one before\n{given}");
        end = task.span.end;
    }
    // Every target of the plan part is in one task; a result may be.
    let plan = |r: &&mubiao::extraction::Record| tasks.iter().any(|t| t.records.contains(&r.id));
    let held: Vec<u32> = tasks.iter().flat_map(|t| t.records.iter().copied()).collect();
    assert!(held.windows(2).all(|ids| ids[0] < ids[1]), "a record is in two tasks, or out of order\n{given}");
    assert_eq!(found.records.iter().filter(plan).count(), held.len());
    // On the reading, where nothing is left out between two characters, the parts are the whole.
    let reading = text::repair(given).text;
    let outline = mubiao::outline::outline(&reading);
    let (records, numbers) = mubiao::target::targets(&reading, &outline);
    let tasks = mubiao::tasks::tasks(&reading, &outline, &records, &numbers);
    let mut covered = vec![0u8; reading.len()];
    let mut cover = |span: Span| covered[span.range()].iter_mut().for_each(|n| *n += 1);
    let mut themes: Vec<Span> = tasks.iter().filter_map(|t| t.theme.as_ref()).map(|t| t.span).collect();
    themes.dedup();
    let is_task = |span: Span| tasks.iter().any(|t| t.span.overlaps(span));
    let headings = outline.sections.iter().map(|h| h.span);
    headings.filter(|h| !themes.contains(h) && !is_task(*h)).for_each(&mut cover);
    themes.iter().copied().for_each(&mut cover);
    tasks.iter().for_each(|t| cover(t.span));
    assert!(covered.iter().all(|n| *n <= 1), "something is in the breakdown twice\n{reading}");
    use mubiao::extraction::Part::{Expected, Outlook, Plan};
    for paragraph in outline.paragraphs.iter().filter(|p| matches!(p.part, Outlook | Plan | Expected)) {
        for (i, c) in paragraph.span.of(&reading).char_indices() {
            let at = paragraph.span.start as usize + i;
            let there = covered[at] == 1 || MARKS.contains(c) || c.is_whitespace() || c.is_control();
            assert!(there, "{c:?} at {at} is missing from the breakdown\n{reading}");
        }
        let targets = records.iter().filter(|r| paragraph.span.contains(r.span));
        for r in targets {
            assert!(
                tasks.iter().any(|t| t.records.contains(&r.id)),
                "record {} is in no task\n{reading}",
                r.id
            );
        }
    }
}
