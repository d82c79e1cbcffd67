//! What is said of a thing beside its number.
//!
//! | phrase | thing | said of it |
//! | --- | --- | --- |
//! | `工业项目建成投产` | 工业项目 | 建成投产 |
//! | `旅游收入保持稳定增长` | 旅游收入 | 保持稳定增长 |

use super::{is_measured, parts, too_bare};
use crate::lexicon::words::WORDS;
use crate::scan::{self, any};
use crate::target::lead::{starts_verb, trim, years_running};

/// Whether a stretch without a number says something complete, so that it is no part of the next item.
pub fn is_statement(item: &str) -> bool {
    let item = trim(item);
    // 松陌电厂三期|建成投产
    let done = || WORDS.predicate.suffix(item).map(|(w, _)| &item[..item.len() - w.len()]);
    WORDS.completion.suffix(item).is_some()
        || scan::ends(item, &["平均水平", "平均水平以上"])
        || WORDS.state.suffix(item).is_none()
            && done().is_some_and(|thing| thing.chars().count() > 3 && !starts_verb(thing))
        || WORDS.trend.suffix(item).is_some_and(|(w, _)| w.len() < item.len())
        // 示范性强、|成效明显|的特色村镇, 第一|产业 and 水土保持|率 are nouns.
        || WORDS.says.rfind(item).is_some_and(|(at, word, ())| {
            at > 0 && !protected(item, at) && !scan::starts(&item[at + word.len()..], &["的", "产业", "率"])
        })
}

/// What is said to be first, where the rank is spelled and no number: 粮食总产量|居全省第一.
pub fn placed(item: &str) -> Option<&str> {
    let item = trim(item.split('、').next().unwrap_or(item));
    let rank = item.trim_end_matches(|c: char| "一二三四五六七八九十".contains(c));
    let among = if rank.len() < item.len() {
        rank.strip_suffix('第')
    } else {
        scan::before(item, &["首位", "前列"])
    }?;
    let words = ["居", "列", "排", "全国", "全省", "全市", "全区", "全盟", "全州"];
    let at = words.iter().filter_map(|w| scan::last(among, w)).min()?;
    let of = among[..at].trim_end_matches(any(&['稳', '位', '跃', '均']));
    let of = trim(crate::target::lead::front(of));
    is_measured(of).then_some(of)
}

/// What a trend is said of: 旅游收入|保持稳定增长.
pub fn of_trend(item: &str) -> Option<&str> {
    let item = trim(item);
    let (word, _) = WORDS.trend.suffix(item)?;
    let subject = trim(&item[..item.len() - word.len()]);
    let subject = scan::before(subject, &["已实现", "保持", "实现"]).unwrap_or(subject);
    // 粮食单产|连续5年|创历史新高
    let subject = years_running(subject).map_or(subject, |at| &subject[..at]);
    let subject = trim(crate::target::lead::front(subject));
    (!subject.is_empty()).then_some(subject)
}

/// A noun without the adverbs between it and what is said of it: 12个项目|全部|开工.
pub(super) fn without_pace(noun: &str) -> &str {
    let mut rest = noun;
    while let Some((word, _)) = WORDS.pace.suffix(rest) {
        rest = &rest[..rest.len() - word.len()];
    }
    rest
}

