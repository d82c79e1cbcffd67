//! What is no part of an indicator: marks, notes, light verbs, counts.
//!
//! | phrase | tidy |
//! | --- | --- |
//! | `重点项目[3]完成投资` | 重点项目投资 |
//! | `地区生产总值比` | 地区生产总值 |

use super::without_pace;
use crate::lexicon::words::WORDS;
use crate::scan::{self, CharSet, any};
use crate::target::lead::{trim, years_running};
use std::sync::LazyLock;

/// Whether the phrase is too bare to stand without its names (项目, 重点工程 … 竣工).
pub fn too_bare(phrase: &str) -> bool {
    let mut s = trim(phrase);
    let said = |s: &str| WORDS.deliver.suffix(s).or_else(|| WORDS.predicate.suffix(s));
    while let Some((word, _)) = said(s).filter(|(w, _)| w.len() < s.len()) {
        s = without_pace(trim(&s[..s.len() - word.len()]));
    }
    s.is_empty() || WORDS.generic.get(s).is_some()
}

/// What begins a footnote mark, is one, or begins a light verb: without one of these only the ends are to be tidied.
static UNTIDY: LazyLock<Box<CharSet<1024>>> = LazyLock::new(|| {
    Box::new(CharSet::of(|c| {
        matches!(
            c,
            '[' | '【'
                | '〔'
                | '（'
                | '('
                | '^'
                | '完'
                | '实'
                | '取'
                | '进'
                | '全'
                | '顺'
                | '预'
                | '了'
                | '累'
                | '安'
                | '拟'
                | '已'
                | '将'
                | '共'
        ) || crate::target::lead::serial_sign(c)
    }))
});

/// A phrase without the bracket that says whose task it is: 老旧小区改造|（责任单位：县住建局）.
fn without_duty(phrase: &str) -> &str {
    let open = phrase.strip_suffix(any(&['）', ')'])).and_then(|inner| inner.rfind(any(&['（', '('])));
    let duty = |at: &usize| scan::holds(&phrase[*at..], &["单位：", "单位:", "牵头", "责任"]);
    open.filter(duty).map_or(phrase, |at| trim(&phrase[..at]))
}

/// A phrase without marks, particles and 目标 at its ends.
fn tidy_ends(phrase: &str) -> &str {
    let s = without_duty(trim(phrase));
    let s = s.strip_prefix('的').unwrap_or(s);
    // 支出增长|要明显|高于上年
    let s = s.strip_suffix("明显").unwrap_or(s);
    let s = s
        .strip_suffix('的')
        .or_else(|| s.strip_suffix('了'))
        .or_else(|| s.strip_suffix('要').filter(|r| !scan::ends_in(r, "需纲纪")))
        .unwrap_or(s);
    // 补贴资金|去年|达到…, 粮食产量|连年|稳定在…, 教育支出|安排|2亿元
    let when = scan::before(s, &["去年", "今年", "明年", "年内", "连年", "今明两年", "安排", "列支"]);
    let when = when.filter(|r| r.chars().count() > 1 && !scan::ends_in(r, "比较于是为的到至与和"));
    let s = when.map_or(s, |r| r.trim_end_matches(any(&['将', '拟', '共', '新'])));
    // 地区生产总值|比|增100亿元
    let s = s
        .strip_suffix('比')
        .filter(|r| !scan::ends_in(r, "占同环对价入之重贷存配床产位桩师护别经构税"))
        .unwrap_or(s);
    // 9个片区改造|工作
    let work = s.strip_suffix("工作").filter(|r| scan::ends(r, &["改造", "治理", "整治", "修复"]));
    let s = work.unwrap_or(s);
    let s = s
        .strip_suffix("目标")
        .filter(|r| {
            r.chars().count() > 3
                && !r.ends_with('项')
                && !scan::ends(r, &["控制", "考核", "于年度", "于预期", "出预期"])
        })
        .unwrap_or(s);
    trim(s)
}

