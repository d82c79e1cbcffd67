//! Stage 3: a sentence → its numbers, each with value, unit and bound.
//!
//! | text | low | high | unit | bound | kind |
//! | --- | --- | --- | --- | --- | --- |
//! | 6.5%左右 | 6.5 | | % | about | quantity |
//! | 不少于35个 | 35 | | 个 | at_least | quantity |
//! | 6.87万亩 | 68700 | | 亩 | exact | quantity |
//! | 4-5家 | 4 | 5 | 家 | range | quantity |
//! | 翻一番 | 1 | | 番 | exact | quantity |
//! | Ⅲ类 | 3 | | 类 | exact | quantity |
//! | 2026年 | | | | | date |
//! | “十五五” | | | | | name |
//! | 六方面工作 | | | | | structure |
//!
//! This stage finds numbers and what belongs to them. It never guesses an indicator: whether a quantity is a
//! record, a qualifier or a baseline is decided in [`crate::target`].

pub(crate) mod bound;
mod kind;
mod list;
mod numeral;
mod read;
mod scan;
mod site;
mod special;

use crate::decimal::Decimal;
use crate::extraction::Bound;
use crate::span::Span;

/// Signs of a number below zero.
pub const MINUS: [char; 3] = ['-', '−', '－'];

/// A number of the text and what belongs to it. Spans are into the reading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// Digits or numerals with their multiplier; both ends of a range (the unit between them too: 4.5%—5).
    pub number: Span,
    /// Number, unit and the bounds before and after: 不少于35个, 6.5%左右.
    pub span: Span,
    /// The value in base units.
    pub low: Decimal,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    /// As a record has it: half-width, Simplified, no multiplier, no bracketed alternative; empty if none.
    pub unit: &'static str,
    /// What sort of thing the unit counts.
    pub dimension: Dimension,
    /// How the number binds.
    pub bound: Bound,
    /// What the number is.
    pub kind: Kind,
}

/// What a number is, as far as its own surroundings tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A value with a unit, or one that may be a value: still to be read by [`crate::target`].
    Quantity,
    /// A date or a period.
    Date,
    /// Part of a name or label.
    Name,
    /// Numbering, or a count of parts of the text or of a programme.
    Structure,
    /// Still to be filled in.
    Placeholder,
    /// None of these.
    Other,
}

/// What sort of thing a unit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// %, ‰, 成.
    Ratio,
    /// 个百分点.
    Points,
    /// 倍, 番.
    Times,
    /// 元, 美元.
    Money,
    /// 个, 家, 项, 人: things counted one by one.
    Count,
    /// 亩, 公里, 吨, 千瓦: physical units.
    Physical,
    /// 位, 名 in a ranking.
    Rank,
    /// 类, 级 as a grade.
    Grade,
    /// 天, 小时, 分钟 as a measure of time (not a date).
    Time,
    /// No unit.
    None,
}

