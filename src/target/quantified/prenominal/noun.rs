//! What is counted, where the words after the number do not say all of it.
//!
//! | clause | counted |
//! | --- | --- |
//! | `2处涵闸竣工、4处开工建设` | 涵闸开工建设 |
//! | `镇街医院100%设立中医科室` | 镇街医院设立中医科室 |
//! | `支持20家企业` | 支持企业 |
//! | `获得国家试点城市2亿元资金支持` | 国家试点城市资金支持 |

use super::super::super::lead::{Lead, trim};
use super::super::super::phrase;
use super::super::record::STAGES;
use super::super::{Reader, reach};
use super::Counted;
use crate::decimal::Decimal;
use crate::lexicon::words::WORDS;
use crate::quantity::Dimension;
use crate::scan::{self, any};

/// Changes the noun where the rule knows its kind.
type Rule = fn(&Reader, &Counted, &mut String);

/// In this order.
const RULES: [Rule; 27] = [
    // 解决|农村|3万人|饮水安全问题: where it is.
    |_, n, noun| {
        let area = ["农村", "城镇", "城市", "城区", "乡村"].contains(&n.lead.subject);
        if area && n.q.dimension == Dimension::Count && (n.lead.light || n.lead.verb.is_some()) {
            noun.insert_str(0, n.lead.subject);
        }
    },
    // 贡献了70%以上的|税收、80%以上的|就业
    |reader, n, noun| {
        let share = n.q.dimension == Dimension::Ratio;
        if share && (scan::ends(n.words, &["贡献", "贡献了"]) || n.words.is_empty() && reader.contributes())
        {
            noun.insert_str(0, "贡献");
        }
    },
    // 攻关技术56项，其中19项|实现产业化: of those.
    |reader, n, noun| {
        const SAID: [&str; 5] = ["实现", "通过", "达到", "进入", "完成"];
        let said = n.lead.part
            && (scan::starts(noun, &SAID) || WORDS.picked.prefix(noun).is_some())
            && !noun.contains('的');
        if let Some(whole) = reader.subjects.last().filter(|_| said && n.q.dimension == Dimension::Count) {
            // 获省级奖项的|项目
            let chosen = WORDS.picked.prefix(whole).and_then(|_| whole.rsplit_once('的'));
            let whole = chosen.map_or(super::super::strip_verb(whole), |(_, thing)| thing);
            // 服务事项|“只跑一趟”: what was said of them all.
            let said = whole.strip_suffix('”').and_then(|w| w.rfind('“')).filter(|&at| at > 0);
            *noun = format!("{noun}的{}", said.map_or(whole, |at| &whole[..at]));
        }
    },
    // 加大对20户|重点企业的扶持力度: whom it is done for.
    |_, n, noun| {
        const FOR: [&str; 7] = ["力度", "支持", "服务", "帮扶", "指导", "保障", "上"];
        // 把重心放在66个|重点项目的实施上
        let for_them = scan::ends_in(n.words, "对向") || n.words.ends_with("放在");
        let whom = if for_them { noun.find('的') } else { None };
        if let Some(at) = whom.filter(|_| n.q.dimension == Dimension::Count && scan::ends(noun, &FOR)) {
            noun.truncate(at);
        }
    },
    // 中央督察反馈|28个|问题整改到位: whose they are.
    |_, n, noun| {
        let (whose, thing) = (n.lead.subject, noun.rfind("问题"));
        let plain = (4..=14).contains(&whose.chars().count())
            && n.names.is_empty()
            && n.lead.relation.is_none()
            && !whose.contains(any(&['、', '，', '的', '等']));
        let bare = |at: &usize| *at == 0 || noun[..*at].ends_with('的');
        if let Some(at) = thing.filter(bare).filter(|_| plain && n.q.dimension == Dimension::Count) {
            noun.insert_str(at, &phrase::tidy(whose));
        }
    },
    // 5000人|实现|稳定就业
    |_, n, noun| {
        if !n.lead.part
            && ["人", "户", "名"].contains(&n.q.unit)
            && let Some(state) = noun
                .strip_prefix("实现")
                .filter(|state| state.chars().nth(1).is_some() && !state.starts_with('“'))
        {
            *noun = state.to_string();
        }
    },
    // 约6000人|受益
    |_, n, noun| {
        if noun == "受益" {
            noun.push_str(reach::counted(n.q.unit).unwrap_or(""));
        }
    },
    // 推进40个供水项目建设，建成投用10个|项目: of what was counted before.
    |reader, n, noun| {
        if noun == "项目" && n.lead.verb.is_some_and(|v| scan::holds(v, &STAGES)) {
            noun.insert_str(0, reader.kind_of_projects().unwrap_or(""));
        }
        // 引进20个|项目: of no other kind.
        if noun == "项目" && n.q.dimension == Dimension::Count {
            noun.insert_str(0, n.lead.verb.unwrap_or(""));
        }
    },
    // 城中村改造提速，启动12个|改造项目; 改革试点取得成果，9个|重点项目|入库
    |reader, n, noun| {
        if noun.ends_with("项目") && n.lead.subject.is_empty() && n.names.is_empty() {
            let of = reader.worked_on(noun).or_else(|| reader.site(noun));
            noun.insert_str(0, of.unwrap_or(""));
        }
    },
    // 9个|县|有7个|通了高铁, 39个|项目|中24个|已开工: of how many.
    |reader, n, noun| {
        let v = reader.quantities.partition_point(|q| q.span.start < n.q.span.start);
        if let Some(thing) = reader.some_of(v) {
            // The words before the number may have joined it: 39个项目中|已开工.
            let all = noun.split_once('中').filter(|(all, _)| all.ends_with(thing));
            let said = all.map_or(noun.as_str(), |(_, said)| said);
            let said = if noun == n.q.unit { trim(n.tail) } else { said };
            *noun = format!("{}的{thing}", said.strip_prefix('已').unwrap_or(said));
        }
    },
    // 完成5个|村的农村环境整治, 完成12个|小区的雨污分流改造: the work on them is counted.
    |_, n, noun| {
        const WHERE: [&str; 8] = ["村", "行政村", "小区", "社区", "乡镇", "镇", "街道", "园区"];
        if n.q.unit == "个"
            && let Some((whose, work)) = noun.split_once('的')
            && WHERE.contains(&whose)
            && scan::ends(work, &["整治", "改造", "治理", "建设", "整改"])
        {
            *noun = if work.starts_with(any(&['村', '农'])) {
                work.to_string()
            } else {
                format!("{whose}{work}")
            };
        }
    },
    // 完成1万户供热设施改造，…、完成6万户|改造; 2处涵闸竣工、4处|开工建设
    |reader, n, noun| {
        if let Some(whole) = reader.work_on(noun, n.q.unit) {
            *noun = whole;
        }
    },
    // 镇街医院|100%|设立中医科室: the share stands between the thing and what is said of it.
    |_, n, noun| {
        let subject = n.lead.subject;
        let said = WORDS.of_share.prefix(trim(n.tail)).is_some()
            || n.q.low == Decimal::new(100, 0)
            || n.tail.starts_with('通');
        if n.q.dimension == Dimension::Ratio
            && n.names.is_empty()
            && n.lead.relation.is_none()
            && !noun.starts_with(subject)
            && said
        {
            let whose = subject.strip_suffix("实行").unwrap_or(subject);
            // 把财力的|80%|投向民生
            // 坚持每年将|财政新增支出的
            let whose = scan::after(whose, &["坚持", "实行"]).unwrap_or(whose);
            let whose =
                scan::after(whose.strip_prefix("每年").unwrap_or(whose), &["把", "将"]).unwrap_or(whose);
            let whose = whose.strip_suffix('的').unwrap_or(whose);
            noun.insert_str(0, &phrase::tidy(whose));
        }
    },
    // 财政支出800亿元，80%|用于民生
    |reader, n, noun| {
        if noun.starts_with("用于") && n.q.dimension == Dimension::Ratio {
            noun.insert_str(0, reader.subjects.last().map_or("", String::as_str));
        }
    },
    // 支持20家|企业, 淘汰9辆|老旧货车: what is there before is not delivered.
    |reader, n, noun| {
        let doing = reader.doing(n.lead, noun, n.q);
        if !noun.starts_with(doing) {
            noun.insert_str(0, doing);
        }
        // 基础教育|对口帮扶|9所|学校
        let helped = n.lead.verb.is_none() && WORDS.does.suffix(n.lead.subject).is_some();
        if helped && noun.chars().nth(2).is_none() {
            noun.insert_str(0, &phrase::tidy(n.lead.subject));
        }
    },
    // 世界500强企业|有9家|落户松陌: of how many it is said.
    |_, n, noun| {
        let all = scan::ends(n.lead.subject, &["企业", "学校", "项目", "产品", "机构", "品牌", "景区"]);
        let said = WORDS.picked.prefix(noun).is_some() || noun.starts_with("落户");
        if all && said && n.lead.relation_word == "有" && !noun.contains('的') {
            *noun = format!("{noun}的{}", phrase::tidy(n.lead.subject));
        }
    },
    // 实施搬迁工程，让3万户|群众|搬进新居: whom it reaches.
    |reader, n, noun| {
        if ["让", "使"].contains(&trim(n.words))
            && !reader.before.is_empty()
            && let Some((people, ())) = WORDS.people.prefix(trim(n.tail))
            && let Some(actor) = reader.actor(people)
        {
            *noun = format!("{actor}惠及{people}");
        }
    },
    // 厂房入驻9家|企业: who is there.
    |_, n, noun| {
        if n.lead.verb.is_none()
            && ["企业", "商户", "项目"].contains(&noun.as_str())
            && n.words.ends_with("入驻")
        {
            noun.insert_str(0, "入驻");
        }
    },
    // 中央9项、|自治区|40项督察反馈问题整改: whose, as the one before says.
    |reader, n, noun| {
        const WHOSE: [&str; 5] = ["中央", "国家", "自治区", "省", "市"];
        let alike = |i: &str| i.len() > noun.len() && i.ends_with(noun.as_str());
        if WHOSE.contains(&n.lead.subject) && reader.records.last().is_some_and(|r| alike(&r.indicator)) {
            noun.insert_str(0, n.lead.subject);
        }
    },
    // 设立3亿元|基金|支持企业复产: what money is to do is not its name.
    |_, n, noun| {
        let at = scan::find(noun, "基金支持").filter(|_| n.q.dimension == Dimension::Money);
        noun.truncate(at.map_or(noun.len(), |at| at + "基金".len()));
    },
    // 为500名老人|提供|送餐服务, 向500户家庭|发放|补贴
    |_, n, noun| {
        let served = trim(n.words);
        let served = WORDS.place.suffix(served).map_or(served, |(w, _)| &served[..served.len() - w.len()]);
        if scan::ends_in(served, "为向给对")
            && let Some((whom, given)) =
                ["提供", "购买", "发放", "开展", "发送"].iter().find_map(|w| scan::cut(noun, w))
            && !given.is_empty()
        {
            // 提供|一次|筛查
            let once = given.strip_prefix("一次").filter(|given| !given.starts_with('性'));
            *noun = format!("{whom}{}", once.unwrap_or(given));
        }
        // 向8个县|下放|审批权限: who has it now.
        if served.ends_with('向')
            && let Some((whom, _)) = ["下放", "移交", "赋予"].iter().find_map(|w| scan::cut(noun, w))
            && !whom.is_empty()
        {
            *noun = format!("{}的{whom}", &noun[whom.len()..]);
        }
    },
    |reader, n, noun| {
        if reader.is_line(n.q)
            && let Some(kept) = noun.strip_suffix("红线")
        {
            noun.truncate(kept.strip_suffix("保护").unwrap_or(kept).len());
        }
    },
    // 健身活动吸引4000万人次参与
    |_, n, noun| {
        if WORDS.picked.get(noun).is_some() && n.names.is_empty() && !n.lead.subject.is_empty() {
            noun.insert_str(0, &phrase::tidy(n.lead.subject));
        }
    },
    // 获得|国家试点城市|2亿元|资金支持; 竹业示范项目|获|2亿元|省级奖补资金
    |_, n, noun| {
        if let Some(who) = scan::before(n.lead.subject, &["获得", "获"])
            && n.q.dimension == Dimension::Money
            && scan::ends(noun, &["资金", "奖励"])
            && (4..=16).contains(&who.chars().count())
        {
            noun.insert_str(0, who);
        }
        if n.q.dimension == Dimension::Money && noun.starts_with("资金") {
            let whose = n.lead.subject.rsplit('获').next().unwrap_or("");
            noun.insert_str(0, whose.trim_start_matches('得'));
        }
    },
    // 建成|覆盖12个村的|5处|污水处理站
    |_, n, noun| {
        if n.narrowed && n.lead.subject.ends_with('的') {
            noun.insert_str(0, narrowing(n.lead));
        }
    },
    // 完成全市最大|两座|油库治理
    |_, n, noun| {
        if n.lead.subject.contains('最') {
            noun.insert_str(0, &phrase::tidy(n.lead.subject));
        }
    },
    // 断面达到|Ⅱ类|水质
    |reader, n, noun| {
        if n.q.dimension == Dimension::Grade {
            let subject = Some(n.lead.subject).filter(|s| !s.is_empty());
            let subject = subject.or(reader.subjects.last().map(String::as_str)).unwrap_or("");
            let missing = |w: &&&str| n.tail.contains(**w) && !n.lead.subject.ends_with(**w);
            let quality = ["水质", "水体"].iter().find(missing);
            let subject = phrase::tidy(subject.strip_suffix("全面").unwrap_or(subject));
            *noun = format!("{subject}{}", quality.unwrap_or(&""));
        }
    },
];

