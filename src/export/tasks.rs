//! The table of tasks, in the order of the report: what an office sends round.

use super::table::{Cell, Table};
use super::words::{Code, Language, say};
use crate::extraction::{Extraction, Record, Status};
use crate::tasks::Task;

/// The columns, by the fields they show. The last three are for the office to fill in.
const COLUMNS: [&str; 13] = [
    "id",
    "file",
    "part",
    "path",
    "theme",
    "kind",
    "task",
    "targets",
    "deadline",
    "lead_unit",
    "support_units",
    "progress",
    "span",
];

impl<'a> Table<'a> {
    /// An empty table of tasks.
    pub fn of_tasks(language: Language) -> Table<'a> {
        Table { columns: COLUMNS.map(|key| say("task_column", key, language)).to_vec(), rows: Vec::new() }
    }

    /// Adds the tasks of a report, one row each, with what its targets say. `file` may be empty.
    pub fn add_tasks(&mut self, tasks: &'a [Task], found: &Extraction, file: &'a str, language: Language) {
        self.rows.extend(tasks.iter().map(|task| {
            vec![
                Cell::Count(task.id),
                Cell::text(file),
                Cell::text(task.part.say(language)),
                Cell::text(task.path.join(" / ")),
                Cell::text(task.theme.as_ref().map_or("", |theme| theme.value.as_str())),
                Cell::text(task.kind.say(language)),
                Cell::text(&task.text),
                Cell::text(targets(task, found)),
                Cell::text(task.deadline.as_ref().map_or("", |deadline| deadline.value.as_str())),
                Cell::Empty,
                Cell::Empty,
                Cell::Empty,
                Cell::text(format!("{}..{}", task.span.start, task.span.end)),
            ]
        }));
    }
}

/// `地区生产总值 6.5%左右；居民收入 与经济增长同步`
fn targets(task: &Task, found: &Extraction) -> String {
    let record =
        |id: &u32| found.records.binary_search_by_key(id, |r| r.id).ok().map(|at| &found.records[at]);
    let say = |r: &Record| format!("{} {}", r.indicator, r.statement.as_ref().unwrap_or(&r.value));
    let targets = task.records.iter().filter_map(record).filter(|r| r.status == Status::Target);
    targets.map(say).collect::<Vec<_>>().join("；")
}
