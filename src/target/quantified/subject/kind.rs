//! Things of another size, level, state or place than those before: the clause names only that.
//!
//! | before | clause | of |
//! | --- | --- | --- |
//! | `总投资超3亿元项目24个` | `超2000万美元项目6个` | 总投资超2000万美元项目 |
//! | `5A级景区2家` | `其中省级3家` | 省级景区 |
//! | `新增规上企业80家` | `新开工80个` | 新开工规上企业 |
//! | `国控断面优良水体比例100%` | `省控断面96%` | 省控断面优良水体比例 |

use super::super::super::phrase;
use super::super::prenominal::strip_tail_verb;
use super::super::{Reader, list, strip_verb};
use super::Said;
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::Dimension;
use crate::scan::{self, any};

/// Projects of another size, as far along and of the same kind as those `before`; both sizes in money.
fn sized_alike(before: &str, noun: &str) -> Option<String> {
    let word = WORDS.state.prefix(before).map_or("", |(word, _)| word);
    // 新签约投资|亿元以上项目
    let sum = ["计划总投资", "总投资", "投资"].iter().find(|sum| before[word.len()..].starts_with(**sum));
    let state = &before[..word.len() + sum.map_or(0, |sum| sum.len())];
    let after_size = |s: &str| {
        // 10亿元以上, 亿元以上
        let size =
            s.starts_with(|c: char| c.is_ascii_digit()) || scan::starts(s, &["亿", "十亿", "百亿", "千万"]);
        let at = size.then(|| s.find('元'))?? + "元".len();
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
    // Most nouns are told here.
    if !noun.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let sized = |s: &str| {
        let (at, end) =
            ["元以上", "亿级", "万级", "元"].iter().find_map(|w| Some((scan::find(s, w)?, *w)))?;
        let size = s[..at].trim_end_matches(any(&['万', '亿']));
        let from = size.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').len();
        (from < size.len()).then_some((from, at + end.len()))
    };
    // 村集体经济收入|全部达到30万元，其中|50万元以上的村
    let Some((0, other)) = sized(noun) else { return None };
    if before.ends_with("收入")
        && before.starts_with('村')
        && noun[other..].trim_start_matches('的').starts_with('村')
    {
        return Some(before.to_string());
    }
    let (head, end) = sized(before)?;
    // 产值过|50亿元企业
    let said = before[..head].trim_end_matches(any(&['过', '超', '达']));
    let measured = WORDS.attribute.suffix(said).is_some() || said.ends_with("收益");
    let (was, thing) = (before[end..].trim_start_matches('的'), noun[other..].trim_start_matches('的'));
    let alike = was.starts_with(thing.chars().next()?) || was.ends_with(thing);
    (measured && alike).then(|| before[..head].to_string())
}

impl Reader<'_> {
    /// 总投资超3亿元项目24个、超2000万美元项目6个; 村集体收入…，超200万元的村…
    pub(super) fn over_a_sum(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let noun = &said.noun;
        if !said.counts() || !scan::starts_in(noun, "超过") {
            return None;
        }
        let before = self.subjects.last()?;
        if let Some((head, rest)) = before.split_once(['超', '过']) {
            // 产值超百亿元的项目7个、超50亿元的4个
            let thing = scan::cut(rest, "元的").or_else(|| scan::cut(rest, "亿的"));
            // 产值超千亿元县3个、超500亿元10个
            let thing = thing.or_else(|| scan::cut(rest, "元").filter(|(_, thing)| !thing.is_empty()));
            let thing = thing.filter(|_| noun.ends_with(any(&['元', '亿'])));
            let noun = thing.map_or(noun.clone(), |(_, thing)| format!("{noun}的{thing}"));
            return said.all(format!("{head}{noun}"));
        }
        if scan::has(noun, "元的") { said.all(format!("{before}{noun}")) } else { None }
    }

    /// 收入过30万元的村超过70%，过80万元的超过25%
    pub(super) fn share_over_a_sum(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let noun = &said.noun;
        if said.dimension != Dimension::Ratio || !noun.ends_with('元') {
            return None;
        }
        let over = noun.chars().next().filter(|c| matches!(c, '过' | '超'))?;
        let (head, rest) = self.subjects.last()?.split_once(over)?;
        let (_, thing) = scan::cut(rest, "元的")?;
        said.all(format!("{head}{noun}的{thing}"))
    }

    /// 国控断面优良水体比例100%、省控断面96%
    pub(super) fn same_quality(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let noun = &said.noun;
        if said.dimension != Dimension::Ratio
            || said.lead.part
            || phrase::is_measured(noun)
            || noun.ends_with("排放")
        {
            return None;
        }
        let (at, _) = noun.char_indices().rev().nth(1).filter(|(at, _)| *at > 0)?;
        let (_, quality) = scan::cut(self.subjects.last()?, &noun[at..])?;
        if quality.chars().nth(1).is_some() && phrase::is_measured(quality) {
            said.noun.push_str(quality);
        }
        None
    }

    /// 新设企业1.2万户，日均新增35户
    pub(super) fn a_day(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let mean =
            said.counts() && ["日均", "月均", "年均", "每天", "平均每天"].contains(&said.noun.as_str());
        let (verb, before) = (said.verb.filter(|_| mean)?, self.subjects.last()?);
        said.all(format!("{}{verb}{}", said.noun, strip_verb(before)))
    }

    /// 毕业生就业率95%、市场就业率70%
    pub(super) fn another_rate(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let before = self.subjects.last()?;
        // 国有企业混改率达70%、资产证券化率达60%
        let firms = || {
            let here = self.records.last().is_some_and(|r| r.span.start >= self.clause.start);
            let at = scan::find(before, "企业")
                .filter(|_| here && before.ends_with('率') && said.noun.ends_with('率'))?;
            const OTHERS: [&str; 9] = ["企业", "群众", "公众", "居民", "社会", "农", "城", "失业", "森林"];
            (!scan::holds(&said.noun, &OTHERS)).then(|| &before[..at + "企业".len()])
        };
        // 省属企业|营业收入增长6%，|资产负债率|下降1个百分点; 园区|企业60家，|主导产业集中度|提升9个百分点
        let body = || {
            let named = WORDS.of_body.get(&said.noun).is_some();
            let firms =
                ["国企", "企业", "县域"].iter().filter_map(|w| Some(scan::find(before, w)? + w.len()));
            let park = WORDS.park.find(before).map(|(at, park, ())| at + park.len());
            let who = &before[..firms.chain(park).min().filter(|_| named)?];
            let owned = scan::holds(who, &["国有", "国企", "省属", "市属", "区属", "县属"]);
            (owned || !who.ends_with("企业")).then_some(who)
        };
        let who = phrase::whose_rate(before, &said.noun).or_else(firms).or_else(body)?;
        said.noun.insert_str(0, who);
        None
    }

    /// 林权收储10宗、交易8宗
    pub(super) fn trade(&mut self, said: &mut Said) -> Option<Vec<String>> {
        // 培训农村劳动力2万人、转移9000人
        if said.noun == "转移" && said.counts() {
            said.noun.push_str(strip_verb(strip_tail_verb(self.subjects.last()?)));
        }
        if said.noun == "交易" && said.counts() {
            said.noun.insert_str(0, strip_verb(strip_tail_verb(self.subjects.last()?)));
        }
        None
    }

    /// 新开工30亿元以上船艇项目5个、10亿元以上项目12个
    pub(super) fn like_sized(&mut self, said: &mut Said) -> Option<Vec<String>> {
        if !said.counts() || said.lead.verb.is_some() || said.lead.part {
            return None;
        }
        said.all(sized_alike(self.subjects.last()?, &said.noun)?)
    }

    /// 销售额20万元以上的村占比…、50万元以上的村…
    pub(super) fn stepped_class(&mut self, said: &mut Said) -> Option<Vec<String>> {
        said.noun.insert_str(0, &stepped(self.subjects.last()?, &said.noun)?);
        None
    }

    /// 新开工80个以上: of what the record before counted.
    pub(super) fn in_a_state(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let noun = &said.noun;
        // 新开工、竣工|各15个: as far along as each says.
        let states = phrase::parts(noun);
        let far = |w: &&str| WORDS.state.get(w).or(WORDS.deliver.get(w)).is_some();
        if said.lead.each && states.len() > 1 && said.counts() && states.iter().all(far) {
            let thing = strip_verb(self.subjects.last()?);
            return Some(states.iter().map(|state| format!("{state}{thing}")).collect());
        }
        WORDS.state.get(noun)?;
        let Some(before) = self.subjects.last() else {
            // 加装电梯建设，新开工50台
            let topic = self.topic().filter(|_| said.counts())?;
            return said.all(format!("{}{noun}", strip_tail_verb(&topic)));
        };
        // 全市在建亿元以上项目…，其中新开工…
        let over = scan::cut(before, "在建").map_or(before.as_str(), |(_, thing)| thing);
        // 项目新签约15个、|总投资|9亿元，新开工8个
        let over = if said.counts() {
            scan::before(over, &["计划总投资", "总投资"]).unwrap_or(over)
        } else {
            over
        };
        // 项目新开工15个、新竣工10个
        said.all(match WORDS.state.suffix(over) {
            Some((state, _)) => format!("{}{noun}", &over[..over.len() - state.len()]),
            None => format!("{noun}{}", strip_verb(over)),
        })
    }

    /// 百亿级园区2个、五十亿级4个
    pub(super) fn resized(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let before = self.subjects.last().filter(|_| said.counts())?;
        said.all(list::resized(before, &said.noun)?)
    }

    /// 备案民宿680家，年营收超过500万元的有12家
    pub(super) fn of_that_size(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let noun = &said.noun;
        let ends = said.counts() && noun.ends_with(any(&['元', '上']));
        let before = self.subjects.last().filter(|_| ends)?;
        // 农场2700家，其中销售额|1亿元以上|5家，|5000万元以上|9家，出口过500万美元的3家
        let more = self.records.last().is_some_and(|r| r.parent.is_some());
        let sized = scan::cut(before, "元以上的").filter(|_| more);
        let bare = noun.starts_with(|c: char| c.is_ascii_digit());
        // 其中达到9万元的村2个，|7-9万元的|3个
        let between =
            scan::cut(before, "元的").filter(|_| more && bare && said.lead.subject.ends_with("元的"));
        if let Some((_, over)) = between {
            return said.all(format!("{noun}的{over}"));
        }
        let part = noun.ends_with("元以上") && if bare { sized.is_some() } else { said.lead.part };
        if !part && !said.lead.subject.ends_with('的') {
            return None;
        }
        let over = sized.map_or(before.as_str(), |(_, over)| over);
        let over = strip_verb(Some(over).filter(|s| !scan::has(s, "元"))?);
        let quality = sized.filter(|_| bare).map_or("", |(quality, _)| quality);
        let quality =
            quality.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '万' | '亿'));
        let noun = format!("{quality}{noun}");
        let over = WORDS.place.prefix(over).map_or(over, |(place, ())| &over[place.len()..]);
        said.all(format!("{noun}的{over}"))
    }

    /// 配售型住房200套、配租型400套
    pub(super) fn of_another_type(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let kind = said.noun.chars().next_back().filter(|c| "型式".contains(*c) && said.counts())?;
        let (_, thing) = self.subjects.last()?.split_once(kind).filter(|(_, thing)| !thing.is_empty())?;
        said.all(format!("{}{thing}", said.noun))
    }

    /// 劳动教育示范区1个、示范校6所
    pub(super) fn same_scheme(&mut self, said: &mut Said) -> Option<Vec<String>> {
        if !said.counts() || said.lead.verb.is_some() {
            return None;
        }
        let (kind, rest) = said.noun.split_at(said.noun.char_indices().nth(2)?.0);
        let before = self.subjects.last()?;
        // “渚湾”|精品村4个、|精品片区|2个
        let brand =
            before.strip_prefix('“').and_then(|b| b.split_once('”')).filter(|(_, of)| of.starts_with(kind));
        if let Some((_, of)) = brand.filter(|_| !phrase::too_bare(kind) && kind != "企业") {
            said.noun.insert_str(0, &before[..before.len() - of.len()]);
            return None;
        }
        // 现代农业|产业园3个、|产业集群|1个
        let estate = || {
            kind == "产业" && before.chars().rev().take(4).any(|c| c == '业') && rest.chars().nth(3).is_none()
        };
        if !["示范", "试点", "专业", "样板"].contains(&kind) && !estate() || rest.starts_with('性') {
            return None;
        }
        let (of, _) = scan::cut(before, kind)?;
        // 省级|农机合作社|示范社6家、示范家庭农场8家: of a whole noun, only how high it is.
        let level = WORDS.prefix.prefix(of).filter(|_| rest.chars().nth(3).is_some());
        let of = level.map_or(of, |(level, ())| level);
        said.noun.insert_str(0, of);
        None
    }

    /// 其中四星级以上2家: of what the whole counts.
    pub(super) fn part_of_a_level(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let noun = &said.noun;
        // 新建公厕30座，其中24小时开放的20座
        if said.lead.part && said.lead.subject.ends_with('的') {
            let over = strip_verb(self.counted_last()?);
            // 符合条件的人员900户，其中符合低保条件的200户
            let alike = noun.chars().take(2).eq(over.chars().take(2));
            let over = over.rsplit_once('的').filter(|_| alike).map_or(over, |(_, over)| over);
            return said.all(format!("{noun}的{over}"));
        }
        if !said.lead.part || !noun.ends_with("以上") && !noun.ends_with('级') {
            return None;
        }
        // 其中省级、市级|分别|3个、5个
        let levels: Vec<&str> = noun.split('、').filter(|level| WORDS.prefix.get(level).is_some()).collect();
        if said.lead.each && levels.len() > 1 && levels.len() == noun.split('、').count() {
            let over = strip_verb(self.counted_last()?);
            return Some(levels.iter().map(|level| format!("{level}{over}")).collect());
        }
        // 甲36家、乙9个，其中省级分别为12家、3个
        if said.lead.each
            && let Some(from) = self.list.len().checked_sub(said.count)
            && said.count > 1
        {
            let plain = |s: &String| {
                let over = strip_verb(s);
                format!("{noun}{}", WORDS.prefix.prefix(over).map_or(over, |(w, _)| &over[w.len()..]))
            };
            return Some(self.list[from..].iter().map(plain).collect());
        }
        // 其中省级3家、市级5家: the second level takes the place of the first.
        let over = strip_verb(self.counted_last()?);
        let level = WORDS.prefix.get(noun).and_then(|_| WORDS.prefix.prefix(over));
        let over = level.map_or(over, |(w, _)| &over[w.len()..]);
        // 全市低保对象900户，其中市本级600户
        let seat = noun.ends_with("本级").then(|| WORDS.place.prefix(over)).flatten();
        let over = seat.map_or(over, |(place, ())| &over[place.len()..]);
        // 全市A级景区总数20家，其中5A级1家、4A级5家
        if scan::has(noun, "A级") {
            let over = WORDS.place.prefix(over).map_or(over, |(place, ())| &over[place.len()..]);
            let over = scan::before(over, &["总数", "数量"]).unwrap_or(over);
            let thing =
                over.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix("A级").unwrap_or(over);
            return said.all(format!("{noun}{thing}"));
        }
        said.all(format!("{noun}{over}"))
    }

    /// What was counted last, in the sentence before too where this one begins with 其中.
    fn counted_last(&self) -> Option<&str> {
        let before = || self.prior.last().filter(|_| self.sentence.span.of(self.text).starts_with("其中"));
        self.subjects.last().or_else(|| before().map(|r| &r.indicator)).map(String::as_str)
    }

    /// 充电桩640个，其中乡村130个: where they are of what the whole counts; 管网400公里，其中供水140公里: what they carry.
    pub(super) fn part_of_an_area(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let noun = said.noun.as_str();
        let here = said.lead.part && said.counts() && WORDS.part.get(noun).is_some();
        let whole = self.whole.and_then(|whole| self.records.get((whole - self.first) as usize));
        let pipes = whole
            .filter(|_| said.lead.part && ["燃气", "供水", "排水", "供热", "污水", "雨水"].contains(&noun));
        if let Some(whole) = pipes.filter(|r| scan::has(&r.indicator, "管")) {
            let lines = strip_verb(&whole.indicator);
            return said.all(format!("{noun}{}", lines.strip_prefix("老旧").unwrap_or(lines)));
        }
        let before = self.subjects.last().filter(|_| here)?;
        let before = strip_verb(before);
        let before = WORDS.place.prefix(before).map_or(before, |(place, ())| &before[place.len()..]);
        said.all(format!("{}{before}", said.noun))
    }

    /// 新建项目开工40%以上，上半年开工80%以上; 新增冷链库容3万方，累计库容达到20万方
    pub(super) fn same_again(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let noun = &said.noun;
        let again = match said.dimension {
            Dimension::Ratio => said.relation.is_none(),
            Dimension::Physical | Dimension::Count => {
                said.relation == Some(Relation::Level) && scan::has(self.clause.of(self.text), "累计")
            }
            _ => false,
        };
        let short = again && noun.chars().count() == 2;
        let before = self.subjects.last().filter(|b| short && b.len() > noun.len() && b.ends_with(noun))?;
        said.all(before.clone())
    }
}
