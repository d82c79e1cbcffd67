//! Stage 5: an indicator → its official name and policy domain; a wording → its code; a target → last year's figure.
//!
//! | indicator | canonical | domain |
//! | --- | --- | --- |
//! | 全市规模以上工业企业增加值 | 规模以上工业增加值 | 工业 |
//! | 社零总额 | 社会消费品零售总额 | 服务业与贸易 |
//! | 规上工业企业 (家) | 规模以上工业企业单位数 | 工业 |
//! | 民间投资 | 民间投资, not 固定资产投资 | 投资 |
//!
//! | part | what |
//! | --- | --- |
//! | [`catalogue()`] | the table of indicators: names, aliases, units, direction, domain, source |
//! | [`wording`] | the table that codes bounds and modals as hard or soft |
//! | [`records()`] | all that is known of each record, and the review's figure beside the plan's |

mod catalogue;
mod key;
mod last_year;
pub mod wording;

pub use catalogue::{DOMAINS, Direction, Indicator, UnitKind};

use crate::extraction::Record;
use crate::lexicon::words::WORDS;
use catalogue::CATALOGUE;

/// Sets what is known of each record: official name and domain, the code of its wording, and last year's figure;
/// `year` is the year the plan is for, if known.
pub fn records(records: &mut [Record], year: Option<u16>) {
    let known = |record: &mut Record| {
        let (known, area) = scoped(&record.indicator, record.unit)?;
        (record.canonical, record.domain) = (Some(known.name), Some(known.domain));
        Some(area)
    };
    let areas: Vec<String> = records.iter_mut().map(|record| known(record).unwrap_or_default()).collect();
    wording::STANDARD.apply(records);
    last_year::link(records, &areas, year);
}

/// The official indicator that `indicator` (as a record has it) is, if the table knows it. `unit` is the
/// record's unit: a total in 元 is not a count in 家.
pub fn classify(indicator: &str, unit: &str) -> Option<&'static Indicator> {
    scoped(indicator, unit).map(|(known, _)| known)
}

/// Every indicator that the table knows, in its order.
pub fn catalogue() -> impl Iterator<Item = &'static Indicator> {
    CATALOGUE.rows.iter()
}

/// The indicator, and the part of the whole that it is narrowed to (青渚区); empty if it is not.
fn scoped(indicator: &str, unit: &str) -> Option<(&'static Indicator, String)> {
    let kind = UnitKind::of(unit);
    let fits = |row: &&'static Indicator| kind == UnitKind::Ratio || row.units.contains(&kind);
    let find = |indicator: &str| {
        let key = key::key(indicator);
        let found = key::find(&key, |stem| CATALOGUE.ends(stem), |stem| CATALOGUE.get(stem).filter(fits))?;
        Some((found.value, found.area.to_string()))
    };
    // 治理|黑臭水体: by the verb or without it.
    find(indicator).or_else(|| find(&indicator[WORDS.does.prefix(indicator)?.0.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(indicator: &str, unit: &str, name: &str) {
        assert_eq!(classify(indicator, unit).map(|f| f.name), Some(name), "{indicator} in {unit}");
    }

    #[track_caller]
    fn is_none(indicator: &str, unit: &str) {
        assert_eq!(classify(indicator, unit).map(|f| f.name), None, "{indicator} in {unit}");
    }

    #[test]
    fn meaning_bearing_parts_decide() {
        is("全市规模以上工业企业增加值", "%", "规模以上工业增加值");
        is("云浦市规上工业增加值增速", "%", "规模以上工业增加值");
        is("社会消费品零售额", "元", "社会消费品零售总额");
        is("500万元以上固定资产投资", "%", "固定资产投资");
        is("地区生产总值增速高于全省", "个百分点", "地区生产总值");
        is("生产总值", "%", "地区生产总值");
        is("全社会研发经费支出占地区生产总值的比重", "%", "研究与试验发展经费投入强度");
        is("城镇常住居民人均可支配收入", "%", "城镇居民人均可支配收入");
        is("单位生产总值能耗", "%", "单位地区生产总值能源消耗");
    }

    #[test]
    fn a_narrower_indicator_is_not_taken_for_the_wider() {
        is("民间投资", "%", "民间投资");
        is("制造业投资", "%", "制造业投资");
        is("高技术制造业增加值", "%", "高技术制造业增加值");
        is("农村居民人均可支配收入", "元", "农村居民人均可支配收入");
        is_none("水泥产业固定资产投资", "%");
        is_none("园区规上工业增加值占比", "%");
        is_none("地区生产总值占全省比重", "%");
        is_none("", "%");
    }

    #[test]
    fn the_unit_tells_a_count_from_a_total() {
        is("规上工业企业", "家", "规模以上工业企业单位数");
        is_none("规上工业企业", "元");
        is_none("固定资产投资", "个");
        is_none("外资", "家");
    }
}