/// A noun without what is said of it: 工业项目|建成投产. Left whole where a bare noun would remain.
pub fn without_predicate(noun: &str) -> &str {
    // 在抓好9个示范村|的同时
    let s = trim(noun.strip_suffix("的同时").unwrap_or(noun));
    // 3个水厂|建成投用后
    let mut s = s.strip_suffix('后').filter(|done| WORDS.predicate.suffix(done).is_some()).unwrap_or(s);
    // 15个园区|要扩大增量
    if let Some((thing, duty)) = s.split_once('要')
        && thing.chars().count() >= 2
        && !scan::ends_in(thing, "主重需必纲概首紧机政")
        && duty.chars().count() > 1
        && !scan::starts_in(duty, "件素求点害塞道闻")
        && !protected(s, thing.len())
    {
        s = thing;
    }
    // 30万户经营主体|成为发展支撑
    if let Some((thing, role)) = scan::cut(s, "成为")
        && thing.chars().count() > 1
        && scan::ends(role, &["支撑", "力量", "力军", "引擎", "动力", "名片", "亮点", "常态", "现实"])
    {
        s = thing;
    }
    // 9所学校|实施“强基计划”
    if let Some((thing, _)) = scan::cut(s, "实施“").filter(|(thing, _)| thing.chars().nth(1).is_some()) {
        s = thing;
    }
    // 32条线路|撬动乡村旅游升级, 80个事项|让群众少跑腿: what comes of it.
    if let Some((thing, gain)) = WORDS.brings.find(s).map(|(at, word, ())| (&s[..at], &s[at + word.len()..]))
        && (2..=14).contains(&thing.chars().count())
        && gain.chars().nth(3).is_some()
        && !scan::ends_in(thing, "出转避退承")
        && !thing.contains('的')
        && !gain.contains('的')
        && !is_measured(gain)
        && !protected(s, thing.len())
        && !scan::ends(gain, &["项目", "工程", "行动", "企业", "平台", "基地", "中心", "主体", "活动"])
        && !too_bare(without_pace(thing))
    {
        s = without_pace(thing);
    }
    // 28个实验室|在川布局
    if let Some((at, _)) = s.char_indices().rev().take(8).find(|(_, c)| *c == '在')
        && at > 6
        && scan::ends(&s[at..], &["布局", "召开", "举办", "落地", "落户", "交流", "举行", "投用"])
    {
        s = trim(&s[..at]);
    }
    // 6支小分队|在沿海城市开展驻地招商
    if let Some((thing, work)) = scan::cut(s, "在").filter(|(_, work)| scan::has(work, "开展"))
        && (2..=8).contains(&thing.chars().count())
        && !work.contains('的')
        && !scan::ends_in(thing, "存所潜实现内外")
    {
        s = trim(thing);
    }
    // 23位专家|云集青渚, 8家实验室|落户澜川
    if let Some((thing, place)) = ["云集", "集聚", "落户", "落地"].iter().find_map(|w| scan::cut(s, w))
        && (2..=4).contains(&place.chars().count())
        && !scan::starts_in(place, "区地度效能")
        && !scan::ends(place, &["项目", "企业", "资金", "人口", "示范", "园区", "率"])
        && thing.chars().count() > 2
        && !thing.contains('在')
        && !too_bare(without_pace(thing))
    {
        s = without_pace(thing);
    }
    // 加快3个园区建设|步伐
    let on = scan::before(s, &["步伐", "进度"]);
    s = on.filter(|on| scan::ends(on, &["建设", "项目", "工程", "改造"])).unwrap_or(s);
    // 提升39个县帮扶|质效, 完善100座驿站|服务功能
    let on = scan::before(s, &["质效", "服务功能", "功能"]);
    s = on.filter(|on| scan::ends_in(on, "站园馆院店”") || on.ends_with("帮扶")).unwrap_or(s);
    while let Some(word) = WORDS.predicate.suffix(s).map(|(w, _)| w).or_else(|| hurried(s)) {
        let rest = trim(&s[..s.len() - word.len()]);
        let rest = without_pace(rest);
        // 受损房屋维修|9月底前|完工
        let when = rest.strip_suffix('前').filter(|r| scan::ends_in(r, "日底"));
        let when = when.map(|r| r.trim_end_matches(|c: char| c.is_ascii_digit() || "年月日底".contains(c)));
        let rest = when.filter(|r| !r.is_empty()).unwrap_or(rest);
        // 煤矿|建成投产: what is said is plain, and so is what it is said of.
        let short = rest.chars().count() < if word.chars().count() < 4 { 4 } else { 2 };
        if short || too_bare(rest) {
            break;
        }
        s = rest;
    }
    s
}

/// How soon something is to be done, twice: 项目|早建快投、多投快产.
fn hurried(s: &str) -> Option<&str> {
    let (at, first) = s.char_indices().rev().nth(3)?;
    let third = s[at..].chars().nth(2)?;
    ("早快多".contains(first) && "早快多".contains(third)).then(|| &s[at..])
}

/// The verbs that a noun ends with: 背街小巷|改造提升.
pub fn final_verbs(noun: &str) -> Option<&str> {
    let mut rest = noun;
    while let Some((word, _)) = WORDS.deliver.suffix(rest).filter(|(w, _)| w.len() < rest.len()) {
        rest = &rest[..rest.len() - word.len()];
    }
    (rest.len() < noun.len()).then(|| &noun[rest.len()..])
}

/// A counted thing with the words that say which of its kind are counted before it: 品牌|入选某名录 →
/// 入选某名录的品牌.
pub fn picked(noun: &str) -> Option<String> {
    let (at, word) = WORDS.picked.find(noun).map(|(at, word, ())| (at, word)).or_else(|| spread(noun))?;
    // 中学|与松陌学校|结对办学: with whom.
    let with = noun[..at].find('与').filter(|&with| with > 3 && ["建立", "结对"].contains(&word));
    let at = with.unwrap_or(at);
    // 水产市场|改造|成为“安心市场”
    let made = final_verbs(&noun[..at]).filter(|_| word.starts_with('成')).map_or(0, str::len);
    let at = at - made;
    let thing = without_pace(trim(&noun[..at]));
    let thing = scan::before(thing, &["分别", "超额", "分"]).unwrap_or(thing);
    let thing = years_running(thing).map_or(thing, |at| &thing[..at]);
    let thing = WORDS.adverb.suffix(thing).map_or(thing, |(w, _)| &thing[..thing.len() - w.len()]);
    let said = trim(&noun[at..]);
    // 省级|渔家乐: a level is no thing.
    let whole = !thing.is_empty()
        && WORDS.prefix.get(thing).is_none()
        && !thing.contains(|c: char| c.is_ascii_digit())
        && said.len() > word.len()
        && !thing.contains(any(&['到', '在', '凭']))
        && !scan::ends(thing, &["发展", "新型", "未"])
        // 园区|入驻企业: a verb inside a noun.
        && !(["入驻", "下沉", "开通", "结对"].contains(&word)
            && scan::ends(said, &["企业", "项目", "机构", "单位", "商户", "服务", "率", "体"]))
        && thing.chars().count() <= PICKED
        && !protected(noun, at);
    let said = said.strip_prefix("被命名为").unwrap_or(said);
    // 6个区县|空气质量|进入全国前列: what is said of the counted is no part of them.
    let quality = COUNTED.iter().find_map(|w| {
        let (_, quality) = scan::cut(thing, w)?;
        (super::is_attribute(quality) || scan::ends(quality, &["质量", "能力", "实力"])).then_some(quality)
    });
    let quality = quality.unwrap_or("");
    let thing = &thing[..thing.len() - quality.len()];
    whole.then(|| format!("{quality}{said}的{thing}"))
}