/// The indicator as a table shows it: no footnote marks, no light verb inside, no 的 at its ends.
pub fn tidy(phrase: &str) -> String {
    if UNTIDY.next(phrase.as_bytes(), 0).is_none() && !scan::has(phrase, "发生") {
        return tidy_ends(phrase).to_string();
    }
    let mut out = String::with_capacity(phrase.len());
    let mut rest = phrase;
    while let Some(at) = rest.find(any(&['[', '【', '〔', '（', '('])) {
        let close = rest[at..].find(any(&[']', '】', '〕', '）', ')'])).map(|c| at + c);
        let Some(close) = close else { break };
        let mark = rest[at..].chars().next().map_or(1, char::len_utf8);
        let after = close + rest[close..].chars().next().map_or(1, char::len_utf8);
        // 小（1）型水库 is a class.
        let note =
            rest[at + mark..close].chars().all(|c| c.is_ascii_digit()) && !rest[after..].starts_with('型');
        out.push_str(&rest[..at]);
        if !note {
            out.push_str(&rest[at..after]);
        }
        rest = &rest[after..];
    }
    out.push_str(rest);
    // ^[4]: the sign that raises a footnote mark.
    out.retain(|c| c != '^' && !crate::target::lead::serial_sign(c));
    let mut s = tidy_ends(&out).to_string();
    // 卫生院配备|了|医疗设备
    if let Some(at) = scan::find(&s, "了").filter(|&at| at > 0)
        && !scan::starts_in(&s[at + '了'.len_utf8()..], "解结然")
        && !scan::ends_in(&s[..at], "为除得不")
    {
        s.replace_range(at..at + '了'.len_utf8(), "");
    }
    // 区财政|五年累计|投入, 区财政|安排|就业资金
    const PAID: [&str; 8] = ["投入", "支出", "补助", "安排", "完成", "争取", "实现", "新增"];
    if let Some(at) =
        scan::find(&s, "累计").filter(|&at| at > 0 && scan::starts(&s[at + "累计".len()..], &PAID))
    {
        let from = years_running(&s[..at]).unwrap_or(at);
        s.replace_range(from..at + "累计".len(), "");
    }
    if let Some(at) = scan::find(&s, "安排") {
        let payer = s[..at].trim_end_matches(any(&['将', '拟', '共', '已'])).len();
        if s[..payer].ends_with("财政") && at + "安排".len() < s.len() {
            s.replace_range(payer..at + "安排".len(), "");
        }
    }
    // 各级财政|拟|投入, 财政|为此将|投入
    if let Some(at) = scan::find(&s, "投入").filter(|&at| s[..at].ends_with(any(&['拟', '将', '已']))) {
        let who = s[..at].trim_end_matches(any(&['拟', '将', '已']));
        let who = who.strip_suffix("为此").unwrap_or(who).len();
        s.replace_range(who..at, "");
    }
    // 道路运输|共发生|事故
    if let Some(at) = ["事故", "火灾", "案件"].iter().find_map(|w| scan::find(&s, w)) {
        let who = scan::before(&s[..at], &["发生各类", "发生"]).unwrap_or(&s[..at]);
        let who = scan::before(who, &["累计", "共"]).unwrap_or(who).len();
        s.replace_range(if who > 0 { who } else { at }..at, "");
    }
    for light in ["基本实现", "预计", "完成", "实现", "实施", "进行", "全年", "年内", "顺利", "取得"]
    {
        // 重点项目完成投资 → 重点项目投资
        if let Some(at) = scan::find(&s, light).filter(|&at| at > 0 && at + light.len() < s.len()) {
            let after = &s[at + light.len()..];
            // 生态产品价值|实现|示范基地
            if !scan::starts_in(after, "率度情方主机细中项额的") && !scan::ends(&s[..at], &["价值", "未"])
            {
                // 每个园区|力争|完成投资
                // 护坡工程|已|完成|工程量
                let said = WORDS.modal.suffix(&s[..at]).map(|(w, ())| w.len());
                let from = at
                    - said.or(s[..at].ends_with(any(&['已', '共'])).then_some('已'.len_utf8())).unwrap_or(0);
                s.replace_range(if from > 0 { from } else { at }..at + light.len(), "");
            }
        }
    }
    s
}

