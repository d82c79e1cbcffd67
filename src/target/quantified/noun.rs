//! The noun of a number, before it or after it.
//!
//! | item | noun |
//! | --- | --- |
//! | `打造松陌路等4个片区` | 片区, with the name 松陌路 |
//! | `引进低碳建材产业9个项目` | 低碳建材产业项目 |
//! | `出台促消费20条措施` | 促消费措施 |
//! | `改革覆盖50%以上村庄` | 改革覆盖村庄 |
//! | `松陌港、云桥港等泊位20个` | 泊位, with the names 松陌港, 云桥港 |
//! | `在运动会上斩获3金` | 运动会 |

use super::super::lead::{self, Before, Lead, trim};
use super::super::phrase;
use super::prenominal::strip_tail_verb;
use super::record::STAGES;
use super::{Reader, strip_verb};
use crate::decimal::Decimal;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Kind, Quantity};
use crate::scan;
use crate::span::Span;

impl<'a> Reader<'a> {
    /// What so many articles are on, with the kind that follows the last of them: 出台|促消费20条、稳外贸8条|措施.
    pub(super) fn articles(&self, lead: &Lead, q: &Quantity) -> Option<String> {
        const KINDS: [&str; 6] = ["政策", "措施", "举措", "规定", "制度", "实事"];
        const GIVEN: [&str; 7] = ["出台", "制定", "推出", "落实", "实施", "用好", "办好"];
        let before = Span { start: self.clause.start, end: q.span.start }.of(self.text);
        if !["条", "项", "件"].contains(&q.unit) || !scan::holds(before, &GIVEN) {
            return None;
        }
        let rest = Span { start: q.span.end, end: self.clause.end }.of(self.text);
        let kind = rest.rfind('条').map_or(rest, |at| &rest[at + '条'.len_utf8()..]);
        let kind =
            phrase::without_predicate(kind.rfind('等').map_or(kind, |at| &kind[at + '等'.len_utf8()..]));
        let mut on = trim(lead.whole);
        while let Some((_, given)) = GIVEN.iter().find_map(|w| scan::cut(on, w)) {
            on = trim(given).trim_start_matches('好');
        }
        // 办好|社会救助|十件|实事
        let named = on.chars().count() > 3 && !on.ends_with('的') && WORDS.place.get(on).is_none();
        if q.unit != "条" && !named
            || !scan::ends(kind, &KINDS)
            || on.is_empty()
            || on.ends_with('等')
            || kind.chars().count() > 6 && !scan::ends(on, &KINDS)
        {
            return None;
        }
        // 人才服务办法、青渚人才政策12条: the last of them.
        let last = on.rsplit('、').next().filter(|last| scan::ends(last, &KINDS));
        Some(last.map_or_else(|| format!("{on}{kind}"), str::to_string))
    }

