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
use super::super::seat::DOES;
use super::super::{Reader, strip_verb};
use super::is_medal;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::{Dimension, Quantity};
use crate::scan::{self, any};
use crate::span::Span;
use std::borrow::Cow;

/// Numbers and what stands before them.
struct Numbers<'r, 't> {
    list: &'r [usize],
    first: &'r Quantity,
    lead: &'r Lead<'t>,
    relation: Option<Relation>,
    names: &'r [String],
}

/// Changes the noun where the rule knows its kind.
type Rule = fn(&Reader, &Numbers, &mut String);

/// What of the words is the noun.
const WHICH: [Rule; 10] = [
    // 云桥同城化|39个|重点项目投资; 承诺的24项任务完成23项 says of how many.
    |_, n, noun| {
        if n.first.dimension != Dimension::Count {
            *noun = phrase::without_inner_count(std::mem::take(noun));
        }
    },
    // 安排资金|上|亿元
    |reader, n, noun| {
        let number = n.first.number.of(reader.text);
        if noun.ends_with('上') && number.starts_with(any(&['百', '千', '万', '亿'])) {
            noun.pop();
        }
    },
    // 数据港力争入驻企业500家, 小区已成立业委会90个: what the modal or the verb leads to.
    |_, n, noun| {
        let done = noun.split_once('已').filter(|(_, done)| lead::starts_verb(done));
        let done = done.filter(|_| n.first.dimension == Dimension::Count);
        let aim = scan::cut(noun, "力争").or(done).filter(|(_, aim)| aim.chars().count() > 2);
        if let Some((_, aim)) = aim {
            *noun = phrase::tidy(lead::lead(aim, Before::Count).subject);
        }
    },
    // 组织|志愿者|开展|护林宣讲|9场: what was held, and not who held it.
    |_, n, noun| {
        if ["场", "场次", "次", "期"].contains(&n.first.unit)
            && let Some((who, held)) = scan::cut(noun, "开展")
            && who.chars().nth(1).is_some()
            && held.chars().nth(1).is_some()
        {
            *noun = held.to_string();
        }
    },
    // 90个行政村|中共有|薄弱村9个
    |_, n, noun| {
        if let Some((_, thing)) = scan::cut(noun, "中共有").filter(|_| n.first.dimension == Dimension::Count)
        {
            *noun = thing.to_string();
        }
    },
    // 争取水利项目9个、资金2亿元; 投入水利资金2亿元、实施项目9个
    |reader, n, noun| {
        let paid = match noun.as_str() {
            "资金" => "项目",
            "项目" if matches!(n.lead.verb, Some("实施" | "支持")) && n.lead.subject == noun => "资金",
            _ => return,
        };
        let other = reader.subjects.last().filter(|s| s.len() > paid.len() && s.ends_with(paid));
        if let Some(other) = other.filter(|other| !scan::holds(other, &["投入", "各类"])) {
            noun.insert_str(0, other);
        }
    },
    |reader, n, noun| {
        if n.first.dimension == Dimension::Money
            && let Some(whom) = reader.given_to(noun, n.list[0])
        {
            noun.insert_str(0, whom);
        }
    },
    // 财政安排3亿元，支持卫生事业
    |reader, n, noun| {
        if noun.ends_with("财政") && n.first.dimension == Dimension::Money && n.relation.is_none() {
            // 加大教育投入，财政安排2亿元
            let more = || reader.before.strip_suffix("投入").map(|of| lead::lead(of, Before::Other).subject);
            // 各级政府要进一步增加|教育|投入
            let more = || more().map(|of| of.rsplit('要').next().unwrap_or(of));
            let more = || more().map(|of| scan::after(of, &["进一步增加", "增加", "加大"]).unwrap_or(of));
            match reader.purpose(n.first.span.end, false).or_else(more).filter(|of| !of.is_empty()) {
                Some(purpose) => *noun = format!("{purpose}资金"),
                None => noun.push_str("资金"),
            }
        }
    },
    // 统筹资金5亿元，办好民生实事
    |reader, n, noun| {
        if (noun.ends_with("资金") || noun == "投资")
            && noun.chars().count() <= 4
            && reader.subjects.is_empty()
            && n.list.len() == 1
            && n.first.dimension == Dimension::Money
            && let Some(purpose) = reader.purpose(n.first.span.end, noun == "投资" && !n.lead.light)
            && (reader.comma_after(n.first.span.end) || ["资金", "投资"].contains(&noun.as_str()))
        {
            *noun = format!("{purpose}{}", if noun == "投资" { "投资" } else { "资金" });
        }
        // 推进“三改”行动、累计投入资金2亿元
        let put = noun == "资金" && n.lead.verb == Some("投入") && !reader.before.is_empty();
        if let Some(about) = if put { reader.topic() } else { None } {
            *noun = format!("{about}投入资金");
        }
    },
    // 松陌渔港等20个项目|完成投资: 项目 alone says nothing.
    |_, n, noun| {
        let sum = noun.strip_prefix("项目").filter(|sum| sum.ends_with("投资") && sum.chars().count() < 5);
        if sum.is_some() && (1..3).contains(&n.names.len()) {
            *noun = format!("{}等{noun}", n.names.join("、"));
        }
    },
];