/// The phrase without the count of its coordinates: 船艇、建材|两条|产业链产值.
pub fn without_count(phrase: &str) -> String {
    let numeral = |c: char| c.is_ascii_digit() || "两三四五六七八九十".contains(c);
    let found = phrase.char_indices().skip(1).find(|&(i, c)| {
        let next = phrase[i + c.len_utf8()..].chars().next();
        numeral(c)
            && next.is_some_and(|n| matches!(n, '大' | '条' | '个' | '类' | '项' | '种'))
            // 一般公共预算收入、|八大传统产业产值: what stands alone is a name.
            && (phrase[..i].contains('、') && !scan::ends_in(&phrase[..i], "、和") || phrase[..i].ends_with("批零住餐"))
    });
    match found {
        Some((at, c)) => {
            let rest = &phrase[at + c.len_utf8()..];
            // 批零住餐|四个行业|销售额
            let trades = if phrase[..at].ends_with('餐') { 3 } else { 1 };
            let rest = rest.char_indices().nth(trades).map_or("", |(skip, _)| &rest[skip..]);
            // 化工、食品|两大千亿级|产业集群产值
            let rest = scan::after(rest, &["千亿级", "百亿级", "主导", "支柱", "优势"])
                .filter(|rest| rest.starts_with("产业"))
                .unwrap_or(rest);
            format!("{}{rest}", phrase[..at].trim_end_matches(|c: char| c.is_ascii_digit()))
        }
        None => phrase.to_string(),
    }
}

/// The phrase without the count of the projects in it: 云桥同城化|39个|重点项目投资.
pub fn without_inner_count(phrase: String) -> String {
    let digit = |c: char| c.is_ascii_digit();
    let Some(at) = phrase.find(digit).filter(|&at| at > 3) else { return phrase };
    let counted = phrase[at..].trim_start_matches(digit);
    let plain = !scan::ends_in(&phrase[..at], "第前每“近超约") && !phrase[..at].contains('“');
    match counted.strip_prefix(any(&['个', '项'])) {
        Some(thing) if plain && scan::holds(thing, &["项目", "任务", "工作"]) && !thing.contains(digit) =>
        {
            format!("{}{thing}", &phrase[..at])
        }
        _ => phrase,
    }
}

/// The subject without a count before it: 5条支流水质 → 支流水质.
pub fn without_number(subject: &str) -> &str {
    // 为|12个|老旧小区加装电梯
    if let Some(counted) = subject.strip_prefix('为').filter(|s| s.starts_with(|c: char| c.is_ascii_digit()))
    {
        let thing = without_number(counted);
        return if thing.len() < counted.len() { thing } else { subject };
    }
    // 全镇|30个小区已组建议事会
    if let Some((place, _)) = WORDS.place.prefix(subject).filter(|(place, _)| *place != "全国") {
        let counted = &subject[place.len()..];
        let thing = without_number(counted);
        return if thing.len() < counted.len() { thing } else { subject };
    }
    // 3.2万|农户户均增收
    let many = subject.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').strip_prefix('万');
    if let Some(people) =
        many.map(|m| m.trim_start_matches(any(&['多', '余']))).filter(|m| WORDS.people.prefix(m).is_some())
        && subject.starts_with(|c: char| c.is_ascii_digit())
    {
        return people;
    }
    let rest = subject.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '百' | '千' | '两'));
    if rest.len() == subject.len() {
        return subject;
    }
    // 900多个|项目
    let rest = rest.strip_prefix(any(&['多', '余'])).unwrap_or(rest);
    // 30户以上自然村|垃圾收运覆盖率: a size that says which of them.
    let mut chars = rest.chars();
    if chars.as_str().char_indices().nth(1).is_some_and(|(at, _)| rest[at..].starts_with("以")) {
        return subject;
    }
    match chars.next() {
        Some('个' | '条' | '家' | '项' | '处' | '座' | '所' | '户' | '类' | '名' | '种') => {
            chars.as_str()
        }
        _ => subject,
    }
}

/// A clause without what it does with its thing or how it turns to it: 立足|茶产业, 完善|产业链供应链.
pub fn without_turn(words: &str) -> &str {
    WORDS.turn.prefix(words).map_or(words, |(word, _)| &words[word.len()..])
}