    /// The noun after a count, with the names before 等.
    pub(super) fn noun_after(&mut self, lead: &Lead<'a>, tail: &str, q: &Quantity) -> (String, Vec<String>) {
        let tail = trim(tail);
        let tail = tail.strip_prefix('的').unwrap_or(tail);
        // 改革覆盖50%左右村; 建成基站900个、覆盖85%以上村庄
        let over = self.subjects.last().filter(|_| lead.subject == "覆盖");
        let reach = reaches(lead).map(str::to_string).or_else(|| over.map(|of| format!("{of}覆盖")));
        if let Some(reach) = reach.filter(|_| q.dimension == Dimension::Ratio) {
            return (format!("{reach}{tail}"), Vec::new());
        }
        if let Some(articles) = self.articles(lead, q) {
            return (articles, Vec::new());
        }
        // 出台消费11条、文旅11条等政策
        if let Some(kind) = tail.strip_prefix('等').filter(|_| lead.names_a_thing()) {
            return (
                format!("{}{}", phrase::tidy(lead.subject), phrase::without_predicate(kind)),
                Vec::new(),
            );
        }
        // 30台内燃机车|、为近年最大订单
        // 4部作品获评某奖|、居全省第二
        let aside = ["、为近", "、居全", "、位居全", "、列全"].iter().find_map(|w| scan::cut(tail, w));
        let tail = aside.map_or(tail, |(noun, _)| noun);
        let tail = if q.kind == Kind::Structure { tail.strip_prefix('大').unwrap_or(tail) } else { tail };
        let tail = scan::after(tail, &["分别", "进行"]).unwrap_or(tail);
        // 90%以上的村庄污水|得到有效|治理
        let gets = if q.dimension == Dimension::Ratio { scan::cut(tail, "得到") } else { None };
        if let Some((thing, done)) = gets {
            return (format!("{thing}{}", done.strip_prefix("有效").unwrap_or(done)), Vec::new());
        }
        let mut noun = scan::replaced(&phrase::tidy(phrase::without_predicate(tail)), "全部", "");
        // 6个小区|完成电路改造 names what was completed; 6条道路|完成改造 only says so.
        let whole = trim(phrase::without_predicate(tail));
        let object = |p: &String| {
            p.strip_prefix("完成").and_then(|p| p.find('的')).is_some_and(|at| at >= 4 * '的'.len_utf8())
        };
        if let Some(picked) = phrase::picked(whole).filter(object) {
            noun = picked;
        } else if let Some(picked) =
            phrase::picked(&noun).filter(|p| q.dimension != Dimension::Ratio || !p.starts_with("达"))
        {
            noun = picked;
        }
        // 与12所|高校|开展合作
        if (lead.subject.starts_with('与') || self.text[..q.span.start as usize].ends_with('与'))
            && let Some((whom, _)) = ["开展", "签订", "结成", "达成"].iter().find_map(|w| scan::cut(&noun, w))
            && whom.chars().count() > 1
        {
            noun = format!("{}的{whom}", &noun[whom.len()..]);
        }
        // 引进60名教师|到基层开展教学帮扶: what they are to do.
        if q.unit == "名"
            && lead.verb.is_some()
            && let Some((whom, _)) = scan::cut(&noun, "开展")
        {
            let at = whom.rfind(['到', '赴']).unwrap_or(whom.len());
            noun.truncate(if at >= 2 * '名'.len_utf8() { at } else { noun.len() });
        }
        // 重点项目|当年开工、当年投产
        if let Some((thing, _)) = scan::cut(tail, "当年")
            && let Some(thing) = [thing, thing.trim_end_matches("实现")].iter().find(|t| t.ends_with("项目"))
            && WORDS.predicate.suffix(tail).is_some()
        {
            noun = format!("{}{thing}", tail[thing.len()..].trim_start_matches("实现"));
        }
        let mut names = Vec::new();
        // 项目|加快建设: a bare noun and what is said of it.
        let bare = WORDS.generic.prefix(&noun).map_or("", |(w, ())| w);
        let said = WORDS.predicate.suffix(&noun[bare.len()..]).map_or("", |_| &noun[bare.len()..]);
        let bare = if said.is_empty() { "" } else { bare };
        let staged = said.ends_with("入库") || scan::holds(said, &STAGES);
        if let Some((listed, rest)) = phrase::names(lead.subject) {
            names = listed.iter().map(|n| n.to_string()).collect();
            let on = !bare.is_empty() && !staged;
            if rest.is_empty() && (on || phrase::too_bare(&noun)) {
                // 甲、乙等项目|加快建设
                if !bare.is_empty() {
                    noun.truncate(bare.len());
                }
                noun = format!("{}等{noun}", after_agent(trim(lead.subject)).trim_end_matches('等'));
            }
        } else if let Some(each) = lead.subject.strip_prefix('每').filter(|s| !s.is_empty()) {
            let each = strip_tail_verb(each);
            let manner = WORDS.adverb.suffix(each).or_else(|| WORDS.manner.suffix(each));
            let each = manner.map_or(each, |(w, _)| &each[..each.len() - w.len()]);
            let each = scan::before(each, &["聚焦", "围绕", "集中"]).unwrap_or(each);
            noun = format!("每{}{noun}", each.strip_suffix("至少").unwrap_or(each));
        } else if !bare.is_empty() && !lead.subject.is_empty() && lead.relation.is_none() {
            // 松陌示范区|20个|项目|有序推进
            noun.truncate(bare.len());
        } else if !bare.is_empty() && staged {
            // 60个|项目|竣工投产
            noun = format!("{said}{bare}");
        }
        // 3个40亿元以上、6个20亿元以上项目: the tail is a size, and the noun stands with the next.
        let size = self.quantities.get(self.quantities.partition_point(|o| o.span.start < q.span.end));
        let sized = size.is_some_and(|o| o.kind == Kind::Quantity && o.span.of(self.text) == tail);
        if !self.shared.is_empty() && sized {
            noun.push_str(phrase::without_predicate(self.shared));
        }
        // 34个省重点、300个市重点项目
        if noun.ends_with("重点")
            && let Some((_, rest)) = scan::cut(phrase::without_predicate(self.shared), "重点")
        {
            noun.push_str(rest);
        }
        // 9个嵌入式、12个独立式托育点; 9个乡（镇）级、12个村级规划
        if noun.ends_with(['式', '型', '级'])
            && noun.chars().count() < 6
            && WORDS.prefix.get(&noun).is_none()
            && let Some((_, rest)) = noun.chars().last().and_then(|kind| self.shared.split_once(kind))
        {
            noun.push_str(phrase::without_predicate(rest));
        }
        // 6个国家级、20个省级重点专科
        if WORDS.prefix.get(&noun).is_some() {
            let shared = phrase::without_predicate(self.shared);
            noun.push_str(WORDS.prefix.prefix(shared).map_or(shared, |(w, _)| &shared[w.len()..]));
        }
        // 能源科技创新|9条|路径: a noun that its number parts. 五大类|100项|实事: groups are no part of it.
        let before = trim(lead.subject);
        let before = phrase::without_turn(before.strip_prefix('对').unwrap_or(before));
        let joined =
            self.text[..q.span.start as usize].trim_end().ends_with(['、', '，', ',', '和', '及', '与']);
        // 把财力的70%|用于民生: what is done with a share is no noun.
        let done = q.dimension == Dimension::Ratio && WORDS.of_share.prefix(&noun).is_some();
        let parted = names.is_empty() && lead.relation.is_none() && !joined && !done;
        // 政策、服务、监督|3个|体系: as many as are named.
        let named = phrase::parts(before).len();
        let long = noun.chars().count();
        if parted && named > 1 && q.low == Decimal::new(named as i64, 0) && noun.chars().count() == 2 {
            noun.insert_str(0, before);
        } else if parted && noun.starts_with("子项目") && before.chars().count() >= 3 {
            // 一期厂房、二期泵站|3个|子项目
            noun.insert_str(0, before.rsplit('、').next().unwrap_or(before));
        } else if parted
            && ((2..=4).contains(&long) || (5..=6).contains(&long) && whose(before))
            && (3..=if bare.is_empty() && !before.ends_with("亿元的") { 10 } else { 16 })
                .contains(&before.chars().count())
            && (!before.contains(['、', '，', ',', '“', '”', '（', '(', '和']) || before.ends_with("清单”"))
            && !scan::ends(before, &["大类", "方面"])
            && !scan::ends(&noun, &["台阶", "大关", "关口"])
            && WORDS.place.prefix(before).is_none()
            && WORDS.deliver.suffix(before).is_none()
        {
            // 谋划|总投资9亿元的|20个项目
            let sum =
                scan::first(before, &["总投资", "计划投资", "年度"]).filter(|_| before.ends_with("元的"));
            let done =
                |at: &usize| before[..*at].ends_with('的') || WORDS.deliver.find(&before[..*at]).is_some();
            let before = sum.filter(done).map_or(before, |at| &before[at..]);
            noun.insert_str(0, before);
            self.parted = if long <= 4 { before } else { "" };
        } else if lead.whole.is_empty()
            && names.is_empty()
            && (2..=6).contains(&noun.chars().count())
            && WORDS.deliver.prefix(&noun).is_none()
        {
            noun.insert_str(0, self.parted);
        }
        if noun.is_empty() {
            noun = q.unit.to_string();
        }
        // 省级|25件|实事
        if before.ends_with('级')
            && WORDS.prefix.get(before).is_some()
            && WORDS.prefix.prefix(&noun).is_none()
        {
            noun.insert_str(0, before);
        }
        // 10所|幼儿园|和第十五小学, 2条|新建公路|和国道303线养护工程: one that goes by a number of its own.
        if let Some((thing, other)) = noun.split_once('和')
            && q.dimension == Dimension::Count
            && thing.chars().count() > 1
            && (other.starts_with('第') || other.contains(|c: char| c.is_ascii_digit()))
            && !other.contains('“')
            && !other.starts_with("地区")
        {
            noun.truncate(thing.len());
        }
        // 60公里|公路升级|和示范带建设, 6个|养殖项目建设|和养殖加工一体化发展: another work.
        if let Some((work, other)) = noun.split_once('和')
            && (work.ends_with("项目建设") || q.dimension == Dimension::Physical)
            && phrase::final_verbs(work).is_some()
            && phrase::final_verbs(other).is_some_and(|verbs| other.len() > verbs.len() + 6)
        {
            noun.truncate(work.len());
        }
        // 20个项目|4月底前具备开工条件
        if let Some(at) = noun.find(|c: char| c.is_ascii_digit()).filter(|&at| at >= 2 * '月'.len_utf8())
            && noun[at..].trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('月')
        {
            noun.truncate(at);
        }
        // 8个公园等|建成开放
        if noun.ends_with('等') && noun.chars().count() > 3 {
            noun.pop();
        }
        (noun, names)
    }