/// The numbers of the stretch `at` of `text`, in order, not overlapping; every numeral of the stretch is in one,
/// words that only look like numbers (统一, 一批) in none. `out` is cleared first.
pub fn quantities(text: &str, at: Span, out: &mut Vec<Quantity>) {
    out.clear();
    let end = (at.end as usize).min(text.len());
    let (Some(text), start) = (text.get(..end), at.start as usize) else { return };
    if !text.is_char_boundary(start) {
        return;
    }
    let mut from = start;
    while let Some(place) = scan::next_numeral(text, from) {
        let (found, next) = read::read(site::Site::new(text, start, place));
        out.extend(found);
        // A reading always ends past the place where it began.
        from = next.max(place + 1);
    }
    list::share(text, out);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Quantity> {
        let mut out = Vec::new();
        quantities(text, Span::new(0, text.len()), &mut out);
        out
    }

    /// One quantity in `text`, with this number, value, unit, bound and kind.
    #[track_caller]
    fn one(text: &str, number: &str, low: &str, unit: &str, bound: Bound, kind: Kind) {
        let found = read(text);
        let [q] = found.as_slice() else { panic!("{text}: {found:?}") };
        let said = (q.number.of(text), q.low.to_string(), q.unit, q.bound, q.kind);
        assert_eq!(said, (number, low.to_string(), unit, bound, kind), "{text}");
    }

    #[test]
    fn many_surfaces_of_one_value() {
        for text in ["68700亩", "6.87万亩", "６.８７万亩", "68,700亩", "六万八千七百亩"] {
            let found = read(text);
            assert_eq!((found[0].low.to_string().as_str(), found[0].unit), ("68700", "亩"), "{text}");
        }
        for (text, unit) in
            [("3百分点", "个百分点"), ("3个点", "个百分点"), ("3千米", "公里"), ("3㎡", "平方米")]
        {
            one(text, "3", "3", unit, Bound::Exact, Kind::Quantity);
        }
        one("3.2元/月", "3.2", "3.2", "元/月", Bound::Exact, Kind::Quantity);
        one("2500余套(间)", "2500", "2500", "套", Bound::MoreThan, Kind::Quantity);
    }

    #[test]
    fn bounds_before_inside_and_after() {
        for (text, bound) in [
            ("不少于35个", Bound::AtLeast),
            ("35个以上", Bound::AtLeast),
            ("超过35个以上", Bound::AtLeast),
            ("超35个", Bound::MoreThan),
            ("35余个", Bound::MoreThan),
            ("控制在35个左右", Bound::About),
            ("控制在35个以内", Bound::AtMost),
            ("不超过35个", Bound::AtMost),
            ("低于35个", Bound::LessThan),
            ("签约35个", Bound::Exact),
        ] {
            one(text, "35", "35", "个", bound, Kind::Quantity);
        }
    }

    #[test]
    fn ranges_share_multiplier_and_unit() {
        for (text, number, low, high, unit) in [
            ("4-5家", "4-5", "4", "5", "家"),
            ("4.5%—5%", "4.5%—5", "4.5", "5", "%"),
            ("10—50万元", "10—50万", "100000", "500000", "元"),
            ("10万—50万元", "10万—50万", "100000", "500000", "元"),
            ("3至5个", "3至5", "3", "5", "个"),
            ("三到五个", "三到五", "3", "5", "个"),
        ] {
            let found = read(text);
            let [q] = found.as_slice() else { panic!("{text}: {found:?}") };
            assert_eq!(q.number.of(text), number);
            assert_eq!((q.low.to_string(), q.high.unwrap().to_string()), (low.into(), high.into()), "{text}");
            assert_eq!((q.unit, q.bound), (unit, Bound::Range), "{text}");
        }
    }

    #[test]
    fn a_bare_list_shares_its_bound() {
        let bounds = |text: &str| read(text).iter().map(|q| q.bound).collect::<Vec<_>>();
        assert_eq!(bounds("分别增长4.5%、5.5%左右"), [Bound::About, Bound::About]);
        assert_eq!(bounds("超过98%、85%"), [Bound::MoreThan, Bound::MoreThan]);
        assert_eq!(bounds("企业10家、商户30家以上"), [Bound::Exact, Bound::AtLeast]);
        assert_eq!(bounds("增长5%左右和6%左右"), [Bound::About, Bound::About]);
    }

    #[test]
    fn a_bare_list_shares_its_unit() {
        for (text, values) in [
            ("分别高1.4、0.6个百分点", ["1.4个百分点", "0.6个百分点"]),
            ("分别快3.4个、1个百分点", ["3.4个百分点", "1个百分点"]),
            ("分别突破4200、4600亿元", ["420000000000元", "460000000000元"]),
            ("居全省第5、第6位", ["5位", "6位"]),
        ] {
            let said: Vec<String> = read(text).iter().map(|q| format!("{}{}", q.low, q.unit)).collect();
            assert_eq!(said, values, "{text}");
        }
    }

    #[test]
    fn what_is_no_value_has_its_kind() {
        for (text, number, kind) in [
            ("2026年", "2026", Kind::Date),
            ("三年行动", "三", Kind::Date),
            ("5G基站", "5", Kind::Name),
            ("PM2.5浓度", "2.5", Kind::Name),
            ("“532”布局", "532", Kind::Name),
            ("第17届", "17", Kind::Name),
            ("六个方面工作", "六", Kind::Structure),
            ("四大中心", "四", Kind::Structure),
            ("(三)加快", "三", Kind::Structure),
            ("“十五五”时期", "十五五", Kind::Name),
            ("增长XX%", "XX", Kind::Placeholder),
            ("拨打12345", "12345", Kind::Name),
            ("开工国道638", "638", Kind::Name),
            ("邀请638", "638", Kind::Other),
            ("迈向工业4.0", "4.0", Kind::Name),
            ("(5)改造", "5", Kind::Structure),
            ("于09:20开会", "09:20", Kind::Date),
        ] {
            let found = read(text);
            let [q] = found.as_slice() else { panic!("{text}: {found:?}") };
            assert_eq!((q.number.of(text), q.kind), (number, kind), "{text}");
        }
    }

    #[test]
    fn a_set_of_measures_is_called_by_its_articles() {
        for (text, kind) in [
            ("落实民营经济33条", Kind::Name),
            ("落实人才强市28条、产业政策15条", Kind::Name),
            ("执行城市20条、集镇10条", Kind::Name),
            ("实施营商环境30条，", Kind::Name),
            ("推进民营经济三十条落实，", Kind::Quantity),
            ("兑现惠企政策三十条。", Kind::Name),
            ("落实支持民营经济30条措施", Kind::Structure),
            ("落实支持民营经济三十条措施", Kind::Structure),
            ("实施道路20条", Kind::Quantity),
            ("推进经济开发区道路20条", Kind::Quantity),
            ("落实资金，改造背街小巷20条", Kind::Quantity),
            ("推进20条产业链", Kind::Quantity),
            ("新增公交线路20条", Kind::Quantity),
            ("推进城市20条背街小巷改造", Kind::Quantity),
        ] {
            let found = read(text);
            assert!(!found.is_empty() && found.iter().all(|q| q.kind == kind), "{text}: {found:?}");
        }
    }

    #[test]
    fn numerals_in_the_names_of_things_are_no_counts() {
        for (text, number) in [
            ("办好12345市长热线", "12345"),
            ("PM_2.5平均浓度", "2.5"),
            ("登上六台山", "六"),
            ("三台镇", "三"),
            ("压实四方责任", "四"),
            ("举办铁人三项赛", "三"),
            ("三人篮球赛", "三"),
        ] {
            let found = read(text);
            let [q] = found.as_slice() else { panic!("{text}: {found:?}") };
            assert_eq!((q.number.of(text), q.kind), (number, Kind::Name), "{text}");
        }
        for text in ["精密五金产业", "两两结对"] {
            assert_eq!(read(text), [], "{text}");
        }
        one("安装六台机组", "六", "6", "台", Bound::Exact, Kind::Quantity);
    }

    #[test]
    fn ranks_grades_and_doublings() {
        one("居全市第5位", "5", "5", "位", Bound::Exact, Kind::Quantity);
        one("进入全市前10", "10", "10", "位", Bound::AtMost, Kind::Quantity);
        one("水质保持Ⅲ类", "Ⅲ", "3", "类", Bound::Exact, Kind::Quantity);
        one("水质达到II类以上", "II", "2", "类", Bound::AtLeast, Kind::Quantity);
        one("实现翻番", "翻番", "1", "番", Bound::Exact, Kind::Quantity);
        one("翻了两番", "两", "2", "番", Bound::Exact, Kind::Quantity);
        one("跨上千亿级台阶", "千亿", "100000000000", "元", Bound::Exact, Kind::Quantity);
        one("断面Ⅰ—Ⅲ类水质", "Ⅰ—Ⅲ", "1", "类", Bound::Range, Kind::Quantity);
        one("收入比缩小至2.1∶1", "2.1∶1", "2.1", "", Bound::Exact, Kind::Quantity);
        one("占全市1/4", "1/4", "0.25", "", Bound::Exact, Kind::Quantity);
    }

    #[test]
    fn words_that_look_like_numbers_are_none() {
        for text in ["统一部署一批项目", "进一步凝聚万众一心", "千方百计", "唯一", "一系列"]
        {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn quantities_stand_in_order_on_boundaries_and_apart() {
        let text = "（一）新增5G基站4-5个、Ⅲ类水面1370多亿元，翻一番；XX%，2026-01-31，1/4。万三五个😀９９%";
        for end in 0..=text.len() {
            let Some(part) = text.get(..end) else { continue };
            let mut last = 0;
            for q in read(part) {
                assert!(
                    part.is_char_boundary(q.span.start as usize)
                        && part.is_char_boundary(q.span.end as usize)
                );
                assert!(
                    q.span.contains(q.number) && !q.number.is_empty() && q.span.start >= last,
                    "{part}: {q:?}"
                );
                last = q.span.end;
            }
        }
    }
}
