//! Who the numbers are said of, ellipsis resolved.
//!
//! | before | clause | of |
//! | --- | --- | --- |
//! | `粮食播种面积68万亩` | `产量26万吨` | 粮食产量 |
//! | `新增企业3家、个体户9家` | `分别增长5%、6%` | 企业 · 个体户 |
//! | `省级示范村15个` | `田园乡村2个` | 省级田园乡村 |

use super::super::lead::{Lead, trim};
use super::super::phrase;
use super::prenominal::strip_tail_verb;
use super::{Reader, list, strip_verb, theme};
use crate::extraction::Measure;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::Dimension;
use crate::scan;

/// What is done with things and stays with each of them.
const DONE: [&str; 3] = ["出栏", "存栏", "绿化"];

/// Where something may be, said of a part of a whole.
const AREAS: [&str; 9] = ["农村", "乡村", "城市", "城镇", "城区", "县城", "中心城区", "主城区", "市区"];

/// Whether the words only say how far something is from another figure, and what of it it is: 较|全省高, 占|比重.
pub(super) fn passing(noun: &str) -> bool {
    scan::starts_in(noun, "较比占超达")
        && !scan::starts(noun, &["超算", "超级", "超低", "超高", "超市", "超长"])
}

/// Projects of another size, as far along and of the same kind as those `before`; both sizes in money.
fn sized_alike(before: &str, noun: &str) -> Option<String> {
    let state = WORDS.state.prefix(before).map_or("", |(word, _)| word);
    let after_size = |s: &str| {
        let at = s.starts_with(|c: char| c.is_ascii_digit()).then(|| s.find('元'))?? + "元".len();
        let end = ["及以上", "以上", "以下", "级"].iter().find(|w| s[at..].starts_with(**w));
        Some(at + end.map_or(0, |w| w.len()))
    };
    let (size, other) = (after_size(noun)?, after_size(&before[state.len()..])?);
    let kind = &before[state.len() + other..];
    (&noun[size..] == "项目" && kind.ends_with("项目")).then(|| format!("{state}{}{kind}", &noun[..size]))
}

/// What a size in money is of that a class before names, said of a class of another size: 销售额 of
/// 销售额20万元以上的村占比 for 50万元以上的村.
fn stepped(before: &str, noun: &str) -> Option<String> {
    let sized = |s: &str| {
        let (at, end) =
            ["元以上", "亿级", "万级", "元"].iter().find_map(|w| Some((scan::find(s, w)?, *w)))?;
        let size = s[..at].trim_end_matches(['万', '亿']);
        let from = size.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        (from < size.len()).then_some((from, at + end.len()))
    };
    let (head, end) = sized(before)?;
    let (0, other) = sized(noun)? else { return None };
    // 产值过|50亿元企业
    let said = before[..head].trim_end_matches(['过', '超', '达']);
    let measured = WORDS.attribute.suffix(said).is_some() || said.ends_with("收益");
    let (was, thing) = (before[end..].trim_start_matches('的'), noun[other..].trim_start_matches('的'));
    let alike = was.starts_with(thing.chars().next()?) || was.ends_with(thing);
    (measured && alike).then(|| before[..head].to_string())
}

