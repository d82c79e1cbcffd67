//! The noun after a number.
//!
//! | item | noun |
//! | --- | --- |
//! | `打造松陌路等4个片区` | 片区, with the name 松陌路 |
//! | `60个项目竣工投产` | 竣工投产项目 |
//! | `6个国家级、20个省级重点专科` | 国家级重点专科 · 省级重点专科 |
//! | `引进低碳建材产业9个项目` | 低碳建材产业项目 |

use super::super::super::lead::{self, Lead, trim};
use super::super::super::phrase;
use super::super::Reader;
use super::super::prenominal::strip_tail_verb;
use super::super::record::STAGES;
use super::reaches;
use crate::decimal::Decimal;
use crate::lexicon::words::WORDS;
use crate::quantity::{Dimension, Kind, Quantity};
use crate::scan::{self, any};

/// A number, what stands before it and the words after it.
struct After<'r, 't> {
    q: &'r Quantity,
    lead: &'r Lead<'t>,
    tail: &'r str,
}

/// The whole noun, where the rule knows it.
type Whole = fn(&Reader, &After) -> Option<String>;

const WHOLE: [Whole; 4] = [
    // 改革覆盖50%左右村; 建成基站900个、覆盖85%以上村庄
    |reader, n| {
        let over = reader.subjects.last().filter(|_| n.lead.subject == "覆盖");
        let reach = || reaches(n.lead).map(str::to_string).or_else(|| over.map(|of| format!("{of}覆盖")));
        let reach = if n.q.dimension == Dimension::Ratio { reach() } else { None };
        Some(format!("{}{}", reach?, n.tail))
    },
    |reader, n| reader.articles(n.lead, n.q),
    // 出台餐饮8条、茶旅6条等政策
    |_, n| {
        let kind = n.tail.strip_prefix('等').filter(|_| n.lead.names_a_thing())?;
        Some(format!("{}{}", phrase::tidy(n.lead.subject), phrase::without_predicate(kind)))
    },
    // 90%以上的村庄污水|得到有效|治理
    |_, n| {
        let (thing, done) = scan::cut(n.tail, "得到").filter(|_| n.q.dimension == Dimension::Ratio)?;
        let done = done.strip_prefix('了').unwrap_or(done);
        let thing = scan::after(thing, &["分别", "进行"]).unwrap_or(thing);
        Some(format!("{thing}{}", done.strip_prefix("有效").unwrap_or(done)))
    },
];

/// Changes the noun where the rule knows its kind.
type Rule = fn(&mut Reader, &After, &mut String);

/// What is said of the things after their noun.
const SAID: [Rule; 4] = [
    // 6个小区|完成电路改造 names what was completed; 6条道路|完成改造 only says so.
    |_, n, noun| {
        let object = |p: &String| {
            p.starts_with("实现“") && n.q.dimension != Dimension::Ratio
                || p.strip_prefix("完成")
                    .and_then(|p| p.find('的'))
                    .is_some_and(|at| at >= 4 * '的'.len_utf8())
        };
        let picked = phrase::picked(trim(phrase::without_predicate(n.tail))).filter(object);
        let said = |p: &String| n.q.dimension != Dimension::Ratio || !p.starts_with("达");
        if let Some(picked) = picked.or_else(|| phrase::picked(noun).filter(said)) {
            *noun = picked;
        }
    },
    // 与12所|高校|开展合作
    |reader, n, noun| {
        let with = n.lead.subject.starts_with('与') || reader.text[..n.q.span.start as usize].ends_with('与');
        if with
            && let Some((whom, _)) = ["开展", "签订", "结成", "达成"].iter().find_map(|w| scan::cut(noun, w))
            && whom.chars().count() > 1
        {
            *noun = format!("{}的{whom}", &noun[whom.len()..]);
        }
    },
    // 引进60名教师|到基层开展教学帮扶: what they are to do.
    |_, n, noun| {
        // 100名专家|到企业挂职, 60个岗位|向县中倾斜
        if let Some(at) = noun.rfind(any(&['到', '赴', '向'])).filter(|&at| at > "到".len())
            && n.lead.verb.is_some()
            && scan::ends(noun, &["挂职", "任职", "任教", "支教", "驻村", "倾斜"])
        {
            noun.truncate(at);
        }
        if n.q.unit == "名"
            && n.lead.verb.is_some()
            && let Some((whom, _)) = scan::cut(noun, "开展")
        {
            let at = whom.rfind(any(&['到', '赴'])).unwrap_or(whom.len());
            noun.truncate(if at >= 2 * '名'.len_utf8() { at } else { noun.len() });
        }
    },
    // 重点项目|当年开工、当年投产
    |_, n, noun| {
        if let Some((thing, _)) = scan::cut(n.tail, "当年")
            && let Some(thing) =
                [thing, scan::before(thing, &["实现"]).unwrap_or(thing)].iter().find(|t| t.ends_with("项目"))
            && WORDS.predicate.suffix(n.tail).is_some()
        {
            let done = &n.tail[thing.len()..];
            *noun = format!("{}{thing}", scan::after(done, &["实现"]).unwrap_or(done));
        }
    },
];