/// What the noun lacks to say what is counted.
const LACKS: [Rule; 10] = [
    |reader, n, noun| reader.of_what_sort(n, noun),
    // 启动300户、完成200户|特殊家庭改造: the noun stands after the second.
    |reader, n, noun| {
        if (noun.is_empty() || WORDS.state.get(noun).is_some())
            && n.lead.verb.is_some()
            && let [v] = *n.list
            && let Some(next) = reader.quantities.get(v + 1).filter(|next| next.unit == n.first.unit)
            && let between = (Span { start: n.first.span.end, end: next.span.start }).of(reader.text)
            && let Some(verb) = between.strip_prefix('、')
            && (WORDS.deliver.get(verb).is_some() || WORDS.light.get(verb).is_some())
        {
            // 新开工12个、竣工8个|重大项目
            noun.push_str(&phrase::tidy(phrase::without_predicate(reader.shared)));
        }
    },
    // 5万户、13万人|享受低保: both are.
    |reader, n, noun| {
        let here = noun.is_empty() || WORDS.place.get(noun).is_some();
        let next = reader.quantities.get(n.list[n.list.len() - 1] + 1);
        if here
            && n.first.unit == "户"
            && n.lead.verb.is_none()
            && next.is_some_and(|next| ["人", "名"].contains(&next.unit))
        {
            *noun = phrase::tidy(reader.shared);
        }
    },
    // 中央3项、省级5项|督察反馈问题: whose each is.
    |reader, n, noun| {
        const OWNERS: [&str; 8] = ["中央", "国家", "省", "市", "自治区", "省级", "市级", "首批"];
        let counts = n.first.dimension == Dimension::Count && n.list.len() == 1;
        if counts && OWNERS.contains(&noun.as_str()) {
            noun.push_str(&phrase::tidy(phrase::without_predicate(reader.shared)));
        }
    },
    |reader, n, noun| {
        if let Some(articles) = reader.articles(n.lead, n.first) {
            *noun = articles;
        }
    },
    // 入选|国家人才工程9人、省级人才计划6人, 列入|省级名录6项: what they are in.
    |reader, n, noun| {
        let people = || ["人", "名"].contains(&n.first.unit) && scan::ends(noun, &["工程", "计划", "项目"]);
        if let Some(into) = n.lead.verb.or(reader.verb).filter(|v| ["入选", "列入"].contains(v))
            && (scan::holds(noun, &["名录", "目录", "名单"]) || people())
        {
            noun.insert_str(0, into);
        }
    },
    // 种植粮食9万亩: what is sown, and not the crop.
    |reader, n, noun| {
        let sown = n.lead.verb.or(reader.verb.filter(|_| n.lead.relation.is_none()));
        if sown.is_some_and(|v| v.ends_with("种植")) && n.first.unit == "亩" && !noun.is_empty() {
            noun.push_str("种植");
        }
    },
    // 在技能大赛中斩获奖项26项
    |_, _, noun| {
        if noun.starts_with('在')
            && let Some((at, won)) = WON.iter().find_map(|w| scan::cut(noun, w))
            && let Some(games) = at.strip_prefix('在').and_then(|at| at.strip_suffix(any(&['中', '上'])))
            && !won.is_empty()
        {
            *noun = format!("{games}{won}");
        }
    },
    // 在运动会上斩获3金2银
    |_, n, noun| {
        if is_medal(n.first.unit) {
            let games = scan::before(noun, &WON).unwrap_or(noun);
            let games = scan::before(games, &["中", "上"]).unwrap_or(games);
            *noun = games.strip_prefix('在').unwrap_or(games).to_string();
        }
    },
    // 新增|贷款600亿元: the sum of what is new, not what is there in all; 新增|用地9亩.
    |_, n, noun| {
        const FRESH: [&str; 7] = ["贷款", "存款", "信贷", "授信", "融资", "首贷", "各项贷款"];
        if let Some(fresh) = n.lead.verb.filter(|v| ["新增", "净增"].contains(v))
            && (n.first.dimension == Dimension::Money && scan::ends(noun, &FRESH) || noun == "用地")
            && n.relation.is_none()
        {
            noun.insert_str(0, fresh);
        }
    },
];

