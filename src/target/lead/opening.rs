//! What opens the words before a number and is no part of what is measured.
//!
//! | words | what follows |
//! | --- | --- |
//! | `（2）新建公园` | `新建公园` |
//! | `（下同）地区生产总值` | `地区生产总值` |
//! | `到2027年森林覆盖率`, `近3年提升` | `森林覆盖率`, `提升` |
//! | `围绕重点人群开展培训` | `开展培训` |

use super::{Before, starts_verb, verb};
use crate::lexicon::words::WORDS;
use crate::scan::{self, any};

/// A numeral of an ordinal: 一是, 十三是.
pub(super) fn ordinal(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// What follows a serial mark that opens the words: （2）|新建, 七是|推进, ㉒|实施.
pub(super) fn after_serial(s: &str) -> Option<&str> {
    let bare = s.trim_start_matches(serial_sign);
    if bare.len() < s.len() {
        return Some(bare);
    }
    // 7.|新增车位; 7.5公里
    let item = s.trim_start_matches(|c: char| c.is_ascii_digit());
    if item.len() < s.len()
        && let Some(rest) = item.strip_prefix(any(&['.', '．']))
        && rest.starts_with(char::is_alphabetic)
    {
        return Some(rest);
    }
    let inner = s.strip_prefix(any(&['（', '(']))?;
    let rest = inner.trim_start_matches(numeral);
    (rest.len() < inner.len()).then(|| rest.strip_prefix(any(&['）', ')']))).flatten()
}

/// What a place is to do: 松陌区将|新增床位, 全镇今年还将|在渚河两岸增设座椅.
pub(super) fn after_future(s: &str) -> Option<&str> {
    const PLACE: [&str; 8] = ["省", "市", "区", "县", "旗", "镇", "乡", "街道"];
    let at = scan::find(head(s), "将")?;
    let who = scan::before(&s[..at], &["今年还", "还", "今年"]).unwrap_or(&s[..at]);
    let done = &s[at + '将'.len_utf8()..];
    (scan::ends(who, &PLACE) && (scan::starts_in(done, "在") || starts_verb(done))).then_some(done)
}

/// What is changed or done something with: 将|低保标准|提高到…, 使|水泥产能|达到…. Before a verb it tells of the future,
/// and a few nouns begin so.
pub(super) fn after_object_mark(s: &str) -> Option<&str> {
    let thing = s.strip_prefix(any(&['将', '把', '使', '让']))?;
    let noun = scan::starts_in(thing, "台乐") || WORDS.opener.prefix(s).is_some() || starts_verb(thing);
    (!noun && thing.chars().nth(1).is_some() && WORDS.relation.get(thing).is_none()).then_some(thing)
}

/// Whether a character is a circled or bracketed number: ②, ㉒, ⑵.
pub fn serial_sign(c: char) -> bool {
    matches!(c, '①'..='⒛' | '㈠'..='㈩' | '㉑'..='㉟' | '㊱'..='㊿' | '❶'..='❿')
}

/// How long a remark in brackets may be that opens the words, in characters.
const REMARK: usize = 6;

/// What follows a remark in brackets that opens the words: （下同）|地区生产总值.
pub(super) fn after_remark(s: &str) -> Option<&str> {
    let inner = s.strip_prefix(any(&['（', '(']))?;
    let (at, close) = inner.char_indices().take(REMARK + 1).find(|(_, c)| matches!(c, '）' | ')'))?;
    let rest = &inner[at + close.len_utf8()..];
    (!rest.is_empty()).then_some(rest)
}

/// What follows the five-year plan that opens the words: “十五五”时期|新增人口, 到“十五五”末|城镇化率.
pub(super) fn after_plan(s: &str) -> Option<&str> {
    let (plan, rest) = s.strip_prefix('到').unwrap_or(s).strip_prefix('“')?.split_once('”')?;
    let plan = plan.strip_prefix('十').filter(|p| p.ends_with('五') && p.chars().count() == 2);
    plan.and_then(|_| {
        scan::after(rest, &["时期", "期间", "期末", "末", "规划"]).or_else(|| {
            // “十五五”|累计完成投资
            (rest.starts_with("累计") || WORDS.place.prefix(rest).is_some()).then_some(rest)
        })
    })
}

/// What is done where the words open with where or for whom: 围绕重点人群|开展培训, 在松陌镇等8个乡镇|新建基地,
/// 为|老旧小区加装电梯, 为企业提供|信贷支持.
pub(super) fn after_setting(s: &str, before: Before) -> Option<&str> {
    // 为35至64岁妇女|开展筛查
    let counted = |r: &str| r.contains(|c: char| c.is_ascii_digit()) && !scan::has(r, "岁");
    // 为2万名农民工|追回工资
    // “青渚贷”为9家企业|提供贷款
    let by_name = || {
        let at = s.strip_prefix('“').and_then(|_| s.find('为'))?;
        s[..at].ends_with('”').then(|| &s[at + '为'.len_utf8()..])
    };
    let whom = s.strip_prefix(any(&['向', '为'])).or_else(by_name);
    if let Some(whom) = whom.filter(|w| w.starts_with(|c: char| c.is_ascii_digit()) && !scan::has(w, "岁")) {
        let stays = |word| if WORDS.does.get(word).is_some() { 0 } else { word.len() };
        let given = WORDS.given.find(whom).map(|(at, word, _)| &whom[at + stays(word)..]);
        // 为9家企业|融资
        let given = given.or(whom.ends_with("融资").then_some("融资"));
        return given.filter(|given| !given.is_empty());
    }
    if let Some(whom) = s.strip_prefix(any(&['为', '向'])).filter(|whom| !counted(whom) && !whom.is_empty())
    {
        let given = ["提供", "发放", "配备", "开展", "解决", "办理"].iter().find_map(|w| scan::cut(whom, w));
        let given = given.filter(|(whom, given)| !whom.is_empty() && !given.is_empty());
        return match given {
            Some((_, given)) => Some(given),
            // 企业入库税收|为上年的2倍
            None if before == Before::Rate || whom.ends_with('的') => None,
            None => s.strip_prefix('为').filter(|whom| !scan::starts_in(whom, "年民")),
        };
    }
    // 配合县人大|制定法规
    if let Some(with) = scan::after(s, &["配合", "会同", "协助", "联合"]) {
        let (at, ..) = WORDS.deliver.find(with).filter(|(at, ..)| (6..=36).contains(at))?;
        let who = ["会", "大", "府", "协", "局", "厅", "委", "院", "门", "位", "校", "业", "团", "司", "行"];
        if scan::ends(&with[..at], &who) {
            return Some(&with[at..]);
        }
    }
    // 与松陌地区|新签订|协议, 对高危人群|开展|检查
    if before == Before::Count && scan::starts_in(s, "与对") {
        let done: &[&str] = if s.starts_with('与') { &["签订", "签署", "缔结"] } else { &["开展"] };
        let (_, thing) = done.iter().find_map(|w| scan::cut(s, w))?;
        return (!thing.is_empty() && !s.contains('的')).then_some(thing);
    }
    // 在考核评价中|空气质量指标
    if s.starts_with('在')
        && let Some((_, rest)) = ["评价中", "考核中", "测评中", "评估中", "运动会上", "大赛上"]
            .iter()
            .find_map(|w| scan::cut(s, w))
    {
        // 在考核中|位列第1
        let ranked = scan::starts_in(rest, "位排名居列获荣") || WORDS.relation.get(rest).is_some();
        return (!rest.is_empty() && !ranked).then_some(rest);
    }
    // 按国家标准|新建小学
    if let Some((_, done)) = s.strip_prefix('按').and_then(|by| scan::cut(by, "标准")) {
        return starts_verb(done).then_some(done);
    }
    let about = scan::after(s, &["围绕", "面向", "针对", "聚焦", "利用", "依托", "通过"]);
    let within = s.strip_prefix(any(&['在', '沿'])).filter(|r| !scan::starts_in(r, "建线边岸海江"));
    let setting = about.or(within)?;
    // 在城区主干道|安装路灯
    let place = |r: &str| scan::ends_in(r, "区县市镇乡村路道站内处点街边岸地");
    let (at, ..) = WORDS
        .deliver
        .places(setting, setting.len())
        .find(|&(at, ..)| about.is_some() || counted(&setting[..at]) || place(&setting[..at]))
        .filter(|&(at, ..)| at > 0 && verb(&setting[at..]).is_some())?;
    let done = &setting[at..];
    // 沿河绿地|新增|35平方米: that is what is new.
    let new = about.or(s.strip_prefix('沿')).is_some() && WORDS.behind.get(done).is_some();
    (!new && !setting[..at].ends_with('的')).then_some(done)
}

/// What follows a year or month that opens the words: 到2027年|森林覆盖率, 9月底前|交付厂房.
pub(super) fn after_year(s: &str) -> Option<&str> {
    if !s.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '到' | '至' | '截' | '自')) {
        return None;
    }
    // 自2017年以来|累计投入
    if s.starts_with('自') {
        let (at, _) = s.char_indices().nth(6)?;
        return s.get(at..)?.strip_prefix("以来");
    }
    let s = scan::after(s, &["到", "至", "截至"]).unwrap_or(s);
    let rest = s.trim_start_matches(|c: char| c.is_ascii_digit());
    // 1—9月|投资, 1-9月份|投资, 9月份|投资
    let span = rest
        .strip_prefix(any(&['-', '—', '–', '～', '~', '至']))
        .map(|to| to.trim_start_matches(|c: char| c.is_ascii_digit()))
        .and_then(|to| scan::after(to, &["月份", "月"]))
        .or_else(|| rest.strip_prefix("月份"));
    if let Some(after) = span.filter(|after| rest.len() < s.len() && !after.is_empty()) {
        return Some(after);
    }
    // 9月底前|交付
    if let Some(after) = scan::after(rest, &["月底前", "月前", "月末前"]).filter(|_| rest.len() < s.len())
    {
        return Some(after);
    }
    // 2024/2025年榨季|糖料蔗入厂量
    let rest = rest
        .strip_prefix(any(&['/', '／', '—']))
        .map_or(rest, |to| to.trim_start_matches(|c: char| c.is_ascii_digit()));
    let year = s.len() - rest.len() >= 4;
    let rest = rest.strip_prefix('年')?;
    let rest = scan::after(rest, &["底前", "末前", "底", "末", "前", "榨季", "度"]).unwrap_or(rest);
    // 2025年8月底|开工率
    let month = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let month = scan::after(month, &["月底", "月末"]).filter(|_| month.len() < rest.len());
    let rest = month.unwrap_or(rest);
    year.then_some(rest)
}