/// What the noun shares with the one after the next number.
const SHARED: [Rule; 4] = [
    // 3个40亿元以上、6个20亿元以上项目: the tail is a size, and the noun stands with the next.
    |reader, n, noun| {
        let next = reader.quantities.partition_point(|o| o.span.start < n.q.span.end);
        let size = |o: &Quantity| o.kind == Kind::Quantity && o.span.of(reader.text) == n.tail;
        if !reader.shared.is_empty() && reader.quantities.get(next).is_some_and(size) {
            noun.push_str(phrase::without_predicate(reader.shared));
        }
    },
    // 9个省重点、70个市重点项目
    |reader, _, noun| {
        if noun.ends_with("重点")
            && let Some((_, rest)) = scan::cut(phrase::without_predicate(reader.shared), "重点")
        {
            noun.push_str(rest);
        }
    },
    // 9个嵌入式、12个独立式托育点; 9个乡（镇）级、12个村级规划
    |reader, _, noun| {
        if noun.ends_with(any(&['式', '型', '级']))
            && noun.chars().count() < 6
            && WORDS.prefix.get(noun).is_none()
            && let Some((_, rest)) = noun.chars().last().and_then(|kind| reader.shared.split_once(kind))
        {
            noun.push_str(phrase::without_predicate(rest));
        }
    },
    // 6个国家级、20个省级重点专科
    |reader, _, noun| {
        if WORDS.prefix.get(noun).is_some() {
            let shared = phrase::without_predicate(reader.shared);
            noun.push_str(WORDS.prefix.prefix(shared).map_or(shared, |(w, _)| &shared[w.len()..]));
        }
    },
];

/// What is no part of the noun, or missing at its front.
const ENDS: [Rule; 6] = [
    |_, n, noun| {
        if noun.is_empty() {
            noun.push_str(n.q.unit);
        }
    },
    // 省级|25件|实事
    |_, n, noun| {
        let level = front(n.lead);
        if level.ends_with('级') && WORDS.prefix.get(level).is_some() && WORDS.prefix.prefix(noun).is_none()
        {
            noun.insert_str(0, level);
        }
    },
    // 10所|幼儿园|和第十五小学, 2条|新建公路|和国道303线养护工程: one that goes by a number of its own.
    |_, n, noun| {
        if n.q.dimension == Dimension::Count
            && let Some((thing, other)) = noun.split_once('和')
            && thing.chars().count() > 1
            && (other.starts_with('第') || other.contains(|c: char| c.is_ascii_digit()))
            && !other.contains('“')
            && !other.starts_with("地区")
        {
            noun.truncate(thing.len());
        }
    },
    // 60公里|公路升级|和示范带建设, 6个|养殖项目建设|和养殖加工一体化发展: another work.
    |_, n, noun| {
        if let Some((work, other)) = noun.split_once('和')
            && (work.ends_with("项目建设") || n.q.dimension == Dimension::Physical)
            && phrase::final_verbs(work).is_some()
            && phrase::final_verbs(other).is_some_and(|verbs| other.len() > verbs.len() + 6)
        {
            noun.truncate(work.len());
        }
    },
    // 20个项目|4月底前具备开工条件
    |_, _, noun| {
        let digit = |c: char| c.is_ascii_digit();
        if let Some(at) = noun.find(digit).filter(|&at| at >= 2 * '月'.len_utf8())
            && noun[at..].trim_start_matches(digit).starts_with('月')
        {
            noun.truncate(at);
        }
    },
    // 8个公园等|建成开放
    |_, _, noun| {
        if noun.ends_with('等') && noun.chars().count() > 3 {
            noun.pop();
        }
    },
];