/// Nouns that are counted for a quality of theirs.
const COUNTED: [&str; 9] =
    ["县（市、区）", "县（市）", "设区市", "盟市", "市州", "区县", "县区", "医院", "产品"];

/// Where it is said how far a thing went: 做法|在全省推广.
fn spread(noun: &str) -> Option<(usize, &'static str)> {
    let far = scan::ends(noun, &["推广", "交流", "就业", "创业", "转化", "分支机构"]);
    let all = || ["全国", "全省", "全市"].iter().find_map(|w| scan::last(noun, w));
    let at = noun.rfind(any(&['在', '向'])).or_else(all).filter(|&at| far && at > 3)?;
    (!scan::ends_in(&noun[..at], "面定方意转纵横存所潜")).then_some((at, "在"))
}

/// How long the noun of a counted thing may be before what is said of it, in characters.
const PICKED: usize = 16;

/// Drops a subject that a strong verb inside the phrase ends: 支持甲企业争创国家级平台 → 国家级平台.
pub fn after_inner_verb(phrase: &str) -> (&str, Option<&'static str>) {
    if phrase.contains('占') {
        return (phrase, None);
    }
    let strong = WORDS.strong.rfind(phrase).map(|(at, verb, ())| (at, verb));
    let Some((at, verb)) = strong.or_else(|| built_by(phrase)) else { return (phrase, None) };
    let after = &phrase[at + verb.len()..];
    // 新签约、新开工、新投产项目, 新签约|引进项目: verbs side by side.
    let verbs = |s: &str| parts(s).iter().all(|p| WORDS.state.get(trim(p)).is_some());
    if at == 0
        || WORDS.state.get(&phrase[..at]).is_some()
        || phrase[..at].ends_with('、') && verbs(&phrase[..at])
        // 市外|引进|项目投资: brought in from there.
        || phrase[..at].ends_with('外')
        || after.chars().nth(1).is_none()
        // 城区|新建建筑|节能覆盖率
        || WORDS.guard.prefix(&phrase[at..]).is_some()
        || protected(phrase, at)
        || scan::starts_in(after, "率区的和及与并")
        || after.starts_with("比例")
        // 计划|培育|企业完成产值: firms of no kind.
        || WORDS.attribute.suffix(after).is_some_and(|(w, _)| {
            let whose = &after[..after.len() - w.len()];
            !whose.is_empty() && too_bare(scan::before(whose, &["完成", "实现"]).unwrap_or(whose))
        })
        || after.starts_with('、') && verbs(after)
        // 园区|建成|投用
        || WORDS.deliver.get(after).is_some()
        || after.starts_with("意见")
        || too_bare(after)
    {
        return (phrase, None);
    }
    (trim(after), Some(verb))
}

/// Where somebody builds something: 松陌镇|建设|示范村, 企业|建设|数字车间; but 乡村建设示范村 is a name.
fn built_by(phrase: &str) -> Option<(usize, &'static str)> {
    let at = scan::find(phrase, "建设")?;
    let (who, what) = (&phrase[..at], &phrase[at + "建设".len()..]);
    let acts = scan::ends_in(who, "镇乡县") && !who.ends_with("城乡")
        || scan::ends(who, &["企业", "集团", "公司", "高校", "学校", "医院", "单位"]);
    let long = (2..=8).contains(&who.chars().count()) && what.chars().count() > 2;
    (acts && long && !who.contains(any(&['、', '的']))).then_some((at, "建设"))
}

/// Whether byte `at` lies inside quotes or brackets.
fn protected(phrase: &str, at: usize) -> bool {
    let before = &phrase[..at];
    ["“”", "（）", "()", "《》"].iter().any(|pair| {
        let mut marks = pair.chars();
        let (open, close) = (marks.next().unwrap_or(' '), marks.next().unwrap_or(' '));
        before.rfind(open).is_some_and(|o| before.rfind(close).is_none_or(|c| c < o))
    })
}

/// Whether an item begins a statement of its own.
pub fn begins_statement(item: &str) -> bool {
    starts_verb(trim(item))
}