const WON: [&str; 7] = ["斩获", "取得", "夺得", "勇夺", "获得", "收获", "摘得"];

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
        let (noun, names) = behind_names(subject, list.len(), lead.each);
        let mut noun = phrase::without_number(&phrase::tidy(&noun)).to_string();
        let first = &self.quantities[list[0]];
        let n = Numbers { list, first, lead, relation, names: &names };
        WHICH.iter().for_each(|rule| rule(self, &n, &mut noun));
        let dealt = deal(&mut noun);
        LACKS.iter().for_each(|rule| rule(self, &n, &mut noun));
        // 松陌新区|累计引进|光电企业
        if !noun.is_empty() && !scan::has(&noun, seat) && !phrase::is_attribute(&noun) {
            // 青渚平台|服务|客户9000家: whom it serves are not its own.
            let does =
                lead.verb.filter(|verb| DOES.contains(verb) && !seat.is_empty() && !noun.starts_with(verb));
            noun.insert_str(0, does.unwrap_or(""));
            noun.insert_str(0, seat);
        }
        (noun, names, dealt)
    }

    /// Which projects were counted last.
    pub(in crate::target::quantified) fn kind_of_projects(&self) -> Option<&str> {
        let before = self.subjects.last()?;
        let at = scan::find(before, "项目")?;
        // 重大项目|推进活动: of no projects.
        let of = &before[at + "项目".len()..];
        let theirs = of.is_empty() || phrase::is_attribute(of) || WORDS.deliver.get(of).is_some();
        let kind = strip_verb(&before[..at]);
        (theirs && kind.chars().count() <= 8 && WORDS.deliver.find(kind).is_none()).then_some(kind)
    }

    /// 实施|帮扶|项目, 开展|招聘|活动: a bare noun with the verb that says what sort of it there is.
    fn of_what_sort(&self, n: &Numbers, noun: &mut String) {
        // 新签|项目到位资金
        let of = noun.strip_prefix("项目").is_some_and(|of| WORDS.attribute.get(of).is_some());
        let bare = !noun.is_empty() && (of || phrase::too_bare(noun)) && n.names.is_empty();
        let Some(verb) = n.lead.verb.filter(|_| bare) else { return };
        // Of two verbs the second.
        let given = ["实施", "组织开展", "组织", "开展", "举办", "举行", "新增"];
        // 推动|签约|项目资金, 推动|企业
        let moved = WORDS.does.get(verb).is_none() && WORDS.moves.get(verb).is_some();
        let on = if moved { n.lead.whole.strip_prefix(verb) } else { scan::after(n.lead.whole, &given) };
        let sort = on.and_then(|w| w.strip_suffix(noun.as_str()));
        if moved && sort.is_none_or(str::is_empty) {
            return;
        }
        // 建成|帮扶|项目, but 建成投用|项目
        let made_of = n.lead.whole.strip_prefix("建成").and_then(|w| w.strip_suffix(noun.as_str()));
        let made_of = made_of.filter(|sort| !scan::starts_in(sort, "投达并"));
        // 落地投产|企业|达到35家
        let both = n.relation.and_then(|_| n.lead.whole.strip_suffix(noun.as_str()));
        let sort = sort.or(made_of).or(both).filter(|sort| !sort.is_empty()).unwrap_or(verb);
        // 大力发展花卉产业，新引进|项目|20个
        let made = phrase::grown(self.before).filter(|g| self.subjects.is_empty() && g.ends_with("产业"));
        // 调度推进|青竹产业|项目，开工|项目|20个
        let made = made.or_else(|| {
            let of = trim(self.before).strip_suffix("项目").filter(|_| noun == "项目")?;
            let at =
                ["推进", "抓好", "实施"].iter().filter_map(|w| Some(scan::last(of, w)? + w.len())).max()?;
            let kind = &of[at..];
            ((2..=6).contains(&kind.chars().count()) && !kind.contains(any(&['、', '的', '等'])))
                .then_some(kind)
        });
        // 推进40个供水项目建设，建成投用|项目|10个: of what was counted before.
        let kind =
            if noun == "项目" && scan::holds(verb, &STAGES) { self.kind_of_projects() } else { None };
        *noun = format!("{sort}{}{noun}", kind.or(made).unwrap_or(""));
    }
}

