//! The table of indicators, read once.
//!
//! | name | aliases | units | direction | domain | source |
//! | --- | --- | --- | --- | --- | --- |
//! | 社会消费品零售总额 | 社零, 社零总额 | money | up | 服务业与贸易 | 国家统计局《统计指标解释》 |

use super::key;
use crate::lexicon;
use crate::scan::{self, Words};
use std::sync::LazyLock;

/// The policy domains, in the order of the table.
pub const DOMAINS: [&str; 24] = [
    "综合经济",
    "工业",
    "服务业与贸易",
    "投资",
    "对外经济",
    "财政",
    "金融",
    "价格",
    "居民收入",
    "就业",
    "人口与城镇化",
    "科技创新",
    "数字经济",
    "农业农村",
    "能源与碳排放",
    "生态环境",
    "教育",
    "卫生健康",
    "社会保障",
    "住房与城乡建设",
    "交通运输",
    "文化旅游",
    "公共安全",
    "营商与经营主体",
];

/// An indicator that the table knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// The official name.
    pub name: &'static str,
    /// How reports write it, besides what matching makes equal by itself.
    pub aliases: Vec<&'static str>,
    /// The kinds of unit that its level may carry.
    pub units: Vec<UnitKind>,
    /// Where policy wants it to move.
    pub direction: Direction,
    /// The policy domain, one of [`DOMAINS`].
    pub domain: &'static str,
}

/// Where policy wants an indicator to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
    /// To be held where it is, or within a band.
    Stable,
}

/// The kind of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// %, 个百分点, 倍, 番, 位, and no unit: what any indicator may carry, as growth, share or rank.
    Ratio,
    /// 元, 美元
    Money,
    /// 人, 名, 人次
    People,
    /// 家, 户, 个, 项 …
    Count,
    /// 吨, 斤
    Mass,
    /// 亩, 平方米
    Area,
    /// 公里, 米
    Length,
    /// 立方米
    Volume,
    /// 千瓦时
    Energy,
    /// 千瓦
    Power,
    /// 天, 岁
    Time,
    /// 类, 级
    Grade,
    /// One over another: 元/人, 微克/立方米.
    Per,
}

/// The kinds of the units that are told by the whole word.
static KINDS: LazyLock<Words<UnitKind>> = LazyLock::new(|| {
    let kinds: [(UnitKind, &[&str]); 9] = [
        (UnitKind::Ratio, &["%", "‰", "个百分点", "百分点", "倍", "番", "成", "位"]),
        (UnitKind::People, &["人", "名", "人次"]),
        (UnitKind::Area, &["亩", "公顷", "平方米", "平方公里", "平方千米"]),
        (UnitKind::Length, &["公里", "千米", "米", "海里"]),
        (UnitKind::Volume, &["立方米", "方"]),
        (UnitKind::Energy, &["千瓦时", "度", "kWh", "MWh", "GWh"]),
        (UnitKind::Power, &["千瓦", "瓦", "千伏安", "kW", "KW", "MW", "GW"]),
        (UnitKind::Time, &["天", "岁", "年", "小时", "分钟"]),
        (UnitKind::Grade, &["类", "级"]),
    ];
    Words::new(kinds.into_iter().flat_map(|(kind, units)| units.iter().map(move |unit| (*unit, kind))))
});

impl UnitKind {
    /// The kind of a unit as records carry it, without multiplier.
    pub fn of(unit: &str) -> UnitKind {
        if unit.is_empty() {
            return UnitKind::Ratio;
        }
        match KINDS.get(unit) {
            Some(kind) => *kind,
            None if unit.contains('/') => UnitKind::Per,
            None if unit.ends_with('元') => UnitKind::Money,
            None if unit.starts_with('吨') || scan::ends_in(unit, "吨斤") => UnitKind::Mass,
            None => UnitKind::Count,
        }
    }

    /// The kind by its name in the table.
    fn named(word: &str) -> Option<UnitKind> {
        Some(match word {
            "ratio" => UnitKind::Ratio,
            "money" => UnitKind::Money,
            "people" => UnitKind::People,
            "count" => UnitKind::Count,
            "mass" => UnitKind::Mass,
            "area" => UnitKind::Area,
            "length" => UnitKind::Length,
            "volume" => UnitKind::Volume,
            "energy" => UnitKind::Energy,
            "power" => UnitKind::Power,
            "time" => UnitKind::Time,
            "grade" => UnitKind::Grade,
            "per" => UnitKind::Per,
            _ => return None,
        })
    }
}