impl<'a> Reader<'a> {
    /// Who the `count` numbers are said of, one for each record.
    pub(super) fn subjects_for(
        &mut self,
        noun: &str,
        lead: &Lead,
        count: usize,
        relation: Option<Relation>,
        verb: Option<&'static str>,
        dimension: Dimension,
    ) -> Vec<String> {
        if noun.is_empty() {
            return self.inherited(lead, count, relation, verb);
        }
        let noun = noun.strip_prefix("同比").filter(|n| !n.is_empty()).unwrap_or(noun);
        let mut noun = if count > 1 { phrase::without_count(noun) } else { noun.to_string() };
        // 预计|全产业|营收…: of the industry that was spoken of.
        if noun.starts_with("全产业")
            && !noun.starts_with("全产业链")
            && let Some(industry) = self.sector()
        {
            noun.replace_range(.."全产业".len(), industry);
        }
        if dimension == Dimension::Count
            && scan::starts_in(&noun, "超过")
            && let Some(before) = self.subjects.last()
        {
            // 总投资超3亿元项目24个、超2000万美元项目6个; 村集体收入…，超200万元的村…
            if let Some((head, rest)) = before.split_once(['超', '过']) {
                // 产值超百亿元的项目7个、超50亿元的4个
                let thing = scan::cut(rest, "元的").filter(|_| noun.ends_with('元'));
                let noun = thing.map_or(noun.clone(), |(_, thing)| format!("{noun}的{thing}"));
                return vec![format!("{head}{noun}"); count];
            }
            if scan::has(&noun, "元的") {
                return vec![format!("{before}{noun}"); count];
            }
        }
        // 加工业产值1900亿元，与农业总产值之比2:1
        if noun.starts_with('与')
            && noun.ends_with("之比")
            && let Some(before) = self.subjects.last()
        {
            noun.insert_str(0, before);
        }
        // 国控断面优良水体比例100%、省控断面96%
        if dimension == Dimension::Ratio
            && !phrase::is_measured(&noun)
            && let Some((at, _)) = noun.char_indices().rev().nth(1).filter(|(at, _)| *at > 0)
            && let Some((_, quality)) = self.subjects.last().and_then(|before| scan::cut(before, &noun[at..]))
            && quality.chars().nth(1).is_some()
            && phrase::is_measured(quality)
            && !lead.part
        {
            noun.push_str(quality);
        }
        // 货物吞吐量8万吨、集装箱2万标箱
        if noun == "集装箱" && self.subjects.last().is_some_and(|s| s.ends_with("吞吐量")) {
            noun.push_str("吞吐量");
        }
        if let Some(port) = self.port(&noun) {
            noun.insert_str(0, &port);
        }
        // 收入过30万元的村超过70%，过80万元的超过25%
        if dimension == Dimension::Ratio
            && noun.ends_with('元')
            && let Some(over) = noun.chars().next().filter(|c| matches!(c, '过' | '超'))
            && let Some((head, thing)) = self.subjects.last().and_then(|before| {
                let (head, rest) = before.split_once(over)?;
                Some((head, scan::cut(rest, "元的")?.1))
            })
        {
            return vec![format!("{head}{noun}的{thing}"); count];
        }
        const FAR: [&str; 5] = ["高于", "低于", "快于", "慢于", "高出"];
        // 增速|高于全国1个百分点: the rate is that of what was said to grow.
        let bare = scan::after(&noun, &["增速", "增幅"])
            .filter(|rest| scan::starts(rest, &FAR) && !self.subjects.is_empty())
            .map(str::to_string);
        let its_rate = bare.is_some();
        noun = bare.unwrap_or(noun);
        let far = scan::starts(&noun, &FAR);
        if dimension != Dimension::Count
            && (far || passing(&noun) || noun.starts_with('为') && dimension != Dimension::Money)
        {
            // 较全省高0.5个百分点, 占全市比重达8.7%
            let rate = its_rate
                || (far || scan::starts_in(&noun, "较比"))
                    && self.records.last().is_some_and(|r| r.measure == Some(Measure::Growth));
            let over = if lead.each && self.list.len() >= count {
                self.list[self.list.len() - count..].to_vec()
            } else {
                self.subjects.clone()
            };
            if !over.is_empty() {
                // 分别高于全国、全省1.2个、0.5个百分点
                let areas = phrase::parts(&noun);
                if let ([one], [first, rest @ ..]) = (&over[..], &areas[..])
                    && count > 1
                    && areas.len() == count
                    && let Some(word) = FAR.iter().find(|w| first.starts_with(**w))
                {
                    let rate = if rate { "增速" } else { "" };
                    let others = rest.iter().map(|area| format!("{one}{rate}{word}{}", trim(area)));
                    return std::iter::once(format!("{one}{rate}{first}")).chain(others).collect();
                }
                let said = over
                    .iter()
                    .map(|s| format!("{s}{}{noun}", if rate { "增速" } else { "" }))
                    .collect::<Vec<_>>();
                return if said.len() == count { said } else { vec![said[said.len() - 1].clone(); count] };
            }
        }
        // 林权收储10宗、交易8宗
        if noun == "交易" && dimension == Dimension::Count && !self.subjects.is_empty() {
            noun.insert_str(0, strip_verb(self.subjects.last().map_or("", |s| strip_tail_verb(s))));
        }
        // 新开工30亿元以上船艇项目5个、10亿元以上项目12个
        if dimension == Dimension::Count
            && lead.verb.is_none()
            && !lead.part
            && let Some(like) = self.subjects.last().and_then(|before| sized_alike(before, &noun))
        {
            return vec![like; count];
        }
        // 销售额20万元以上的村占比…、50万元以上的村…
        if let Some(head) = self.subjects.last().and_then(|before| stepped(before, &noun)) {
            noun.insert_str(0, &head);
        }
        // 加装电梯建设，新开工50台
        if WORDS.state.get(&noun).is_some()
            && self.subjects.is_empty()
            && let Some(topic) = self.topic().filter(|_| dimension == Dimension::Count)
        {
            return vec![format!("{}{noun}", strip_tail_verb(&topic)); count];
        }
        // 新开工80个以上: of what the record before counted.
        if WORDS.state.get(&noun).is_some()
            && let Some(before) = self.subjects.last()
        {
            // 全市在建亿元以上项目…，其中新开工…
            let over = scan::cut(before, "在建").map_or(before.as_str(), |(_, thing)| thing);
            // 项目新开工15个、新竣工10个
            if let Some((state, _)) = WORDS.state.suffix(over) {
                return vec![format!("{}{noun}", &over[..over.len() - state.len()]); count];
            }
            return vec![format!("{noun}{}", strip_verb(over)); count];
        }
        // 百亿级园区2个、五十亿级4个
        if dimension == Dimension::Count
            && let Some(name) = self.subjects.last().and_then(|before| list::resized(before, &noun))
        {
            return vec![name; count];
        }
        // 劳动教育示范区1个、示范校6所
        if dimension == Dimension::Count
            && lead.verb.is_none()
            && let Some((kind, _)) = noun.char_indices().nth(2).map(|(at, _)| noun.split_at(at))
            && ["示范", "试点", "专业", "样板"].contains(&kind)
            && !noun[kind.len()..].starts_with('性')
            && let Some((of, _)) = self.subjects.last().and_then(|before| scan::cut(before, kind))
        {
            noun.insert_str(0, of);
        }
        // 其中四星级以上2家: of what the whole counts.
        if lead.part
            && (noun.ends_with("以上") || noun.ends_with('级'))
            && let Some(before) = self.subjects.last()
        {
            // 其中省级3家、市级5家: the second level takes the place of the first.
            let over = strip_verb(before);
            let level = WORDS.prefix.get(&noun).and_then(|_| WORDS.prefix.prefix(over));
            let over = level.map_or(over, |(w, _)| &over[w.len()..]);
            // A级景区20家，其中4A级5家
            let over = over.strip_prefix("A级").filter(|_| scan::has(&noun, "A级")).unwrap_or(over);
            return vec![format!("{noun}{over}"); count];
        }
        // 充电桩640个，其中乡村130个: where they are of what the whole counts.
        if lead.part
            && dimension == Dimension::Count
            && AREAS.contains(&noun.as_str())
            && let Some(before) = self.subjects.last()
        {
            return vec![format!("{noun}{}", strip_verb(before)); count];
        }
        // 水稻、小麦单产分别达到…，总产分别达到…
        if phrase::is_attribute(&noun) && lead.each && count > 1 && self.list.len() >= count {
            let over = &self.list[self.list.len() - count..];
            return over.iter().map(|s| phrase::joined(phrase::owner(s, &noun), &noun)).collect();
        }
        // 市属国企扭亏，营收、利润总额分别增长5%、6%: both of one owner.
        if count > 1
            && !noun.contains('口')
            && let Some(parts) = phrase::coordinates(&noun, Some(count))
            && parts.iter().all(|p| phrase::is_attribute(p))
        {
            let lead = Lead { each: false, ..lead.clone() };
            return parts
                .iter()
                .flat_map(|p| self.subjects_for(p, &lead, 1, relation, verb, dimension))
                .collect();
        }
        // 新建项目开工40%以上，上半年开工80%以上
        if dimension == Dimension::Ratio
            && relation.is_none()
            && noun.chars().count() == 2
            && let Some(before) = self.subjects.last().filter(|b| b.len() > noun.len() && b.ends_with(&noun))
        {
            return vec![before.clone(); count];
        }
        // 总产值|占工业总产值的一半
        let over = noun.split_once('占').filter(|(_, of)| *of != "比");
        let measured = over.map_or(noun.as_str(), |(measured, _)| measured).to_string();
        if phrase::is_attribute(&noun) && lead.verb == Some("盘活") {
            noun.insert_str(0, "盘活");
        } else if phrase::is_attribute(&measured) {
            let fresh = lead.verb == Some("新增");
            let sized = scan::holds(&noun, &["规模", "产值", "营收", "营业收入", "营业总收入", "资产"]);
            // 12个项目建成投产，年接待游客增长5%: the projects are done with.
            let theirs = scan::holds(&noun, &["总", "其", "投资", "产值", "产能", "规模"]);
            let ended = self.ended && !theirs;
            // 外贸企业20家，海外仓建成投用，进出口增长6%: a figure of its own.
            let trade = !self.before.is_empty() && ["进出口", "出口", "进口"].contains(&noun.as_str());
            let last = self.subjects.last().filter(|s| !(ended || trade || fresh && s.ends_with("项目")));
            let last = last.map(|s| phrase::owner(s, &measured).to_string());
            let theme = || self.opening.and_then(|clause| theme(clause, self.text));
            let known = self.harvest(&noun).or_else(|| self.series(&noun));
            let owner = known.or_else(|| match last {
                // 松陌产业要…，打造青渚品牌，产值突破100亿元; 松陌县要新增企业9家，税收增长6%
                _ if self.agent.is_some_and(|a| last.is_some() || phrase::is_sector(a)) => {
                    self.agent.map(str::to_string)
                }
                Some(_) if !sized => last,
                // 建设10个项目，打造新材料产业集群，产值突破100亿元
                Some(_) => self.made().map(str::to_string).or_else(theme).or(last),
                None if trade && !self.subjects.is_empty() => None,
                None => theme()
                    .or_else(|| self.topic())
                    .or_else(|| self.topic_before().filter(|_| sized))
                    .or_else(|| self.total_of(&noun)),
            });
            if let Some(owner) = owner.filter(|o| !o.is_empty() && !noun.starts_with(o.as_str())) {
                // 先进材料产业 + 产业规模
                let shared =
                    owner.strip_suffix("产业").filter(|_| noun.starts_with("产业")).unwrap_or(&owner);
                noun = phrase::joined(shared, &noun);
            }
        } else if let Some(thing) = self.worked_on(&noun) {
            noun.insert_str(0, thing);
        } else if let Some(site) = self.site(&noun) {
            noun.insert_str(0, site);
        } else if let Some(quality) = self.respect(&noun, relation) {
            noun.push_str(quality);
        } else if let Some(owner) = self.contributor(&noun, dimension) {
            noun.insert_str(0, &owner);
        } else if let Some(quality) = self.whole_quality(lead, &noun, dimension) {
            // 粮食产量…，其中小麦…
            noun.push_str(&quality);
        } else if noun.starts_with("生活")
            && noun.ends_with('率')
            && !scan::has(&noun, "分类")
            && self.subjects.last().is_some_and(|before| before.starts_with("农村"))
        {
            // 农村快递通达率88%、生活垃圾收运率46%
            noun.insert_str(0, "农村");
        } else if let Some(quality) = self.passed(lead, &noun, relation, dimension) {
            noun.push_str(quality);
        } else if let Some(state) =
            self.whole_state(lead, dimension).filter(|_| strip_tail_verb(&noun).len() == noun.len())
        {
            // 新开工亿元以上项目30个，其中10亿元以上项目5个
            noun.insert_str(0, state);
        } else if WORDS.prefix.get(&noun).is_some()
            && let Some(before) = self.subjects.last()
        {
            // 国家级赛事3项、省级5项
            let rest = WORDS.prefix.prefix(before).map_or(before.as_str(), |(w, _)| &before[w.len()..]);
            noun.push_str(rest);
        } else if let Some(prefix) = self.prefix
            && lead.verb.is_none()
            && relation.is_none()
            && (dimension == Dimension::Count || prefix == "绿化")
            && !scan::starts(&noun, &DONE)
            && WORDS.prefix.prefix(&noun).is_none()
            && WORDS.own.prefix(&noun).is_none()
            && !lead.part
            && (noun.ends_with('数') || !prefix.starts_with('每'))
        {
            noun = format!("{prefix}{noun}");
        }
        self.prefix = WORDS
            .prefix
            .prefix(&noun)
            .map(|(w, _)| w)
            .filter(|w| w.contains(['级', '每']))
            // 出栏生猪9万头、肉牛2万头
            .or_else(|| DONE.into_iter().find(|w| noun.starts_with(w) && noun.len() > w.len()))
            .or(self.prefix.filter(|_| lead.verb.is_none()));
        // 新竣工、新投产项目各20个, 收购、供应木材3万吨、2万吨: the coordinates may be the verbs.
        let verbs = |count| {
            phrase::coordinates(lead.whole, count)
                .filter(|_| noun.len() < lead.whole.len() && phrase::names(lead.whole).is_none())
        };
        if count > 1 {
            let parts = phrase::coordinates(&noun, Some(count)).or_else(|| verbs(Some(count)));
            return parts.unwrap_or_else(|| vec![noun; count]);
        }
        if lead.each
            && let Some(parts) = phrase::coordinates(&noun, None).or_else(|| verbs(None))
        {
            let owner = self.subjects.last().filter(|_| parts.iter().all(|p| phrase::is_attribute(p)));
            return match owner {
                Some(owner) => parts.iter().map(|p| format!("{}{p}", phrase::owner(owner, p))).collect(),
                None => parts,
            };
        }
        vec![noun]
    }

