//! The noun before its numbers.
//!
//! | item | noun |
//! | --- | --- |
//! | `松陌港、云桥港等泊位20个` | 泊位, with the names 松陌港, 云桥港 |
//! | `东区、西区分别落位项目不少于5个` | 东区项目 · 西区项目 |
//! | `实施帮扶项目9个` | 帮扶项目 |
//! | `在运动会上斩获3金` | 运动会 |

use super::super::super::lead::{self, Before, Lead, trim};
use super::super::super::phrase;
use super::super::record::STAGES;
use super::super::{Reader, strip_verb};
use super::is_medal;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::Dimension;
use crate::scan;
use crate::span::Span;

impl Reader<'_> {
    /// The noun that the numbers are said of, with the names before 等, and whether each of its coordinates has a number.
    pub(in crate::target::quantified) fn noun_before(
        &self,
        subject: &str,
        seat: &str,
        lead: &Lead,
        list: &[usize],
        relation: Option<Relation>,
    ) -> (String, Vec<String>, bool) {
        let first = &self.quantities[list[0]];
        let mut dealt = false;
        let mut names: Vec<String> = Vec::new();
        let each_named;
        let mut noun = subject;
        if let Some((listed, rest)) = phrase::names(subject) {
            if rest.is_empty() {
                noun = subject.trim_end_matches('等');
            } else if !phrase::needs_names(rest) {
                // 公共服务等领域320个项目
                let counted = |r: &&str| r.starts_with(|c: char| c.is_ascii_digit());
                noun = rest.strip_prefix("领域").filter(counted).unwrap_or(rest);
                // 整合甲、乙等建设|综合服务驿站
                let built = lead::lead(noun, Before::Count).subject;
                noun = if phrase::too_bare(built) { noun } else { built };
            }
            // 食品、医药等|产业增加值分别…: of each.
            if list.len() > 1 && list.len() == listed.len() && rest.starts_with("产业") {
                each_named = listed.iter().map(|name| format!("{name}{rest}")).collect::<Vec<_>>().join("、");
                noun = &each_named;
            }
            names = listed.into_iter().map(str::to_string).collect();
        }
        let mut noun = phrase::without_number(&phrase::tidy(noun)).to_string();
        // 云桥同城化|39个|重点项目投资; 承诺的24项任务完成23项 says of how many.
        if first.dimension != Dimension::Count {
            noun = phrase::without_inner_count(noun);
        }
        // 安排资金|上|亿元
        if noun.ends_with('上') && first.number.of(self.text).starts_with(['百', '千', '万', '亿']) {
            noun.pop();
        }
        // 数据港力争入驻企业500家, 小区已成立业委会90个: what the modal or the verb leads to.
        let done = noun.split_once('已').filter(|(_, done)| lead::starts_verb(done));
        let done = done.filter(|_| first.dimension == Dimension::Count);
        if let Some((_, aim)) = scan::cut(&noun, "力争").or(done).filter(|(_, aim)| aim.chars().count() > 2)
        {
            noun = phrase::tidy(lead::lead(aim, Before::Count).subject);
        }
        if first.dimension == Dimension::Count && !noun.is_empty() && !scan::has(&noun, seat) {
            noun.insert_str(0, seat);
        }
        // 争取水利项目9个、资金2亿元; 投入水利资金2亿元、实施项目9个
        let paid = match noun.as_str() {
            "资金" => "项目",
            "项目" if matches!(lead.verb, Some("实施" | "支持")) && lead.subject == noun => "资金",
            _ => "",
        };
        if !paid.is_empty()
            && let Some(other) = self.subjects.last().filter(|s| s.len() > paid.len() && s.ends_with(paid))
            && !scan::holds(other, &["投入", "各类"])
        {
            noun.insert_str(0, other);
        }
        if first.dimension == Dimension::Money
            && let Some(whom) = self.given_to(&noun, list[0])
        {
            noun.insert_str(0, whom);
        }
        // 统筹资金5亿元，办好民生实事
        if (noun.ends_with("资金") || noun == "投资")
            && noun.chars().count() <= 4
            && self.subjects.is_empty()
            && let [v] = *list
            && first.dimension == Dimension::Money
            && let Some(purpose) = self.purpose(self.quantities[v].span.end)
        {
            noun = format!("{purpose}{}", if noun == "投资" { "投资" } else { "资金" });
        }
        // 松陌渔港等20个项目|完成投资: 项目 alone says nothing.
        if noun == "项目投资" && (1..3).contains(&names.len()) {
            noun = format!("{}等{noun}", names.join("、"));
        }
        // 东区、西区分别落位项目不少于5个
        if let Some((over, done)) = scan::cut(&noun, "分别") {
            let done = lead::lead(done, Before::Other).subject;
            let each = phrase::coordinates(over, None).unwrap_or_else(|| vec![over.to_string()]);
            noun = each.iter().map(|p| format!("{}{done}", trim(p))).collect::<Vec<_>>().join("、");
            dealt = true;
        }
        if let Some(verb) =
            lead.verb.filter(|_| !noun.is_empty() && phrase::too_bare(&noun) && names.is_empty())
        {
            // 实施|帮扶|项目, 开展|招聘|活动: of two verbs the second says what sort of project it is.
            let sort = scan::after(lead.whole, &["实施", "组织开展", "组织", "开展", "举办", "举行", "新增"]);
            let sort = sort.and_then(|w| w.strip_suffix(noun.as_str())).unwrap_or("");
            let sort = if sort.is_empty() { verb } else { sort };
            // 推进40个供水项目建设，建成投用|项目|10个: of what was counted before.
            // 大力发展花卉产业，新引进|项目|20个
            let made = phrase::grown(self.before).filter(|g| self.subjects.is_empty() && g.ends_with("产业"));
            let kind = self.subjects.last().filter(|_| noun == "项目" && scan::holds(verb, &STAGES));
            let kind =
                kind.and_then(|before| Some(strip_verb(before.split_at(scan::find(before, "项目")?).0)));
            let kind = kind.filter(|k| k.chars().count() <= 8 && WORDS.deliver.find(k).is_none());
            noun.insert_str(0, kind.or(made).unwrap_or(""));
            noun.insert_str(0, sort);
        }
        // 启动300户、完成200户|特殊家庭改造: the noun stands after the second.
        let state = WORDS.state.get(&noun).is_some();
        if (noun.is_empty() || state)
            && lead.verb.is_some()
            && let [v] = *list
            && let Some(next) = self.quantities.get(v + 1).filter(|n| n.unit == first.unit)
            && let Some(verb) =
                (Span { start: first.span.end, end: next.span.start }).of(self.text).strip_prefix('、')
            && (WORDS.deliver.get(verb).is_some() || WORDS.light.get(verb).is_some())
        {
            // 新开工12个、竣工8个|重大项目
            noun.push_str(&phrase::tidy(phrase::without_predicate(self.shared)));
        }
        // 中央3项、省级5项|督察反馈问题: whose each is.
        const OWNERS: [&str; 8] = ["中央", "国家", "省", "市", "自治区", "省级", "市级", "首批"];
        if OWNERS.contains(&noun.as_str()) && first.dimension == Dimension::Count && list.len() == 1 {
            noun.push_str(&phrase::tidy(phrase::without_predicate(self.shared)));
        }
        if let Some(articles) = self.articles(lead, first) {
            noun = articles;
        }
        // 带动餐饮等|消费5亿元, 吸纳|就业90人, 挽回|损失2亿元: the noun alone says nothing or the contrary.
        const DO: [&str; 12] =
            ["拉动", "带动", "扶持", "吸纳", "促进", "安置", "腾出", "挽回", "避免", "消除", "稳定", "覆盖"];
        if let Some(verb) = lead.verb.filter(|v| DO.contains(v))
            && ["消费", "创业", "就业", "土地", "用地", "损失", "风险", "岗位"].contains(&noun.as_str())
        {
            noun.insert_str(0, verb);
        }
        // 入选|国家人才工程9人, 列入|省级名录6项: what they are in.
        let into = ["入选", "列入"].into_iter().find(|w| lead.verb == Some(*w)).unwrap_or("");
        let people = ["人", "名"].contains(&first.unit) && scan::ends(&noun, &["工程", "计划", "项目"]);
        if !into.is_empty() && (people || scan::holds(&noun, &["名录", "目录", "名单"])) {
            noun.insert_str(0, into);
        }
        // 种植粮食9万亩: what is sown, and not the crop.
        let sown = lead.verb.or(if lead.relation.is_none() { self.verb } else { None });
        if sown == Some("种植") && first.unit == "亩" && !noun.is_empty() {
            noun.push_str("种植");
        }
        // 在运动会上斩获3金2银, 在技能大赛中斩获奖项26项
        const WON: [&str; 7] = ["斩获", "取得", "夺得", "勇夺", "获得", "收获", "摘得"];
        if let Some((at, won)) = WON.iter().find_map(|w| scan::cut(&noun, w))
            && let Some(games) = at.strip_prefix('在').and_then(|at| at.strip_suffix(['中', '上']))
            && !won.is_empty()
        {
            noun = format!("{games}{won}");
        }
        if is_medal(first.unit) {
            let games = scan::before(&noun, &WON).unwrap_or(&noun);
            let games = scan::before(games, &["中", "上"]).unwrap_or(games);
            noun = games.strip_prefix('在').unwrap_or(games).to_string();
        }
        // 新增|贷款600亿元: the sum of what is new, not what is there in all.
        const FRESH: [&str; 7] = ["贷款", "存款", "信贷", "授信", "融资", "首贷", "各项贷款"];
        if first.dimension == Dimension::Money
            && matches!(lead.verb, Some("新增" | "净增"))
            && relation.is_none()
            && scan::ends(&noun, &FRESH)
        {
            noun.insert_str(0, lead.verb.unwrap_or(""));
        }
        (noun, names, dealt)
    }
}