impl<'a> Reader<'a> {
    /// The noun after a count, with the names before 等.
    pub(in crate::target::quantified) fn noun_after(
        &mut self,
        lead: &Lead<'a>,
        tail: &str,
        q: &Quantity,
    ) -> (String, Vec<String>) {
        let tail = trim(tail);
        let mut n = After { q, lead, tail: tail.strip_prefix('的').unwrap_or(tail) };
        if let Some(noun) = WHOLE.iter().find_map(|rule| rule(self, &n)) {
            return (noun, Vec::new());
        }
        n.tail = own_words(n.tail, q);
        let mut noun = scan::replaced(&phrase::tidy(phrase::without_predicate(n.tail)), "全部", "");
        // 900人|如期|脱贫
        if noun.starts_with("如期") {
            noun.drain(.."如期".len());
        }
        SAID.iter().for_each(|rule| rule(self, &n, &mut noun));
        // 项目|加快建设: a bare noun and what is said of it.
        let bare = WORDS.generic.prefix(&noun).map_or("", |(w, ())| w);
        let said = &noun[bare.len()..];
        let bare = if WORDS.predicate.suffix(said).is_some() { bare } else { "" };
        let names = with_names(lead, &mut noun, bare);
        // 东城医院等5家|医院|投用: whose names are known needs no more than its kind.
        let kind = WORDS.predicate.suffix(&noun).filter(|_| !names.is_empty() && bare.is_empty());
        let kind = kind.map_or("", |(w, ())| &noun[..noun.len() - w.len()]);
        if kind.chars().count() == 2 && WORDS.deliver.get(kind).is_none() {
            noun.truncate(kind.len());
        }
        // 每个街道建成1处中心和2处|助餐点
        if lead.whole.is_empty() && names.is_empty() {
            let before = &self.text[self.clause.start as usize..q.span.start as usize];
            let each =
                before.find('每').map(|at| &before[at..]).filter(|_| before.ends_with(any(&['和', '、'])));
            let place = each.and_then(|each| Some(&each[..WORDS.deliver.find(each)?.0]));
            let place = place.map(|place| scan::before(place, &["至少"]).unwrap_or(place));
            if let Some(place) = place
                && self.records.last().is_some_and(|r| r.indicator.starts_with(place))
            {
                noun.insert_str(0, place);
            }
        }
        SHARED.iter().for_each(|rule| rule(self, &n, &mut noun));
        self.join_parted(&n, &mut noun, &names, bare);
        ENDS.iter().for_each(|rule| rule(self, &n, &mut noun));
        (noun, names)
    }

    /// 能源科技创新|9条|路径: a noun that its number parts. 五大类|100项|实事: groups are no part of it.
    fn join_parted(&mut self, n: &After<'_, 'a>, noun: &mut String, names: &[String], bare: &str) {
        let before = front(n.lead);
        let joined = || {
            let text = self.text[..n.q.span.start as usize].trim_end();
            scan::ends_in(text, "、，,和及与")
        };
        // 把财力的70%|用于民生: what is done with a share is no noun.
        let done = n.q.dimension == Dimension::Ratio && WORDS.of_share.prefix(noun).is_some();
        let parted = names.is_empty() && n.lead.relation.is_none() && !done && !joined();
        let (long, length) = (noun.chars().count(), before.chars().count());
        let seated = matches!(n.q.dimension, Dimension::Count | Dimension::Physical)
            && WORDS.seat.suffix(before).is_some()
            && !lead::starts_verb(before);
        // 政策、服务、监督|3个|体系: as many as are named.
        let named = phrase::parts(before).len();
        let as_many = named > 1 && n.q.low == Decimal::new(named as i64, 0);
        // 北渚、云桥作业区|7个|泊位; 青渚医院、云桥医院|2个|医疗中心 are these.
        let plain = |p: &&str| !lead::starts_verb(p) && WORDS.deliver.find(p).is_none();
        let zones = seated
            && !as_many
            && !before.contains(any(&['，', ',', '“', '”', '（', '(', '和']))
            && phrase::parts(before).iter().all(plain);
        if parted && long == 2 && as_many {
            noun.insert_str(0, before);
        } else if parted && noun.starts_with("子项目") && length >= 3 {
            // 一期厂房、二期泵站|3个|子项目
            noun.insert_str(0, before.rsplit('、').next().unwrap_or(before));
        } else if parted
            && ((2..=4).contains(&long) || (5..=6).contains(&long) && whose(before) || seated && long <= 20)
            && (3..=if bare.is_empty() && !before.ends_with("亿元的") && !seated { 10 } else { 20 })
                .contains(&length)
            && (!before.contains(any(&['、', '，', ',', '“', '”', '（', '(', '和']))
                || zones
                || before.ends_with("清单”"))
            && !scan::ends(before, &["大类", "方面", "大领域", "大行业", "个领域", "个行业"])
            && !scan::ends(noun, &["台阶", "大关", "关口"])
            && WORDS.place.prefix(before).is_none()
            && WORDS.deliver.suffix(before).is_none()
        {
            // 谋划|总投资9亿元的|20个项目
            let sum =
                scan::first(before, &["总投资", "计划投资", "年度"]).filter(|_| before.ends_with("元的"));
            let done =
                |at: &usize| before[..*at].ends_with('的') || WORDS.deliver.find(&before[..*at]).is_some();
            let from = sum.filter(done).unwrap_or(0);
            // 全国推广的|自贸区|改革成果
            let picked =
                WORDS.picked.prefix(noun).and_then(|_| noun.rfind('的')).map_or(0, |at| at + '的'.len_utf8());
            noun.insert_str(picked, &before[from..]);
            self.parted = if long <= 4 { &before[from..] } else { "" };
        } else if n.lead.whole.is_empty()
            && names.is_empty()
            && (2..=6).contains(&long)
            && WORDS.deliver.prefix(noun).is_none()
        {
            noun.insert_str(0, self.parted);
        }
    }
}

