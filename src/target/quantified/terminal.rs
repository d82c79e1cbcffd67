//! Numbers whose noun stands before them.
//!
//! | item | record |
//! | --- | --- |
//! | `新增规上工业企业100家` | output 规上工业企业 = 100 家 |
//! | `城乡居民收入分别增长5%、6%` | growth of two indicators |
//! | `增速居全省第4位` | level …增速全省排名 = 4 位 |

use super::super::lead::{self, Before, Lead, trim};
use super::super::{near, phrase};
use super::{Reader, reach, record, strip_verb, subject};
use crate::decimal::Decimal;
use crate::extraction::Measure;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Quantity};
use crate::scan;
use crate::span::Span;

/// How long the name of an earlier figure may be that another is so many times of, in characters.
const EARLIER: usize = 9;

impl<'a> Reader<'a> {
    /// What of a river is graded, where that of another one was before: 渚江出省断面水质…、澜河|达到Ⅱ类.
    fn of_river(&self, subject: &str) -> Option<String> {
        const WATERS: [char; 6] = ['江', '河', '湖', '溪', '海', '川'];
        let before = self.subjects.last()?;
        let (at, _) = before.char_indices().nth(subject.chars().count())?;
        let alike =
            subject.ends_with(WATERS) && before[..at].ends_with(WATERS) && subject.chars().count() < 5;
        alike.then(|| format!("{subject}{}", &before[at..]))
    }

    /// Whether the number is a running total: 累计4个, 累计入驻企业20家.
    fn so_far(&self, start: u32, v: usize, lead: &Lead) -> bool {
        let words = trim(near(self.text, start, self.quantities[v].span.start).of(self.text));
        let there = lead.verb.is_some_and(|v| ["入驻", "集聚", "聚集", "汇聚", "落户", "注册"].contains(&v));
        ["累计", "总计", "共计"].contains(&words) || there && words.starts_with("累计")
    }

    /// Whether a round size stands before another one that names the same kind of thing: 百亩、千亩连片基地.
    pub(super) fn names_a_size(&self, v: usize) -> bool {
        let round = |s: &str| s.chars().all(|c| "百千万".contains(c));
        let next = self.quantities.get(v + 1);
        let q = &self.quantities[v];
        // 万亩千亿平台
        let scale = |n: &Quantity| n.span.start == q.span.end && n.number.of(self.text) == "千亿";
        q.dimension == Dimension::Physical
            && round(q.number.of(self.text))
            && next.is_some_and(|n| {
                scale(n)
                    || n.unit == q.unit
                        && round(n.number.of(self.text))
                        && Span { start: q.span.end, end: n.span.start }.of(self.text) == "、"
            })
    }