/// The indicators and their keys.
pub(super) struct Catalogue {
    pub(super) rows: Vec<Indicator>,
    /// Each key with its row.
    keys: Words<usize>,
}

impl Catalogue {
    /// The indicator of exactly this key.
    pub(super) fn get(&self, key: &str) -> Option<&Indicator> {
        self.keys.get(key).and_then(|&i| self.rows.get(i))
    }

    /// Whether the key of an indicator is at the end of a text.
    pub(super) fn ends(&self, text: &str) -> bool {
        self.keys.suffix(text).is_some()
    }
}

/// The fewest characters that a key must keep when words of counting come off it.
const SHORTEST_STEM: usize = 4;

/// Its keys live as long as the program.
pub(super) static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let rows: Vec<Indicator> =
        lexicon::rows(lexicon::table!("indicators")).filter_map(|row| read(&row)).collect();
    let wordings = rows.iter().enumerate().flat_map(|(i, row)| row.wordings().map(move |w| (w, i)));
    let whole: Vec<(&str, usize)> = wordings.map(|(wording, i)| (&*key::key(wording).leak(), i)).collect();
    let stems = whole.iter().map(|&(key, i)| (key, key::bare(key), i));
    let stems =
        stems.filter(|(key, stem, _)| stem.len() < key.len() && stem.chars().count() >= SHORTEST_STEM);
    let stems = stems.map(|(_, stem, i)| (stem, i));
    // What the table has in full comes before what is left of another row's wording.
    let keys = Words::new(whole.iter().copied().chain(stems));
    Catalogue { rows, keys }
});

impl Indicator {
    /// The name and the aliases.
    pub fn wordings(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.aliases.iter().copied())
    }
}

/// A row of the table; nothing if a cell is missing or not a word the column has.
fn read(row: &[&'static str]) -> Option<Indicator> {
    let &[name, aliases, units, direction, domain] = row else { return None };
    Some(Indicator {
        name,
        aliases: aliases.split('|').filter(|a| !a.is_empty()).collect(),
        units: units.split('|').map(UnitKind::named).collect::<Option<_>>()?,
        direction: match direction {
            "up" => Direction::Up,
            "down" => Direction::Down,
            "stable" => Direction::Stable,
            _ => return None,
        },
        domain,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = include_str!("../lexicon/indicators.tsv");

    use crate::classify::classify;
    use std::collections::BTreeMap;

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = lexicon::rows(TABLE).count();
        assert_eq!(CATALOGUE.rows.len(), lines, "a row has a missing cell or an unknown word");
        assert!(lines >= 180);
    }

    #[test]
    fn names_and_aliases_are_of_one_row_each() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        let mut written: BTreeMap<&str, &str> = BTreeMap::new();
        for row in &CATALOGUE.rows {
            for wording in row.wordings() {
                assert_eq!(written.insert(wording, row.name), None, "{wording} is written twice");
                let other = seen.insert(key::key(wording), row.name);
                assert!(
                    other.is_none_or(|o| o == row.name),
                    "{wording} of {} is also of {other:?}",
                    row.name
                );
            }
        }
    }

    #[test]
    fn every_wording_finds_its_own_row() {
        for row in &CATALOGUE.rows {
            for wording in row.wordings() {
                assert_eq!(classify(wording, "").map(|f| f.name), Some(row.name), "{wording}");
            }
        }
    }

    #[test]
    fn every_row_has_domain_unit_and_source() {
        assert!(lexicon::rows(TABLE).all(|row| row.len() == 6 && !row[5].is_empty()));
        for row in &CATALOGUE.rows {
            assert!(DOMAINS.contains(&row.domain), "{}: {}", row.name, row.domain);
            assert!(!row.units.is_empty(), "{}", row.name);
        }
        for domain in DOMAINS {
            assert!(CATALOGUE.rows.iter().any(|r| r.domain == domain), "nothing in {domain}");
        }
    }
}