/// What of the words before a number may be the front of its noun.
fn front<'t>(lead: &Lead<'t>) -> &'t str {
    let before = trim(lead.subject);
    phrase::without_turn(before.strip_prefix('对').unwrap_or(before))
}

/// The words after a number without what is said of it in passing, and how its things are dealt with.
fn own_words<'t>(tail: &'t str, q: &Quantity) -> &'t str {
    // 30台内燃机车|、为近年最大订单
    // 4部作品获评某奖|、居全省第二
    let aside =
        ["、为近", "、居全", "、位居全", "、列全", "、创历史"].iter().find_map(|w| scan::cut(tail, w));
    let tail = aside.map_or(tail, |(noun, _)| noun);
    let tail = if q.kind == Kind::Structure { tail.strip_prefix('大').unwrap_or(tail) } else { tail };
    scan::after(tail, &["分别", "进行"]).unwrap_or(tail)
}

/// The names before 等, and the noun with what it needs of them and of a `bare` front that something is said of.
fn with_names(lead: &Lead, noun: &mut String, bare: &str) -> Vec<String> {
    let (bare, said) = (bare.len(), noun[bare.len()..].to_string());
    let staged = said.ends_with("入库") || scan::holds(&said, &STAGES);
    if let Some((listed, rest)) = phrase::names(lead.subject) {
        let on = bare > 0 && !staged;
        if rest.is_empty() && (on || phrase::too_bare(noun)) {
            // 甲、乙等项目|加快建设
            if bare > 0 {
                noun.truncate(bare);
            }
            *noun = format!("{}等{noun}", after_agent(trim(lead.subject)).trim_end_matches('等'));
        }
        return listed.iter().map(|name| name.to_string()).collect();
    }
    // 户均|有1项以上|增收产业
    if matches!(lead.subject.trim_end_matches('有'), "户均" | "村均") {
        noun.insert_str(0, lead.subject.trim_end_matches('有'));
    } else if let Some(each) = lead.subject.strip_prefix('每').filter(|s| !s.is_empty()) {
        let each = strip_tail_verb(each);
        let manner = WORDS.adverb.suffix(each).or_else(|| WORDS.manner.suffix(each));
        let each = manner.map_or(each, |(w, _)| &each[..each.len() - w.len()]);
        let each = scan::before(each, &["聚焦", "围绕", "集中"]).unwrap_or(each);
        *noun = format!("每{}{noun}", each.strip_suffix("至少").unwrap_or(each));
    } else if bare > 0 && !lead.subject.is_empty() && lead.relation.is_none() {
        // 松陌示范区|20个|项目|有序推进
        noun.truncate(bare);
    } else if bare > 0 && staged {
        // 60个|项目|竣工投产
        *noun = format!("{said}{}", &noun[..bare]);
    }
    Vec::new()
}

/// Whether the words before a number name an industry, a place or people that what is counted is of, or how large
/// it is: 招引|低碳建材产业|9个智能制造项目; 抓好|总投资90亿元的|38个重点项目.
fn whose(before: &str) -> bool {
    (scan::ends_in(before, "业区站园港员河湖院")
        || scan::ends(before, &["亿元的", "周边", "集团", "公司", "基地"]))
        && !lead::starts_verb(before)
}

/// Names without who works on them: 松陌新城|重点推进|青渚泵站、云桥水厂等.
fn after_agent(names: &str) -> &str {
    const WORKS: [&str; 5] = ["加快推进", "重点推进", "推进", "完成", "建成"];
    let found = WORKS.iter().find_map(|w| Some((scan::find(names, w)?, *w)));
    let found = found.filter(|(at, _)| (6..=36).contains(at) && !names[..*at].contains(any(&['、', '“'])));
    found.map_or(names, |(at, word)| &names[at + word.len()..])
}