    /// The noun stands before: every number of `list` is said of the lead's subject.
    pub(super) fn terminal(&mut self, start: u32, lead: &Lead, list: &[usize], from: &[Decimal]) {
        let first = &self.quantities[list[0]];
        let hint = Span { start: first.span.start, end: first.number.start }.of(self.text);
        let mut relation = lead.relation;
        let bound = !hint.is_empty();
        let reached = bound && scan::holds(hint, &["突破", "跨", "稳定", "保持", "控制", "达"]);
        let exceeds = bound && scan::holds(hint, &["超", "高于", "逾", "多于"]);
        if relation.is_none() && reached {
            relation = Some(Relation::Level);
        }
        if lead.verb.is_some_and(|v| ["跨上", "迈上", "跨越"].contains(&v)) {
            relation = relation.or(Some(Relation::Level));
        }
        if lead.verb.is_some() {
            self.verb = lead.verb;
        }
        let mut subject = trim(lead.subject);
        // （调增1个百分点）: by how much a target was changed.
        if subject == "调" && relation.is_some() {
            list.iter().for_each(|&v| self.qualify(v));
            return;
        }
        let mut inner = lead.verb;
        let (short, verb) = phrase::after_inner_verb(subject);
        // 松陌新区|累计引进|光电企业: whose they are.
        let mut seat = "";
        if let Some((who, _)) = verb.and_then(|verb| scan::cut(subject, verb))
            && let who = scan::before(who, &["累计", "共", "已"]).unwrap_or(who)
            && scan::ends(who, &["谷", "新区", "基地", "平台", "示范区"])
            && (4..=12).contains(&who.chars().count())
            && !who.contains(['、', '在', '以', '的'])
        {
            seat = who;
        }
        if verb.is_some() {
            (subject, inner) = (short, verb);
            self.verb = verb;
        }
        // 提高低保标准、|覆盖|9万人
        let reached = if subject.is_empty() && lead.verb == Some("覆盖") { "覆盖" } else { subject };
        if let ([only], Dimension::Count, Some((before, reaching))) =
            (list, first.dimension, reach::reach(reached))
            && let Some(whom) = reach::counted(first.unit)
        {
            let indicator = self.reached(before, reaching, whom);
            let measure = Self::reach_measure(reaching, first);
            self.emit(start, *only, indicator, measure, lead.part, lead.verb, &[], None);
            return;
        }
        let mut scope = "";
        let mut rate = "";
        let graded_in;
        let mut each = lead.each;
        if first.dimension == Dimension::Rank {
            let ranked = subject.strip_suffix('第').unwrap_or(subject);
            let verbs = [
                "稳定在",
                "保持",
                "保持在",
                "位居",
                "稳居",
                "跃居",
                "跃升至",
                "跃升到",
                "上升至",
                "上升到",
                "提升至",
                "提升到",
                "前移至",
                "升至",
                "位列",
                "居",
                "列",
                "排名",
                "排",
                "跻身",
                "进入",
            ];
            let place = verbs.iter().filter_map(|w| scan::last(ranked, w).map(|at| (at, *w)));
            if let Some((at, word)) = place.max_by_key(|(at, w)| (at + w.len(), w.len())) {
                scope = trim(ranked[at + word.len()..].trim_end_matches('前'));
                let before = lead::lead(&ranked[..at], Before::Other);
                each |= before.each;
                // 增速居全省第4位: the rate is ranked, not the thing.
                rate = ["增速", "增幅"].into_iter().find(|w| before.relation_word == *w).unwrap_or("");
                subject = before.subject;
                // 总量和增速均居…: both are ranked.
                if !rate.is_empty() && scan::ends_in(subject, "和与及、") {
                    let end = ranked.find(rate).map_or(at, |i| i + rate.len());
                    (subject, rate) = (trim(&ranked[..end]), "");
                }
                relation = relation.or(Some(Relation::Level));
            } else if WORDS.place.get(ranked).is_some() {
                (scope, subject) = (ranked, "");
            } else if let Some((word, _)) = WORDS.place.suffix(ranked) {
                // 交易量|全省|第1
                scope = word;
                let before = lead::lead(&ranked[..ranked.len() - word.len()], Before::Other);
                rate = ["增速", "增幅"].into_iter().find(|w| before.relation_word == *w).unwrap_or("");
                each |= before.each;
                subject = before.subject;
            } else {
                subject = ranked;
            }
            // 在“城市影响力指数”中表现突出，居全国第9位
            // 在城市活力评价中，松陌|居第9位
            let short = subject.chars().count() < 4 && evaluation(self.before).is_some();
            let graded = if subject.is_empty() || short { self.before } else { subject };
            if let Some((who, among)) = peers(subject) {
                graded_in = format!("{among}{scope}");
                (subject, scope) = (who, &graded_in);
            } else if let Some((who, within)) = evaluation(graded) {
                // 松陌|在营商环境评价中: the place reported on is not said.
                let place = who.chars().count() < 4;
                graded_in = if place { scope.to_string() } else { format!("{within}{scope}") };
                (subject, scope) = (if place { within } else { who }, &graded_in);
            }
        }
        // 松陌|在全国百强县|中前移5位: its rank rose.
        let rose = first.unit == "位" && first.dimension == Dimension::Count && relation.is_some();
        let ranked_in;
        if rose && let Some((who, among)) = peers(subject) {
            ranked_in = format!("{who}{among}排名");
            subject = &ranked_in;
        } else if rose && let Some((who, within)) = evaluation(subject) {
            ranked_in = format!("{who}{within}排名");
            subject = &ranked_in;
        }
        if first.dimension == Dimension::Grade {
            subject = grade_subject(subject);
        }
        let of_river = self.of_river(subject).filter(|_| first.dimension == Dimension::Grade);
        subject = of_river.as_deref().unwrap_or(subject);
        // 猕猴桃产量|稳定在|全国|1/4: what a fraction is of.
        let mut share = "";
        if first.dimension == Dimension::None
            && first.number.of(self.text).contains(['/', '分'])
            && let Some((place, _)) = WORDS.place.suffix(subject)
        {
            let before = lead::lead(&subject[..subject.len() - place.len()], Before::Other);
            if before.relation == Some(Relation::Level) {
                (share, subject) = (place, before.subject);
            }
        }
        // 地区生产总值|是2015年的3倍
        let earlier = subject.strip_suffix('的').filter(|_| first.unit == "倍");
        if let Some((at, word)) = earlier.and_then(|base| {
            ["达到", "相当于", "是", "为", "达"].into_iter().find_map(|w| Some((scan::last(base, w)?, w)))
        }) && subject[at + word.len()..].chars().count() <= EARLIER
        {
            subject = lead::lead(&subject[..at], Before::Other).subject;
            relation = Some(Relation::Level);
        }
        // 储备规模达到年度投资规模2倍以上
        if first.unit == "倍"
            && let Some((thing, _)) = scan::cut(subject, "稳定在").or_else(|| scan::cut(subject, "达到"))
            && !thing.is_empty()
        {
            subject = trim(thing);
            relation = Some(Relation::Level);
        }
        // The place in a ranking is no part of what is ranked.
        let whole =
            if first.dimension == Dimension::Rank || !share.is_empty() { subject } else { lead.whole };
        let mut names: Vec<String> = Vec::new();
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
            names = listed.into_iter().map(str::to_string).collect();
        }
        let mut noun = phrase::without_number(&phrase::tidy(noun)).to_string();
        // 安排资金|上|亿元
        if noun.ends_with('上') && first.number.of(self.text).starts_with(['百', '千', '万', '亿']) {
            noun.pop();
        }
        // 数据港力争入驻企业500家: what the modal leads to.
        if let Some((_, aim)) = scan::cut(&noun, "力争").filter(|(_, aim)| aim.chars().count() > 2) {
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
        if noun.ends_with("资金")
            && noun.chars().count() <= 4
            && self.subjects.is_empty()
            && let [v] = *list
            && first.dimension == Dimension::Money
            && let Some(purpose) = self.purpose(self.quantities[v].span.end)
        {
            noun = format!("{purpose}资金");
        }
        // 松陌渔港等20个项目|完成投资: 项目 alone says nothing.
        if noun == "项目投资" && (1..3).contains(&names.len()) {
            noun = format!("{}等{noun}", names.join("、"));
        }
        // 高新区、经开区分别落位项目不少于5个
        if let Some((over, done)) = scan::cut(&noun, "分别") {
            let done = lead::lead(done, Before::Other).subject;
            noun = phrase::parts(over)
                .iter()
                .map(|p| format!("{}{done}", trim(p)))
                .collect::<Vec<_>>()
                .join("、");
            each = true;
        }
        if let Some(verb) =
            lead.verb.filter(|_| !noun.is_empty() && phrase::too_bare(&noun) && names.is_empty())
        {
            // 实施|帮扶|项目: of two verbs the second says what sort of project it is.
            let sort =
                lead.whole.strip_prefix("实施").and_then(|w| w.strip_suffix(noun.as_str())).unwrap_or("");
            let sort = if sort.is_empty() { verb } else { sort };
            // 推进40个供水项目建设，建成投用|项目|10个: of what was counted before.
            // 大力发展花卉产业，新引进|项目|20个
            let made = phrase::grown(self.before).filter(|g| self.subjects.is_empty() && g.ends_with("产业"));
            let kind = self.subjects.last().filter(|_| noun == "项目" && scan::holds(verb, &record::STAGES));
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
        // 带动餐饮等|消费5亿元, 扶持|创业90人
        if let Some(verb) = lead.verb.filter(|v| ["带动", "扶持"].contains(v))
            && ["消费", "创业"].contains(&noun.as_str())
        {
            noun.insert_str(0, verb);
        }
        // 种植粮食9万亩: what is sown, and not the crop.
        if lead.verb == Some("种植") && first.unit == "亩" {
            noun.push_str("种植");
        }
        // 在运动会上斩获3金2银
        let medal = ["金", "银", "铜"].contains(&first.unit);
        if medal {
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
        let lead = &Lead { each, whole, ..lead.clone() };
        if scan::starts_in(&noun, "“”") && noun.matches('“').count() != noun.matches('”').count() {
            noun = noun.replace(['“', '”'], "");
        }
        let verb = lead.verb.or(inner).or(self.verb);
        // 地区生产总值…净增1万亿元 is of the thing itself; 净增12家 are other things of its name.
        let increase = |v: &&str| first.dimension == Dimension::Money && matches!(*v, "净增" | "增加");
        let delivers = inner.filter(|v| !increase(v));
        // 在甲、乙两项大赛中斩获6金3银: all of them in both.
        let mut subjects = if medal && !noun.is_empty() {
            vec![noun.clone(); list.len()]
        } else {
            self.subjects_for(&noun, lead, list.len(), relation, delivers, first.dimension)
        };
        // 9个市重点、|20个|县重点项目分别完成投资…
        if lead.each {
            for one in &mut subjects {
                *one = phrase::without_number(one).to_string();
            }
        }
        // 办理代表建议9件、委员提案8件，办复率99%: of both.
        if noun.ends_with('率')
            && let [.., a, b] = &self.records[..]
            && scan::ends(&a.indicator, &["建议", "议案"])
            && b.indicator.ends_with("提案")
        {
            for one in &mut subjects {
                let rate = one.strip_prefix(b.indicator.as_str()).unwrap_or(one);
                *one = format!("{}、{}{rate}", a.indicator, b.indicator);
            }
        }
        // 增速居全省第9位、上升1位: the rank rose.
        if first.unit == "位"
            && noun.is_empty()
            && scope.is_empty()
            && let ([one], Some(before)) = (&mut subjects[..], self.records.last())
            && before.unit == "位"
        {
            one.clone_from(&before.indicator);
        }
        // 位居|国家试点评估|第3位
        let told = !scope.is_empty() && WORDS.place.get(scope).is_none() && scope.chars().count() > 5;
        if subjects.iter().all(String::is_empty) && !told {
            list.iter().for_each(|&v| self.qualify(v));
            return;
        }
        let growth = list.len();
        for (i, subject) in subjects.iter().enumerate() {
            let v = if growth == 1 { list[0] } else { list[i.min(list.len() - 1)] };
            let q = &self.quantities[v];
            let (indicator, mut measure) = self.measured(subject, q, relation, lead, verb, exceeds);
            let spoken = self.spoken.is_some() && noun.is_empty();
            if spoken && scan::has(self.before, "增长") && q.dimension == Dimension::Ratio {
                measure = Measure::Growth;
            }
            // 确保增长5.8%、力争6.2%以上
            if let Some(before) = self.records.last()
                && noun.is_empty()
                && relation.is_none()
                && before.unit == q.unit
            {
                measure = before.measure.unwrap_or(measure);
            }
            // 均保持10%以上增长
            let past = self.text.get(q.span.end as usize..).unwrap_or("");
            let past = past.strip_prefix('的').unwrap_or(past);
            if q.dimension == Dimension::Ratio
                && measure == Measure::Level
                && scan::starts(past, &["增长", "增速", "增幅"])
            {
                measure = Measure::Growth;
            }
            let indicator = if share.is_empty() { indicator } else { format!("{indicator}占{share}比重") };
            let indicator = if q.dimension == Dimension::Ratio && measure == Measure::Level {
                of_whole(indicator)
            } else {
                indicator
            };
            let indicator = if medal { format!("{indicator}{}牌", q.unit) } else { indicator };
            let indicator =
                if scope.is_empty() { indicator } else { format!("{indicator}{rate}{scope}排名") };
            let from = from.get(i).or(from.last()).copied();
            // 甲居第2位，乙、丙均居第2位: the rank is said of each once.
            if each
                && !scope.is_empty()
                && growth == 1
                && self.records.iter().any(|r| r.indicator == indicator)
            {
                continue;
            }
            // 新增学科2个、累计4个: how many there are by now.
            if measure == Measure::Output && self.so_far(start, v, lead) {
                measure = Measure::Level;
            }
            self.count_stands(q, &mut measure, relation, lead);
            self.emit(start, v, indicator, measure, lead.part, verb, &names, from);
        }
        // A distance to another figure is said in passing; what follows goes on with the figure itself.
        if !subject::passing(&noun) && !scan::starts(&noun, &["高于", "低于", "快于", "慢于", "涵盖"])
        {
            self.subjects = subjects;
        }
    }
}

/// A share of a whole with the noun that the gold gives it: 工业投资占固定资产投资|比重.
fn of_whole(mut indicator: String) -> String {
    if let Some(at) = indicator.rfind('占').filter(|&at| at > 0) {
        let of = &indicator[at + '占'.len_utf8()..];
        if !of.is_empty() && !scan::ends_in(of, "比重例率度") && !scan::starts_in(of, "比用有地") {
            let noun = if of.ends_with("计划") { "比例" } else { "比重" };
            indicator = scan::replaced(&indicator, "占到", "占") + noun;
        }
    }
    indicator
}

/// Who was compared, and in what: 青渚区|在|营商环境评价|中.
fn evaluation(words: &str) -> Option<(&str, &str)> {
    const KINDS: [&str; 10] =
        ["评价", "考核", "考评", "评估", "测评", "评比", "指数", "排名", "监测", "调查"];
    let (who, within) = words.split_once('在')?;
    let (at, _) = within
        .char_indices()
        .find(|&(at, c)| c == '中' && scan::ends(within[..at].trim_end_matches(['”', '》']), &KINDS))?;
    Some((trim(who), within[..at].trim_matches(['“', '”'])))
}

/// Who was ranked, and among whom: 满意度|在|全国90个重点城市|中 → 全国重点城市.
fn peers(words: &str) -> Option<(&str, String)> {
    const PEERS: [&str; 11] =
        ["城市", "县市区", "市县", "区县", "县区", "市州", "省份", "地市", "园区", "百强", "百强县"];
    let inner = words.strip_suffix('中').unwrap_or(words);
    let (who, among) =
        words.rsplit_once('在').map_or(("", inner), |(who, _)| (who, &inner[who.len() + '在'.len_utf8()..]));
    let at = among.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let counted = among[at..].trim_start_matches(|c: char| c.is_ascii_digit());
    let counted =
        counted.strip_prefix('个').filter(|_| counted.len() < among[at..].len()).unwrap_or(&among[at..]);
    let said = inner.len() < words.len() || inner.len() > among.len();
    (said && scan::ends(among, &PEERS)).then(|| (trim(who), format!("{}{counted}", &among[..at])))
}

/// The subject of a grade without the words that lead to it: 湖水质|稳定保持在地表水.
fn grade_subject(subject: &str) -> &str {
    let words = [
        "稳定保持在",
        "稳定保持",
        "稳定达到",
        "保持在",
        "保持",
        "稳居",
        "稳定在",
        "达到",
        "达",
        "位居",
        "为",
    ];
    match words.iter().filter_map(|w| scan::last(subject, w)).filter(|&at| at > 0).min() {
        Some(at) => trim(lead::lead(&subject[..at], Before::Other).subject),
        None => subject,
    }
}
