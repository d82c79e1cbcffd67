//! Who the numbers are said of, ellipsis resolved.
//!
//! | before | clause | of |
//! | --- | --- | --- |
//! | `粮食播种面积68万亩` | `产量26万吨` | 粮食产量 |
//! | `新增企业3家、个体户9家` | `分别增长5%、6%` | 企业 · 个体户 |
//! | `省级示范村15个` | `田园乡村2个` | 省级田园乡村 |

use super::super::lead::{self, Before, Lead, trim};
use super::super::phrase;
use super::prenominal::strip_tail_verb;
use super::{Reader, list, strip_verb, theme};
use crate::extraction::Measure;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::Dimension;
use crate::scan;

/// How long the first sentence of a paragraph may be to count as its theme, in bytes: sixteen characters.
const THEME: usize = 48;

/// Where something may be, said of a part of a whole.
const AREAS: [&str; 9] = ["农村", "乡村", "城市", "城镇", "城区", "县城", "中心城区", "主城区", "市区"];

/// How many clauses back an industry may be named that a number is of.
const SECTOR: usize = 6;

/// How long a clause may be to name the subject of the next, in bytes.
const CLAUSE: usize = 600;

/// What a clause is about that nothing can be measured of.
const MEANS: [&str; 17] = [
    "机制", "制度", "体系", "政策", "效率", "能力", "环境", "服务", "力度", "作用", "优势", "活力", "动能",
    "质效", "责任", "攻坚", "方式",
];

/// Whether the words only say how far something is from another figure, and what of it it is: 较|全省高, 占|比重.
pub(super) fn passing(noun: &str) -> bool {
    scan::starts_in(noun, "较比占超达")
        && !scan::starts(noun, &["超算", "超级", "超低", "超高", "超市", "超长"])
}