/// The words for the noun behind the names before 等, and those names; `count` numbers follow, or one said of `each`.
fn behind_names(subject: &str, count: usize, each: bool) -> (Cow<'_, str>, Vec<String>) {
    let Some((listed, rest)) = phrase::names(subject) else { return (Cow::Borrowed(subject), Vec::new()) };
    let names = listed.iter().map(|name| name.to_string()).collect();
    // 食品、医药等|产业增加值分别…: of each.
    let all = count > 1 && count == listed.len() || count == 1 && each && listed.len() > 1 && rest == "产业";
    if all && rest.starts_with("产业") {
        let each: Vec<String> = listed.iter().map(|name| format!("{name}{rest}")).collect();
        return (Cow::Owned(each.join("、")), names);
    }
    let noun = if rest.is_empty() {
        subject.trim_end_matches('等')
    } else if phrase::needs_names(rest) {
        subject
    } else {
        // 公共服务等领域320个项目
        let counted = |r: &&str| r.starts_with(|c: char| c.is_ascii_digit());
        let noun = rest.strip_prefix("领域").filter(counted).unwrap_or(rest);
        // 整合甲、乙等建设|综合服务驿站
        let built = lead::lead(noun, Before::Count).subject;
        if phrase::too_bare(built) { noun } else { built }
    };
    (Cow::Borrowed(noun), names)
}

/// 东区、西区分别落位项目不少于5个: whether each has its number; the noun is then that of each.
fn deal(noun: &mut String) -> bool {
    let Some((over, done)) = scan::cut(noun, "分别") else { return false };
    let done = lead::lead(done, Before::Other).subject;
    let each = phrase::coordinates(over, None).unwrap_or_else(|| vec![over.to_string()]);
    *noun = each.iter().map(|part| format!("{}{done}", trim(part))).collect::<Vec<_>>().join("、");
    true
}