    /// What is measured of the whole that 其中 opens, where the part does not say it.
    pub(super) fn whole_quality(&self, lead: &Lead, noun: &str, dimension: Dimension) -> Option<String> {
        let whole = self.whole.filter(|_| lead.part && dimension != Dimension::Count)?;
        let whole = &self.records.get((whole - self.first) as usize)?.indicator;
        // 毕业生升学率61%，其中出国深造占22%
        if lead.relation_word == "占" {
            return Some("占比".to_string());
        }
        // 地区生产总值…，其中二产…
        let sector = scan::ends(noun, &["产", "产业", "工业", "业"]);
        if whole.ends_with("生产总值") && sector {
            return Some("增加值".to_string());
        }
        // 2家企业产值突破9亿元，其中松陌精工达到60亿元
        let passed = || WORDS.attribute.prefix(whole).filter(|_| whole.ends_with("元企业"));
        let quality = WORDS.attribute.suffix(whole).filter(|(w, _)| w.len() < whole.len());
        let (quality, _) = quality.or_else(passed)?;
        (WORDS.attribute.suffix(noun).is_none() && !noun.contains('占')).then(|| quality.to_string())
    }

    /// How far the whole is that 其中 opens (新开工, 签约): its parts are as far.
    pub(super) fn whole_state(&self, lead: &Lead, dimension: Dimension) -> Option<&'static str> {
        let whole =
            self.whole.filter(|_| lead.part && dimension == Dimension::Count && lead.verb.is_none())?;
        let verb = self.records.get((whole - self.first) as usize)?.verb;
        let kept = WORDS.state.prefix(verb).map(|(w, _)| w).filter(|w| *w != "惠及");
        kept.or_else(|| ["签约", "开工", "竣工"].into_iter().find(|w| *w == verb))
    }

    /// A clause that names no subject goes on with the one before.
    pub(super) fn inherited(
        &self,
        lead: &Lead,
        count: usize,
        relation: Option<Relation>,
        verb: Option<&'static str>,
    ) -> Vec<String> {
        let n = if count > 1 {
            count
        } else if lead.each {
            self.list.len().max(self.subjects.len()).max(1)
        } else {
            1
        };
        if count > 1 || lead.each {
            if self.list.len() >= n && n > 1 {
                return self.list[self.list.len() - n..].to_vec();
            }
            if let [one] = &self.subjects[..]
                && let Some(parts) = phrase::coordinates(one, (count > 1).then_some(count))
            {
                return parts;
            }
        }
        // 旅游收入保持稳定增长、力争达到8%
        if let Some(spoken) = self.spoken.filter(|_| count == 1) {
            return vec![spoken.to_string()];
        }
        let own = || verb.filter(|_| self.subjects.is_empty()).map(str::to_string);
        let one = self.subjects.last().cloned().or_else(|| self.topic()).or_else(own).unwrap_or_default();
        // 游客量、旅游收入均超过上年，分别增长9%、8%
        if count > 1
            && self.subjects.is_empty()
            && let Some(parts) = phrase::coordinates(&one, Some(count))
        {
            return parts;
        }
        let one = match verb {
            // 交付10万平方米 after 安置房: what is delivered is another thing of the same name.
            // 推进垦造水田行动，新建600公顷: what is worked on is what is delivered, but money goes to it.
            Some(verb)
                if self.subjects.is_empty() && relation.is_none() && !matches!(verb, "投入" | "安排") =>
            {
                strip_tail_verb(&one).to_string()
            }
            Some(verb) if relation.is_none() && !one.is_empty() && one != verb => {
                // 开工项目400个、完成投资380亿元，建成投产50个: of what the money is for.
                let thing = phrase::owner(&one, "金额");
                let thing = if thing.ends_with("项目") || thing.ends_with("工程") { thing } else { &one };
                format!("{verb}{}", strip_tail_verb(strip_verb(thing)))
            }
            _ => one,
        };
        vec![one; n]
    }
}
