//! What a qualitative statement is said of, as it is written before or after it.
//!
//! | item | name |
//! | --- | --- |
//! | `确保居民收入增长\|与经济增长同步` | 居民收入 |
//! | `对困难群众\|应保尽保` | 困难群众 |
//! | `重大隐患排查整治、\|动态清零` | 重大隐患 |
//! | `不发生\|规模性返贫` | 规模性返贫 |

use super::kinds::{ORDERED, Predicate};
use crate::extraction::Kind;
use crate::lexicon::words::WORDS;
use crate::scan::{self, any};
use crate::span::Span;
use crate::target::clause::Item;
use crate::target::lead::{self, trim};
use crate::target::phrase;

/// A statement, and where what it is said of may stand.
pub(super) struct Said<'t> {
    pub text: &'t str,
    pub predicate: Predicate<'t>,
    /// The item of the statement, and those after it in the clause.
    pub items: &'t [Item],
    /// Where what stands before the statement begins.
    pub start: u32,
}

/// What a statement is said of, where the statement begins and where it ends.
pub(super) struct Named {
    pub name: String,
    pub split: u32,
    pub end: u32,
}

/// What is taken off a name, in this order: rule by kind of the statement, its item and the name.
const PARED: [for<'n> fn(Kind, &str, &'n str) -> &'n str; 6] = [
    // 守住|不发生规模性返贫的底线
    |_, _, name| name.strip_suffix("底线").map_or(name, |n| scan::before(n, &["的", "两条"]).unwrap_or(n)),
    // 对|困难群众|应保尽保
    |_, _, name| name.strip_prefix('对').filter(|n| !n.is_empty()).unwrap_or(name),
    // 收入|增长|与经济增长同步 is said of the income.
    |kind, _, name| match scan::before(name, &["增长", "提高"]) {
        Some(thing) if kind == Kind::Sync && !thing.is_empty() => {
            scan::before(thing, &["实际", "年均"]).unwrap_or(thing)
        }
        _ => name,
    },
    |_, _, name| without_manner(name),
    // 事故隐患|闭环整治|、动态清零
    |kind, item, name| {
        if kind == Kind::Completion && item.ends_with("清零") { without_work(name) } else { name }
    },
    // 办理权限|向园区|能放尽放
    |_, item, name| {
        let toward = name.split_once('向').filter(|(n, _)| n.chars().count() > 1 && item.contains('尽'));
        toward.map_or(name, |(thing, _)| thing)
    },
];

impl Said<'_> {
    /// `None` where the statement is but a part of a name: “五个零发生”.
    pub fn named(&self) -> Option<Named> {
        let Said { text, predicate, items: [item, rest @ ..], start } = self else { return None };
        let words = item.span.of(text);
        let split = item.span.start + predicate.at as u32;
        let said = Span { start: *start, end: split }.of(text);
        // A full stop of the narrow kind ends no sentence, and no statement goes on to it.
        let mut end = item.span.start + words.trim_end_matches(any(&['.', '．'])).len() as u32;
        let name = match predicate.object {
            Some(object) => {
                let from = item.span.start + (object.as_ptr() as usize - words.as_ptr() as usize) as u32;
                end = run_on(text, rest, end).max(from + object.len() as u32);
                let named = Span { start: from, end }.of(text);
                phrase::tidy(&named[..scan::first(named, &ORDERED).unwrap_or(named.len())])
            }
            None => phrase::tidy(subject(said)),
        };
        // 高于全国、|全省平均水平
        if predicate.kind == Kind::Sync
            && scan::ends(words, &["全国", "全省", "全市"])
            && let Some(next) = rest.first().filter(|n| n.values.is_empty())
            && next.span.of(text).starts_with('全')
        {
            end = next.span.end;
        }
        let name = PARED.iter().fold(&*name, |name, pare| pare(predicate.kind, words, name));
        // 就业服务|“村村全覆盖”
        let (name, split) = match name.find('“').filter(|_| !name.contains('”')) {
            Some(0) => return None,
            Some(open) => (&name[..open], start + said.rfind('“').unwrap_or(said.len()) as u32),
            None => (name, split),
        };
        Some(Named { name: name.to_string(), split, end })
    }
}

/// What stands before a statement, without what opens it and when it is to be.
fn subject(said: &str) -> &str {
    let before = phrase::without_number(lead::front(said));
    // 续建|项目|全部复工: which of them the verb says.
    let before = if phrase::too_bare(before) && !trim(before).is_empty() {
        lead::lead(said, lead::Before::Other).whole
    } else {
        without_time(before)
    };
    // 全部项目|力争上半年|能开尽开
    scan::cut(before, "力争").map_or(before, |(thing, _)| thing)
}

/// What is to be cleared, without how that is done: 重大隐患|排查整治.
pub(super) fn without_work(thing: &str) -> &str {
    const WORKS: [&str; 6] = ["专项排查整治", "专项整治", "排查整治", "闭环整治", "排查", "整治"];
    scan::before(thing, &WORKS).map(trim).filter(|t| t.chars().count() > 1).unwrap_or(thing)
}

/// The name without words that say how it is done: 审批事项|能减则减, 约束性指标|不折不扣.
fn without_manner(named: &str) -> &str {
    // 城乡低保|做到动态管理下的|应保尽保
    let within = scan::cut(named, "做到").filter(|(_, how)| scan::ends(how, &["下的", "下"]));
    let named = within.map_or(named, |(thing, _)| thing);
    let mut named = WORDS.how.suffix(named).map_or(named, |(how, _)| &named[..named.len() - how.len()]);
    // 实行|新生儿筛查|全覆盖
    named = scan::after(named, &["实行", "推行"]).unwrap_or(named);
    while let Some((at, _)) = named.char_indices().rev().nth(3)
        && let [first, _, then, _] = named[at..].chars().collect::<Vec<_>>()[..]
        && matches!((first, then), ('能' | '应' | '宜', '则' | '尽'))
    {
        named = trim(&named[..at]);
    }
    named
}

/// A name without the time by which something is to be so: 重点项目|4月15日前, 省重点项目|三季度.
pub(super) fn without_time(named: &str) -> &str {
    // 重点项目|二季度末
    let end = named.strip_suffix('末').filter(|end| end.ends_with("季度")).unwrap_or(named);
    if let Some(rest) =
        scan::before(end, &["一季度", "二季度", "三季度", "四季度", "上半年", "年内", "今明两年"])
    {
        return trim(rest);
    }
    let Some(day) = named.strip_suffix('前').or_else(|| named.strip_suffix('底')) else { return named };
    let rest = day.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '底'));
    if scan::ends_in(day, "月日底") && rest.len() + 3 < day.len() { trim(rest) } else { named }
}

/// How far an object runs on into items that say nothing of their own.
fn run_on(text: &str, rest: &[Item], end: u32) -> u32 {
    let mut end = end;
    // 不发生重大事故、文物保护和古树安全: a whole of its own.
    if text[..end as usize].ends_with("返贫") {
        return end;
    }
    for item in rest {
        if !item.values.is_empty() || phrase::begins_statement(item.span.of(text)) {
            break;
        }
        end = item.span.end;
    }
    end
}
