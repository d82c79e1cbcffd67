//! The noun after a count.
//!
//! | item | noun |
//! | --- | --- |
//! | `打造松陌路等4个片区` | 片区, with the name 松陌路 |
//! | `引进低碳建材产业9个项目` | 低碳建材产业项目 |
//! | `出台促消费20条措施` | 促消费措施 |
//! | `改革覆盖50%以上村庄` | 改革覆盖村庄 |

use super::super::lead::{self, Lead, trim};
use super::super::phrase;
use super::Reader;
use super::prenominal::strip_tail_verb;
use super::record::STAGES;
use crate::decimal::Decimal;
use crate::lexicon::words::WORDS;
use crate::quantity::{Dimension, Kind, Quantity};
use crate::scan;
use crate::span::Span;

impl<'a> Reader<'a> {
    /// What so many articles are on, with the kind that follows the last of them: 出台|促消费20条、稳外贸8条|措施.
    pub(super) fn articles(&self, lead: &Lead, q: &Quantity) -> Option<String> {
        const KINDS: [&str; 6] = ["政策", "措施", "举措", "规定", "制度", "实事"];
        const GIVEN: [&str; 7] = ["出台", "制定", "推出", "落实", "实施", "用好", "办好"];
        let rest = Span { start: q.span.end, end: self.clause.end }.of(self.text);
        let kind = rest.rfind('条').map_or(rest, |at| &rest[at + '条'.len_utf8()..]);
        let kind =
            phrase::without_predicate(kind.rfind('等').map_or(kind, |at| &kind[at + '等'.len_utf8()..]));
        let before = Span { start: self.clause.start, end: q.span.start }.of(self.text);
        let mut on = trim(lead.whole);
        while let Some((_, given)) = GIVEN.iter().find_map(|w| scan::cut(on, w)) {
            on = trim(given).trim_start_matches('好');
        }
        // 办好|社会救助|十件|实事
        let named = on.chars().count() > 3 && !on.ends_with('的') && WORDS.place.get(on).is_none();
        let unit = q.unit == "条" || named && ["项", "件"].contains(&q.unit);
        let given = unit && scan::ends(kind, &KINDS) && scan::holds(before, &GIVEN);
        if !given
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
        let tail = scan::cut(tail, "、为近").map_or(tail, |(noun, _)| noun);
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
        if lead.subject.starts_with('与')
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
                noun = format!("{}等{noun}", trim(lead.subject).trim_end_matches('等'));
            }
        } else if let Some(each) = lead.subject.strip_prefix('每').filter(|s| !s.is_empty()) {
            let each = strip_tail_verb(each);
            let each = WORDS.adverb.suffix(each).map_or(each, |(w, _)| &each[..each.len() - w.len()]);
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
        // 9个嵌入式、12个独立式托育点
        if noun.ends_with(['式', '型'])
            && noun.chars().count() < 6
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
        let joined =
            self.text[..q.span.start as usize].trim_end().ends_with(['、', '，', ',', '和', '及', '与']);
        let parted = names.is_empty() && lead.relation.is_none() && !joined;
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
            && (3..=if bare.is_empty() { 10 } else { 14 }).contains(&before.chars().count())
            && (!before.contains(['、', '，', ',', '“', '”', '（', '(', '和']) || before.ends_with("清单”"))
            && !scan::ends(before, &["大类", "方面"])
            && WORDS.place.prefix(before).is_none()
            && WORDS.deliver.suffix(before).is_none()
        {
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
        (noun, names)
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