/// The industry that a clause names; firms are none.
fn industry_in(clause: &str) -> Option<&str> {
    let named = (clause.len() <= CLAUSE).then(|| phrase::industry(lead::front(clause)))??;
    (scan::ends_in(named, "业群链") && !named.ends_with("企业")).then_some(named)
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
        let (at, end) = ["元以上", "亿级", "万级", "元"].iter().find_map(|w| Some((s.find(w)?, *w)))?;
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
        let mut noun = if count > 1 { phrase::without_count(noun) } else { noun.to_string() };
        if dimension == Dimension::Count
            && scan::starts_in(&noun, "超过")
            && let Some(before) = self.subjects.last()
        {
            // 总投资超3亿元项目24个、超2000万美元项目6个; 村集体收入…，超200万元的村…
            if let Some((head, rest)) = before.split_once(['超', '过']) {
                // 产值超百亿元的项目7个、超50亿元的4个
                let thing = rest.split_once("元的").filter(|_| noun.ends_with('元'));
                let noun = thing.map_or(noun.clone(), |(_, thing)| format!("{noun}的{thing}"));
                return vec![format!("{head}{noun}"); count];
            }
            if scan::has(&noun, "元的") {
                return vec![format!("{before}{noun}"); count];
            }
        }
        // 货物吞吐量8万吨、集装箱2万标箱
        if noun == "集装箱" && self.subjects.last().is_some_and(|s| s.ends_with("吞吐量")) {
            noun.push_str("吞吐量");
        }
        if let Some(port) = self.port(&noun) {
            noun.insert_str(0, &port);
        }
        // 收入过20万元的村超过75%，过50万元的超过40%
        if dimension == Dimension::Ratio
            && noun.ends_with('元')
            && let Some(over) = noun.chars().next().filter(|c| matches!(c, '过' | '超'))
            && let Some((head, thing)) = self.subjects.last().and_then(|before| {
                let (head, rest) = before.split_once(over)?;
                Some((head, rest.split_once("元的")?.1))
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
        // 教学改革示范区1个、示范校14所
        if dimension == Dimension::Count
            && lead.verb.is_none()
            && let Some((kind, _)) = noun.char_indices().nth(2).map(|(at, _)| noun.split_at(at))
            && ["示范", "试点", "专业", "样板"].contains(&kind)
            && !noun[kind.len()..].starts_with('性')
            && let Some((of, _)) = self.subjects.last().and_then(|before| before.split_once(kind))
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
            let sized = scan::holds(&noun, &["规模", "产值", "营收", "营业收入", "资产"]);
            // 12个项目建成投产，年接待游客增长5%: the projects are done with.
            let theirs = scan::holds(&noun, &["总", "其", "投资", "产值", "产能", "规模"]);
            let ended = self.ended && !theirs;
            let last = self.subjects.last().filter(|s| !(ended || fresh && s.ends_with("项目")));
            let last = last.map(|s| phrase::owner(s, &measured).to_string());
            let theme = || self.opening.and_then(|clause| theme(clause, self.text));
            let owner = match last {
                // 松陌产业要…，打造青渚品牌，产值突破100亿元; 松陌县要新增企业9家，税收增长6%
                _ if self.agent.is_some_and(|a| last.is_some() || phrase::is_sector(a)) => {
                    self.agent.map(str::to_string)
                }
                Some(_) if !sized => last,
                // 建设10个项目，打造新材料产业集群，产值突破100亿元
                Some(_) => self.made().map(str::to_string).or_else(theme).or(last),
                None => theme().or_else(|| self.topic()),
            };
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
            // 农村卫生厕所普及率80%、生活污水治理率50%
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
            && dimension == Dimension::Count
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
            .or(self.prefix.filter(|_| lead.verb.is_none()));
        if count > 1 {
            return match phrase::coordinates(&noun, Some(count)) {
                Some(parts) => parts,
                None => vec![noun; count],
            };
        }
        if lead.each {
            // 新竣工、新投产项目各20个: the coordinates may be the verbs.
            let verbs = || {
                phrase::coordinates(lead.whole, None)
                    .filter(|_| noun.len() < lead.whole.len() && phrase::names(lead.whole).is_none())
            };
            if let Some(parts) = phrase::coordinates(&noun, None).or_else(verbs) {
                let owner = self.subjects.last().filter(|_| parts.iter().all(|p| phrase::is_attribute(p)));
                return match owner {
                    Some(owner) => parts.iter().map(|p| format!("{}{p}", phrase::owner(owner, p))).collect(),
                    None => parts,
                };
            }
        }
        vec![noun]
    }

    /// The park or building that the clause before names, where only those in it are counted: 松陌数字园开园，入驻企业20家.
    fn site(&self, noun: &str) -> Option<&'a str> {
        const SITES: [&str; 7] = ["园区", "园", "基地", "孵化器", "中心", "街区", "大厦"];
        if !scan::starts(noun, &["入驻企业", "入驻项目", "入驻商户", "入园企业"]) {
            return None;
        }
        let said = lead::front(self.before);
        let end = SITES.iter().find_map(|w| Some(said.find(w)? + w.len()))?;
        let named = &said[..end];
        ((4..=20).contains(&named.chars().count()) && !named.contains(['、', '和', '等'])).then_some(named)
    }

    /// The port whose traffic a bare 旅客吞吐量 is, where the clause or the record before names it.
    fn port(&self, noun: &str) -> Option<String> {
        if !["旅客吞吐量", "货邮吞吐量", "货物吞吐量", "集装箱吞吐量"].contains(&noun) {
            return None;
        }
        let before = self.subjects.last();
        let said = before.map_or_else(|| lead::front(self.before), String::as_str);
        let (at, word) = ["机场", "港"].into_iter().find_map(|w| Some((said.find(w)?, w)))?;
        let port = &said[..at + word.len()];
        // 港口 and 港区 are no names.
        let named = word == "机场" || before.is_some() && !scan::starts_in(&said[port.len()..], "口区");
        (at > 0 && named && !port.contains(['、', '和', '等'])).then(|| port.to_string())
    }

    /// What is worked on, where a clause says only how far: 推进|石漠化|综合治理，治理面积….
    fn worked_on(&self, noun: &str) -> Option<&'a str> {
        let work = noun.strip_suffix("面积").filter(|work| WORDS.deliver.get(work).is_some())?;
        let thing = trim(self.before).strip_suffix(work)?;
        let thing = lead::lead(thing.strip_suffix("综合").unwrap_or(thing), Before::Other).subject;
        (!thing.is_empty() && thing.chars().count() <= 10 && !thing.contains('、')).then_some(thing)
    }

    /// In what respect a place grows, where the clause before says it: 在|工业|增长方面，松陌区增长….
    fn respect(&self, noun: &str, relation: Option<Relation>) -> Option<&'a str> {
        let place = scan::ends_in(noun, "市区县旗镇乡") && noun.chars().count() <= 6;
        let said = trim(self.before).strip_prefix('在')?.strip_suffix("增长方面")?;
        (place && relation == Some(Relation::Growth) && !said.contains('、')).then_some(said)
    }

    /// What contributes, where a clause says only to what: 工业增加值占…41%，|对经济增长贡献率|达到….
    fn contributor(&self, noun: &str, dimension: Dimension) -> Option<String> {
        let share = scan::ends(noun, &["贡献率", "贡献度", "拉动率", "贡献"]);
        if !noun.starts_with('对') || !share || dimension != Dimension::Ratio || self.records.is_empty() {
            return None;
        }
        let before = self.subjects.last()?;
        Some(before.split_once('占').map_or(before.as_str(), |(thing, _)| thing).to_string())
    }

    /// What is measured of the whole that 其中 opens, where the part does not say it.
    pub(super) fn whole_quality(&self, lead: &Lead, noun: &str, dimension: Dimension) -> Option<String> {
        let whole = self.whole.filter(|_| lead.part && dimension != Dimension::Count)?;
        let whole = &self.records.get((whole - self.first) as usize)?.indicator;
        // 毕业生就业率95%，其中留区就业占12%
        if lead.relation_word == "占" {
            return Some("占比".to_string());
        }
        // 地区生产总值…，其中二产…
        let sector = scan::ends(noun, &["产", "产业", "工业", "业"]);
        if whole.ends_with("生产总值") && sector {
            return Some("增加值".to_string());
        }
        // 2家企业产值突破50亿元，其中松陌精工达到60亿元
        let passed = || WORDS.attribute.prefix(whole).filter(|_| whole.ends_with("元企业"));
        let quality = WORDS.attribute.suffix(whole).filter(|(w, _)| w.len() < whole.len());
        let (quality, _) = quality.or_else(passed)?;
        (WORDS.attribute.suffix(noun).is_none() && !noun.contains('占')).then(|| quality.to_string())
    }

    /// What an industry is to reach, where the one before says it: 冶金营收突破500亿元，|建材|突破300亿元.
    fn passed(
        &self,
        lead: &Lead,
        noun: &str,
        relation: Option<Relation>,
        dimension: Dimension,
    ) -> Option<&'static str> {
        const SIZES: [&str; 6] = ["营收", "营业收入", "产值", "总产值", "规模", "产业规模"];
        let plain = relation == Some(Relation::Level) && lead.verb.is_none() && !lead.light && !lead.part;
        if !plain || dimension != Dimension::Money || phrase::is_measured(noun) {
            return None;
        }
        let before = self.subjects.last()?;
        SIZES.into_iter().rev().find(|w| before.len() > w.len() && before.ends_with(w))
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
                let thing = scan::before(&one, &["计划总投资", "计划投资", "总投资", "投资"]);
                let thing = thing.filter(|t| t.ends_with("项目") || t.ends_with("工程")).unwrap_or(&one);
                format!("{verb}{}", strip_tail_verb(strip_verb(thing)))
            }
            _ => one,
        };
        vec![one; n]
    }

    /// The last industry that a clause without a number named.
    fn sector(&self) -> Option<&'a str> {
        self.earlier.iter().rev().take(SECTOR).find_map(|words| industry_in(words))
    }

    /// The industry that the clause right before names.
    fn made(&self) -> Option<&'a str> {
        industry_in(self.before)
    }

    /// What the sentence is about, where a clause does not say: the clause before, or the theme of the paragraph.
    pub(super) fn topic(&self) -> Option<String> {
        let long = self.before.len() > CLAUSE;
        if long
            || scan::holds(self.before, &["前列", "领跑"])
            || scan::starts(
                self.before,
                &[
                    "围绕",
                    "坚持",
                    "进一步",
                    "通过",
                    "以",
                    "聚焦",
                    "按照",
                    "在",
                    "立足",
                    "依托",
                    "抢抓",
                    "锚定",
                ],
            )
        {
            return None;
        }
        // 推动龙头企业扩产，营业收入…: whose they are, the sentence said before.
        let near = phrase::industry(lead::front(self.before));
        let grown = || phrase::grown(self.before);
        let about = near.filter(|n| !n.ends_with("企业")).or_else(|| self.sector()).or(near).or_else(grown);
        let about = about.or_else(|| {
            // 推进垃圾处理行动，提升治理能力，完成投资…
            let means = scan::ends(trim(self.before), &MEANS);
            let earlier = self.earlier.iter().rev().nth(1).filter(|_| means);
            phrase::worked_on(self.before).or_else(|| phrase::worked_on(earlier?))
        });
        let about = about.or_else(|| {
            let theme = self.paragraph.sentences.first()?.span;
            let short = theme.len() <= THEME;
            if short { phrase::industry(lead::front(theme.of(self.text))) } else { None }
        });
        if let Some(about) = about {
            return Some(about.to_string());
        }
        // 完善联挂服务机制，完成投资…: what is only a means has no sum of its own.
        if scan::ends(trim(self.before), &MEANS) || scan::has(self.before, "推动产业") {
            return None;
        }
        // 13 推动加装电梯建设: an item of a list.
        let item = self.before.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        let item = if lead::starts_verb(item) { item } else { self.before };
        let before = lead::lead(item, Before::Other);
        let mut words = phrase::without_predicate(before.subject);
        // 管理系统|通过验收
        words = phrase::after_inner_verb(words).0;
        words = scan::cut(words, "通过").filter(|(_, said)| said.ends_with("验收")).map_or(words, |(w, _)| w);
        if let Some((at, _)) = words.char_indices().nth(16) {
            words = &words[..at];
        }
        (!words.is_empty() && self.before.chars().count() <= 20)
            .then(|| phrase::without_number(&phrase::tidy(words)).to_string())
    }
}
