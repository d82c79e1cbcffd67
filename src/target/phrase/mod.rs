//! Noun phrases: what an indicator is made of.
//!
//! | phrase | gives |
//! | --- | --- |
//! | `新竣工、新投产项目` | 新竣工项目 · 新投产项目 |
//! | `城乡居民人均可支配收入` | 城镇居民人均可支配收入 · 农村居民人均可支配收入 |
//! | `每千人托位、养老床位数` | 每千人托位数 · 每千人养老床位数 |
//! | `咖啡屋、书吧等消费场景` | 消费场景, names 咖啡屋 · 书吧 |
//!
//! | file | about |
//! | --- | --- |
//! | `coordinates` | what stands side by side |
//! | `names` | what stands before 等 |
//! | `owner` | whose a quality is |
//! | `predicate` | what is said of a thing |
//! | `tidy` | what is no part of an indicator |

mod coordinates;
mod names;
mod owner;
mod predicate;
mod tidy;

pub use coordinates::*;
pub use names::*;
pub use owner::*;
pub use predicate::*;
pub use tidy::*;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_share_tail_and_qualifier() {
        let read = |p: &str, n| coordinates(p, n).unwrap_or_default().join("|");
        assert_eq!(read("新竣工、新投产项目", None), "新竣工项目|新投产项目");
        assert_eq!(read("城乡居民人均可支配收入", Some(2)), "城镇居民人均可支配收入|农村居民人均可支配收入");
        assert_eq!(read("粮食、肉蛋奶、蔬菜产量", None), "粮食产量|肉蛋奶产量|蔬菜产量");
        assert_eq!(
            read("限额以上通讯器材、家用电器零售额", Some(2)),
            "限额以上通讯器材零售额|限额以上家用电器零售额"
        );
        assert_eq!(
            read("国家级绿色工厂（供应链）、示范企业", None),
            "国家级绿色工厂（供应链）|国家级示范企业"
        );
        assert_eq!(coordinates("地区生产总值", Some(2)), None);
    }

    #[test]
    fn names_end_at_the_etcetera_that_is_one() {
        assert_eq!(names("咖啡屋、书吧等消费场景"), Some((vec!["咖啡屋", "书吧"], "消费场景")));
        assert_eq!(names("高等学校"), None);
        assert_eq!(names("甲路、乙路等"), Some((vec!["甲路", "乙路"], "")));
    }

    #[test]
    fn tidying_takes_out_what_is_no_part_of_the_name() {
        assert_eq!(tidy("区重点项目完成投资"), "区重点项目投资");
        assert_eq!(tidy("研发经费投入强度[3]"), "研发经费投入强度");
        assert_eq!(tidy("年度计划完成率"), "年度计划完成率");
    }
}