/// What follows the time since something: 开工以来|累计完成投资.
pub(super) fn after_since(s: &str) -> Option<&str> {
    let at = scan::find(head(s), "以来")?;
    Some(&s[at + "以来".len()..]).filter(|rest| !rest.is_empty())
}

/// How far into the words their opening may reach, in bytes: fourteen ideographs.
const OPENING: usize = 42;

fn head(s: &str) -> &str {
    scan::head(s, OPENING)
}

/// What follows a span of years that opens the words: 近3年|提升, 近三年|转移就业, 五年|跨越, 今后三年|各级投入, 用两年时间|改造.
pub(super) fn after_years_running(s: &str) -> Option<&str> {
    let ahead = scan::after(s, &["今后", "未来", "此后", "过去", "提前", "用"]);
    let near = s.strip_prefix('近');
    let running = s.strip_prefix("连续");
    let rest = ahead.or(near).or(running).unwrap_or(s);
    let years = rest.trim_start_matches(numeral);
    let after = years.strip_prefix('年').filter(|_| years.len() < rest.len())?;
    let told = scan::after(after, &["左右时间", "的时间", "时间", "来", "间", "内"]);
    let span = ahead.is_some() || told.is_some() || near.is_some() || running.is_some();
    let after = told.unwrap_or(after);
    // 三年内|参保率, 今后五年|各级投入
    let said = span
        || after.is_empty()
        || WORDS.relation.prefix(after).is_some()
        || WORDS.adverb.prefix(after).is_some()
        || WORDS.deliver.prefix(after).is_some();
    // 三年行动 is no span of years.
    (said && (span || WORDS.guard.prefix(after).is_none())).then_some(after)
}

/// Whether a character is part of a number.
pub fn numeral(c: char) -> bool {
    matches!(
        c,
        '0'..='9'
            | '一'
            | '二'
            | '两'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '几'
            | '数'
            | '多'
    )
}
