//! What a number is, from what stands right before and after it.
//!
//! | text | kind |
//! | --- | --- |
//! | 35个, 6.5%, 两座, 百万吨 | quantity |
//! | 2026年, 三年行动, 1—11月, 15分钟 | date |
//! | 5G, PM2.5, 1+N, “532”, 第三轮, 500强 | name |
//! | 六个方面, 四大中心, 一个 | structure |
//! | 12345, 两位数 | other |
//! | 统一, 一批, 万众 | no number |
//!
//! Chinese numerals are parts of words far more often than numbers: without a unit they are none.

use super::numeral::Numeral;
use super::site::{After, Site};
use super::{Dimension, Kind, bound};
use crate::decimal::Decimal;
use crate::extraction::Bound;
use crate::lexicon::labels::{AHEAD, DIGITS, ENACT, LEAD, MEASURE, NOUN, ONE, POLICY, SPELLED, STRIP, WORD};
use crate::lexicon::words::WORDS;
use crate::scan::{self, any};

/// What a number in digits is.
pub fn of_digits(site: Site, n: &Numeral, range: bool, after: &After) -> Kind {
    let before = site.before();
    let rest = &site.text[n.tail..];
    // 1+N, 7×24小时; but 2×100万千瓦 has a size.
    const JOINTS: [char; 4] = ['+', '＋', '×', '*'];
    let sized = after.dimension == Dimension::Physical;
    if before.ends_with(JOINTS) && !sized || rest.starts_with(JOINTS) {
        return Kind::Name;
    }
    if let Some(kind) = after.label {
        return if site.ordinal() && kind != Kind::Date { Kind::Name } else { kind };
    }
    let percent = after.unit == "%" || after.unit == "‰";
    // The 17 of 第17批, the 2% of 前2%学者, the 21 of G21.
    let ordinal = site.ordinal() && !matches!(after.unit, "" | "位" | "名");
    // 退出后50名: the last of a list, as the best are 前10%.
    let best =
        percent && before.ends_with('前') || matches!(after.unit, "名" | "位") && before.ends_with('后');
    // 608所AES100发动机: who made it.
    let maker = after.unit == "所" && rest_after(site, after).starts_with(is_latin);
    let letter = maker || !percent && before.trim_end_matches(any(&['_', '-', '.'])).ends_with(is_latin);
    if ordinal || best || letter {
        return Kind::Name;
    }
    let value =
        matches!(after.dimension, Dimension::Ratio | Dimension::Points | Dimension::Times | Dimension::Money);
    // 勇夺“3金1银”
    let medals = || scan::ends_in(before, "“金银") && ["金", "银", "铜"].contains(&after.unit);
    if !value && site.quoted(n.end) && !medals() {
        return Kind::Name;
    }
    // 由9.8年提高到10.5年: no date has decimals.
    let years = after.unit == "年" && n.decimals;
    // 由30天|压缩到5天
    let changes =
        || scan::ends_in(before, "由从") && WORDS.relation.prefix(rest_after(site, after)).is_some();
    match after.dimension {
        Dimension::None => of_bare_digits(site, n, range),
        Dimension::Time
            if after.unit != "岁"
                && !years
                && !site.measures()
                && !changes()
                && !second(before, after.unit) =>
        {
            Kind::Date
        }
        _ if after.unit == "届" => meeting(site, after),
        // 6.8级地震; but 50亿级 is money.
        _ if after.unit == "级" && n.scale == 0 => Kind::Name,
        // 2个|1类创新药
        _ if after.unit == "类" && scan::starts(noun(site, after), &["创新药", "新药", "新兽药"]) => {
            Kind::Name
        }
        _ if after.unit == "大类" || noun(site, after).starts_with("方面") => Kind::Structure,
        _ => articles(site, after).unwrap_or(Kind::Quantity),
    }
}