    /// The noun that the numbers are said of, with the names before 等, and whether each of its coordinates has a number.
    pub(super) fn noun_before(
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
        // 在运动会上斩获3金2银
        if is_medal(first.unit) {
            const WON: [&str; 7] = ["斩获", "取得", "夺得", "勇夺", "获得", "收获", "摘得"];
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

/// Whether the words before a number name an industry, a place or people that what is counted is of, or how large
/// it is: 招引|低碳建材产业|9个智能制造项目; 抓好|总投资90亿元的|38个重点项目.
fn whose(before: &str) -> bool {
    (scan::ends_in(before, "业区站园港员河湖院")
        || scan::ends(before, &["亿元的", "周边", "集团", "公司", "基地"]))
        && !lead::starts_verb(before)
}

/// What reaches a share of a whole: 改革覆盖全市|50%左右行政村.
pub(super) fn reaches<'t>(lead: &Lead<'t>) -> Option<&'t str> {
    let at = scan::last(lead.subject, "覆盖").filter(|&at| at > 0 && !lead.subject.contains('的'))?;
    let whole = &lead.subject[at + "覆盖".len()..];
    // 食堂覆盖全部社区、|60%以上的村
    if whole.starts_with("全部") {
        return Some(&lead.subject[..at + "覆盖".len()]);
    }
    (whole.is_empty() || WORDS.place.get(whole).is_some()).then_some(lead.subject)
}

/// Names without who works on them: 松陌新城|重点推进|青渚泵站、云桥水厂等.
fn after_agent(names: &str) -> &str {
    const WORKS: [&str; 5] = ["加快推进", "重点推进", "推进", "完成", "建成"];
    let found = WORKS.iter().find_map(|w| Some((scan::find(names, w)?, *w)));
    let found = found.filter(|(at, _)| (6..=36).contains(at) && !names[..*at].contains(['、', '“']));
    found.map_or(names, |(at, word)| &names[at + word.len()..])
}

/// Whether medals are counted.
pub(super) fn is_medal(unit: &str) -> bool {
    ["金", "银", "铜"].contains(&unit)
}