impl Reader<'_> {
    /// The noun after a number, made whole.
    pub(super) fn whole_noun(&self, mut noun: String, n: &Counted) -> String {
        RULES.iter().for_each(|rule| rule(self, n, &mut noun));
        noun
    }

    /// What was counted before in the same unit, where only what is done with it follows a number.
    fn work_on(&self, noun: &str, unit: &str) -> Option<String> {
        let work = noun.strip_suffix("任务").unwrap_or(noun);
        // 12个新药进入临床、3个|获批上市
        let twice = |verbs: &str| WORDS.deliver.get(&work[..work.len() - verbs.len()]).is_some();
        let only = match phrase::final_verbs(work) {
            None => WORDS.deliver.get(work).is_some(),
            Some(verbs) => work.starts_with('获') && twice(verbs),
        };
        let before = self.records.iter().rev().find(|r| r.unit == unit).filter(|_| only)?;
        let thing = before.indicator.strip_suffix(work).unwrap_or(&before.indicator);
        let thing = if work.starts_with('获') { thing.rsplit('的').next().unwrap_or(thing) } else { thing };
        // 机场3个建成、2个|开工: another stage than that of the others.
        let stage =
            STAGES.contains(&work).then(|| STAGES.iter().find_map(|w| thing.strip_suffix(w))).flatten();
        let thing = stage.unwrap_or(thing);
        (!thing.contains(|c: char| c.is_ascii_digit())).then(|| format!("{thing}{work}"))
    }
}

/// What narrows a counted noun, from the verb after that of delivery on: 建成|覆盖12个村的.
fn narrowing<'t>(lead: &Lead<'t>) -> &'t str {
    const NARROWS: [&str; 4] = ["覆盖", "服务", "惠及", "带动"];
    let at = scan::first(lead.whole, &NARROWS);
    at.map_or(lead.subject, |at| &lead.whole[at..])
}