/// Whether another number of the same unit stands right before, each said of one of two things: 分别压缩至30小时和|1小时.
fn second(before: &str, unit: &str) -> bool {
    let first = before.strip_suffix(any(&['和', '、'])).and_then(|b| b.strip_suffix(unit));
    let first = first.map(|b| b.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.'));
    first.is_some_and(|b| {
        MEASURE.suffix(b).is_some() && scan::last(b, "分别").is_some_and(|at| b.len() - at <= 18)
    })
}

/// Digits without a unit: a rank, a year, a label, or a ratio that ends its clause.
fn of_bare_digits(site: Site, n: &Numeral, range: bool) -> Kind {
    let before = site.before();
    let rest = &site.text[n.tail..];
    if site.ordinal() || before.ends_with('前') {
        return Kind::Quantity;
    }
    let digits = &site.text[site.at..n.end];
    // 3.0 without a unit is a version.
    let version = n.decimals && digits.ends_with(".0");
    if rest.starts_with(is_latin) || version || DIGITS.get(digits).is_some() || AHEAD.suffix(before).is_some()
    {
        return Kind::Name;
    }
    if before.ends_with('每') {
        return Kind::Quantity;
    }
    // Footnotes and numbered items: [7], (7), 7.
    let footnote = scan::ends_in(before, "[〔(（") && rest.starts_with(any(&[']', '〕', ')', '）']));
    let heading = before.is_empty() && scan::starts_in(rest, ".、．");
    if footnote || heading {
        return Kind::Structure;
    }
    let year = n.value.to_integer().is_some_and(|v| (1900..2100).contains(&v));
    if year && !n.decimals && n.scale == 0 && !site.measures() {
        return Kind::Date;
    }
    let clause_ends = !rest.starts_with(char::is_alphanumeric);
    let fraction = digits.contains(any(&['/', '／', '∶', ':', '：']));
    // 由|3.1|缩小至2.9
    let changes = || n.decimals && scan::ends_in(before, "由从") && WORDS.relation.prefix(rest).is_some();
    let said =
        n.scale > 0 || range || fraction || clause_ends && (n.decimals || site.measures()) || changes();
    if said || bound::around(site, n.tail, n.inside).bound != Bound::Exact {
        return Kind::Quantity;
    }
    Kind::Other
}

/// Whether the numerals from `site` to `end` are a word or a part of one: 两两.
pub fn is_word(site: Site, end: usize) -> bool {
    WORD.prefix(&site.text[site.at..])
        .is_some_and(|(word, &k)| k == Kind::Other && word.len() >= end - site.at)
}

/// What a number in Chinese numerals is; none where the numeral is a part of a word.
pub fn of_numerals(site: Site, n: &Numeral, after: &After) -> Option<Kind> {
    let before = site.before();
    let rest = &site.text[n.tail..];
    if !n.unit.is_empty() || scan::has(&site.text[site.at..n.end], "分之") {
        // 前千分之一, as 前1%
        return Some(if before.ends_with('前') { Kind::Name } else { Kind::Quantity });
    }
    if let Some((_, kind)) = WORD.prefix(&site.text[site.at..]) {
        return Some(*kind).filter(|k| *k != Kind::Other);
    }
    let one = n.value == Decimal::new(1, 0) && n.high.is_none();
    // 统一 is no number; a longer word makes a name with every numeral: 铁人三项.
    if let Some((word, kind)) = LEAD.suffix(before) {
        if word.chars().nth(1).is_some() {
            return Some(*kind);
        }
        if one {
            return None;
        }
    }
    // 几十个, 数百家: how many is not said.
    if scan::ends_in(before, "几数") {
        return Some(Kind::Other);
    }
    if site.ordinal() {
        let date = after.label == Some(Kind::Date);
        return (after.end > n.tail).then_some(if date { Kind::Date } else { Kind::Name });
    }
    if let Some(kind) = after.label {
        let name = kind == Kind::Structure && (before.ends_with("党的") || site.quoted(n.end));
        return Some(if name { Kind::Name } else { kind });
    }
    if site.quoted(n.end) {
        return (!after.unit.is_empty()).then_some(Kind::Name);
    }
    match after.dimension {
        // 十二是: the twelfth point.
        Dimension::None if before.is_empty() && n.end - site.at > 3 && rest.starts_with('是') => {
            Some(Kind::Structure)
        }
        Dimension::None => {
            let long = site.text[site.at..n.end].chars().nth(1).is_some();
            long.then_some(if n.scale > 0 { Kind::Quantity } else { Kind::Other })
        }
        Dimension::Time if after.unit != "岁" => Some(Kind::Date),
        _ if rest.starts_with("位数") => Some(Kind::Other),
        _ => of_spelled_count(site, one, after),
    }
}

/// 两座油库, 三条线路, 六个方面, 一所学校: a count in Chinese numerals.
fn of_spelled_count(site: Site, one: bool, after: &After) -> Option<Kind> {
    let before = site.before();
    let noun = noun(site, after);
    if is_place(after.unit, noun) {
        return Some(Kind::Name);
    }
    if let Some((_, kind)) = NOUN.prefix(noun) {
        return Some(*kind);
    }
    if let Some(kind) = articles(site, after) {
        return Some(kind);
    }
    match after.unit {
        // 五大类120项: the groups of what is counted after them.
        "大类" => Some(Kind::Structure),
        "类" => {
            let grade = scan::starts_in(noun, "水标")
                || site.measures() && !noun.starts_with("新药")
                || scan::ends_in(before, "持居") && !scan::starts_in(noun, "县市区");
            Some(if grade { Kind::Quantity } else { Kind::Structure })
        }
        "届" if site.text[site.at..].starts_with(any(&['两', '三', '四', '五'])) => {
            Some(meeting(site, after))
        }
        "届" => Some(Kind::Name),
        // 十届三次、四次全会
        "次" if scan::ends_in(before, "届、") || noun.starts_with("会议") || noun.starts_with('全') => {
            Some(Kind::Name)
        }
        // 翻过一座|又一座|高山
        _ if one && noun.starts_with("又一") => Some(Kind::Name),
        unit if one => match after.dimension {
            Dimension::Ratio | Dimension::Points | Dimension::Times => Some(Kind::Quantity),
            // 再新增一个: one more, which is counted.
            _ if scan::ends(before, &AGAIN) => Some(Kind::Quantity),
            _ => ONE.get(unit).copied(),
        },
        unit => Some(SPELLED.get(unit).copied().unwrap_or(Kind::Quantity)),
    }
}

/// 举办3届博览会、2届论坛 counts what was held; 十四届, 十二届全会 and 九届二次 say which.
fn meeting(site: Site, after: &After) -> Kind {
    let before = site.before();
    let held = WORDS.deliver.suffix(before).is_some() || scan::ends_in(before, "、和");
    let counted = held && !scan::starts(noun(site, after), &["全会", "人大", "政协", "全国人大", "中央"]);
    if counted && rest_after(site, after).starts_with(|c: char| c.is_alphabetic() || c == '“') {
        Kind::Quantity
    } else {
        Kind::Name
    }
}

/// Whether numeral, unit and what follows name a place: 六台山, 三台镇, 五道沟, 九口堰.
fn is_place(unit: &str, noun: &str) -> bool {
    match unit {
        "台" => scan::starts_in(noun, "山镇乡") && !scan::starts(noun, &["山地", "山区"]),
        "口" => noun.starts_with('堰') && !noun.starts_with("堰塘"),
        "道" => scan::starts_in(noun, "湾沟岭坝口梁河"),
        _ => false,
    }
}

/// Before 一个: it is one more, and no article.
const AGAIN: [&str; 7] = ["再新增", "再建成", "再培育", "再打造", "再创建", "再建", "再新建"];

/// How far before a number the verb may stand that makes it the name of a set of measures, in bytes.
const ENACT_REACH: usize = 90;

/// 落实民营经济33条, 落实城市20条、集镇10条: a set of measures (政策) is called by the number of its articles. One
/// only carries out a policy (落实, 执行); where the verb goes with works too (实施, 推进), the noun has to say so. Before
/// a noun the articles are counted: 落实惠企30条措施.
fn articles(site: Site, after: &After) -> Option<Kind> {
    let rest = &site.text[after.end..];
    let counted = POLICY.prefix(rest).is_some();
    if after.unit != "条" || rest.starts_with(char::is_alphanumeric) && !counted && !rest.starts_with('等')
    {
        return None;
    }
    // 落实措施|2.1万条: no set has so many.
    if site.text[site.at..after.end].contains(any(&['.', '万'])) {
        return None;
    }
    let before = site.before();
    let mut floor = before.len().saturating_sub(ENACT_REACH);
    while !before.is_char_boundary(floor) {
        floor += 1;
    }
    let clause = before[floor..].rsplit(['，', ',', '；', ';', '。', '：', ':']).next().unwrap_or("");
    let mut verbs = clause.char_indices().filter_map(|(i, _)| ENACT.prefix(&clause[i..]).map(|v| (i, v)));
    let (at, (verb, kind)) = verbs.next_back()?;
    let noun = clause[at + verb.len()..].rsplit(['、', '和']).next().unwrap_or("");
    let policy = noun.char_indices().any(|(i, _)| POLICY.prefix(&noun[i..]).is_some());
    // 出台|惠企措施|30条, 出台稳经济30条|等政策: what they are is said.
    let made = *kind == Kind::Structure;
    const MADE: [&str; 5] = ["政策", "措施", "举措", "意见", "办法"];
    let told = made
        && (scan::holds(noun, &MADE)
            || scan::holds(rest.split(any(&['，', '；', '。'])).next().unwrap_or(rest), &MADE));
    let set =
        !noun.is_empty() && STRIP.suffix(noun).is_none() && !told && (policy || made || *kind == Kind::Name);
    set.then_some(if counted { Kind::Structure } else { Kind::Name })
}

/// What multipliers without a digit are: a number only before money or a physical unit (亿元以上项目, 百万吨), after
/// 每 or a bound (近千家), as a count that a verb delivers (培育百家企业), or from 亿 on, where money is meant
/// (千亿级台阶).
pub fn of_multipliers(site: Site, n: &Numeral, after: &After) -> Option<Kind> {
    let before = site.before();
    if WORD.prefix(&site.text[site.at..]).is_some() {
        return None;
    }
    if after.label.is_some() {
        return after.label;
    }
    let long = site.text[site.at..n.end].chars().nth(1).is_some();
    if site.quoted(n.end) {
        return long.then_some(Kind::Name);
    }
    let measured = matches!(after.dimension, Dimension::Money | Dimension::Physical);
    let many = scan::ends_in(before, "超近逾上破达过") || n.inside.is_some();
    // 肉牛饲养量百万头, 冲刺百万人次
    let many = many || scan::ends(before, &["量", "冲刺"]);
    let money = n.scale >= 8 && (long && after.unit.is_empty() || after.unit == "级");
    // 万店 and 千团 are parts of names.
    let counts = "个家项户场所座".contains(after.unit) || site.text[after.end..].starts_with("以上");
    let delivered = counts && after.dimension == Dimension::Count && WORDS.deliver.suffix(before).is_some();
    // 旅游人数首破千万
    let passed = long
        && scan::ends(before, &["首破", "首超", "突破"])
        && !site.text[n.tail..].starts_with(char::is_alphanumeric);
    let number =
        measured || passed || delivered || before.ends_with('每') || many && !after.unit.is_empty() || money;
    number.then_some(Kind::Quantity)
}

/// What stands right after number and unit.
fn rest_after<'t>(site: Site<'t>, after: &After) -> &'t str {
    &site.text[after.end..]
}

/// What stands after number and unit.
fn noun<'t>(site: Site<'t>, after: &After) -> &'t str {
    site.text[after.end..].trim_start_matches('的')
}

/// A letter of a label, half- or full-width.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}
