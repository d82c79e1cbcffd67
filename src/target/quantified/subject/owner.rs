//! A quality without its thing: what was said before has it.
//!
//! | before | clause | of |
//! | --- | --- | --- |
//! | `粮食播种面积68万亩` | `产量26万吨` | 粮食产量 |
//! | `打造新材料产业集群` | `产值突破100亿元` | 新材料产业集群产值 |
//! | `省级示范村15个` | `田园乡村2个` | 省级田园乡村 |

use super::super::super::lead::{self, Lead, trim};
use super::super::super::phrase;
use super::super::prenominal::strip_tail_verb;
use super::super::record::STAGES;
use super::super::{Reader, strip_verb, theme};
use super::{DONE, Said};
use crate::extraction::{Measure, Record};
use crate::lexicon::words::{Relation, WORDS};
use crate::quantity::Dimension;
use crate::scan::{self, any};

/// Gives the whole noun.
type Owning<'a> = fn(&Reader<'a>, &Said) -> Option<String>;

impl<'a> Reader<'a> {
    /// The first that knows the noun makes it whole.
    const OWNERS: [Owning<'a>; 27] = [
        // 生产安全事故9起、死亡3人、受伤5人
        |reader, said| {
            let hurt = said.counts() && ["死亡", "受伤", "死伤", "失踪"].contains(&said.noun.as_str());
            let before = reader.subjects.last().filter(|_| hurt)?;
            let at = scan::find(before, "事故").or_else(|| scan::find(before, "火灾"))? + "事故".len();
            Some(format!("{}{}人数", &before[..at], said.noun))
        },
        // 孤儿|集中|养育标准1500元，|分散|养育标准900元: the one in the place of the other.
        |reader, said| {
            const PAIRS: [[&str; 2]; 3] = [["集中", "分散"], ["内资", "外资"], ["公办", "民办"]];
            let before = reader.subjects.last()?;
            PAIRS.iter().flat_map(|[a, b]| [(a, b), (b, a)]).find_map(|(a, b)| {
                let rest = said.noun.strip_prefix(*b)?;
                let whose = before.strip_suffix(rest)?.strip_suffix(*a)?;
                (!whose.is_empty()).then(|| format!("{whose}{}", said.noun))
            })
        },
        // 金融机构|存款余额|260亿元、|贷款余额|180亿元
        |reader, said| {
            let (whose, of) = scan::cut(reader.subjects.last()?, "存款")?;
            let beside = said.noun.strip_prefix("贷款") == Some(of) && !of.is_empty();
            beside.then(|| format!("{whose}{}", said.noun))
        },
        // 万元产值|水耗|下降9%、|电耗|下降7%: by the same measure.
        |reader, said| {
            let used = ["电耗", "水耗", "能耗", "气耗"];
            let of = used.iter().find_map(|w| reader.subjects.last()?.strip_suffix(w))?;
            (used.contains(&&*said.noun) && !of.is_empty()).then(|| format!("{of}{}", said.noun))
        },
        // 净增规上企业112家，其中服务业76家
        |reader, said| {
            let trade =
                said.lead.part && said.counts() && said.noun.ends_with('业') && !said.noun.ends_with("企业");
            let whole = reader.subjects.last().filter(|s| trade && s.ends_with("企业"))?;
            let (level, ()) = WORDS.prefix.prefix(strip_verb(whole))?;
            Some(format!("{level}{}企业", said.noun))
        },
        // 地区生产总值735亿元，人均突破14万元
        |reader, said| {
            let figure = reader.subjects.last().filter(|s| said.noun == "人均" && phrase::is_measured(s))?;
            Some(format!("人均{figure}"))
        },
        // 保障房4000套，其中面向产业工人1500套
        |reader, said| {
            let whom = said.lead.part && said.counts() && scan::starts(&said.noun, &["面向", "用于", "针对"]);
            Some(format!("{}{}", said.noun, strip_verb(reader.subjects.last().filter(|_| whom)?)))
        },
        // 人大|议案3件、|建议|90件
        |reader, said| {
            let whose = reader.subjects.last().filter(|s| said.noun == "建议" && s.starts_with("人大"));
            whose.map(|_| format!("人大{}", said.noun))
        },
        // 实施项目9个、盘活|资产|2亿元: of no projects.
        |_, said| {
            let put_to_use = said.lead.verb == Some("盘活") && phrase::is_attribute(&said.noun);
            put_to_use.then(|| said.noun.clone())
        },
        // 推进青渚园区扩区，…，园区产值…
        |reader, said| Some(format!("{}{}", reader.named_before(&said.noun)?, said.noun)),
        |reader, said| Some(format!("{}{}", reader.of_park(&said.noun)?, said.noun)),
        // 产业基金总规模60亿元，已投项目30个
        |reader, said| {
            let fund = reader.subjects.last().filter(|_| said.noun.starts_with("已投"))?;
            Some(format!("{}{}", phrase::owner(fund, "率"), said.noun))
        },
        Self::quality,
        Self::beside_value_added,
        Self::per_head,
        |reader, said| {
            let own = reader.worked_on(&said.noun).map(str::to_string);
            // 建好“松陌路”，实施|提质改造|36公里
            let done = || {
                let work = WORDS.deliver.get(&said.noun).filter(|_| reader.subjects.is_empty());
                work.and_then(|()| reader.topic())
            };
            Some(format!("{}{}", own.or_else(done)?, said.noun))
        },
        |reader, said| {
            let bare = said.noun.strip_prefix("实施").unwrap_or(&said.noun);
            Some(format!("{}{bare}", reader.site(&said.noun)?))
        },
        |reader, said| Some(format!("{}{}", said.noun, reader.respect(&said.noun, said.relation)?)),
        |reader, said| Some(format!("{}{}", reader.contributor(&said.noun, said.dimension)?, said.noun)),
        // 粮食产量…，其中小麦…; 贷款余额…，其中小微企业贷款…
        |reader, said| {
            let quality = reader.whole_quality(said.lead, &said.noun, said.dimension)?;
            Some(phrase::joined(&said.noun, &quality))
        },
        Self::rural,
        Self::made_beside,
        |reader, said| {
            let quality = reader.passed(said.lead, &said.noun, said.relation, said.dimension)?;
            Some(format!("{}{quality}", said.noun))
        },
        // 投资80亿元，其中公路|投资|50亿元，|水运|10亿元
        |reader, said| {
            let part = reader.records.last().filter(|r| r.parent.is_some() && r.unit == "元")?;
            let bare = said.dimension == Dimension::Money
                && said.relation.is_none()
                && said.lead.verb.is_none()
                && !said.lead.light
                && said.noun.chars().count() <= 6
                && !phrase::is_measured(&said.noun);
            let whole = reader.records.get(part.parent?.checked_sub(reader.first)? as usize)?;
            let (quality, ()) = WORDS.attribute.suffix(&part.indicator).filter(|_| bare)?;
            whole.indicator.ends_with(quality).then(|| format!("{}{quality}", said.noun))
        },
        // 新开工亿元以上项目30个，其中10亿元以上项目5个
        |reader, said| {
            let state = reader.whole_state(said.lead, said.dimension)?;
            (strip_tail_verb(&said.noun).len() == said.noun.len()).then(|| format!("{state}{}", said.noun))
        },
        // 国家级赛事3项、省级5项
        |reader, said| {
            WORDS.prefix.get(&said.noun)?;
            let before = reader.subjects.last()?;
            // 农业产业化|国家级|龙头企业2家、|省级|15家
            let levels = ["国家级", "自治区级", "省级", "市级", "县级"];
            if let Some((at, level)) =
                levels.iter().find_map(|w| Some((scan::find(before, w).filter(|&at| at > 0)?, w)))
                && levels.contains(&said.noun.as_str())
            {
                return Some(format!("{}{}{}", &before[..at], said.noun, &before[at + level.len()..]));
            }
            let rest = WORDS.prefix.prefix(before).map_or(before.as_str(), |(w, _)| &before[w.len()..]);
            Some(format!("{}{rest}", said.noun))
        },
        Self::qualified,
    ];

    /// The last rule: what the noun is of.
    pub(super) fn with_owner(&mut self, said: &mut Said) -> Option<Vec<String>> {
        said.noun = Self::OWNERS.iter().find_map(|rule| rule(self, said))?;
        None
    }

    /// 预计|全产业|营收…: of the industry that was spoken of.
    pub(super) fn of_the_industry(&mut self, said: &mut Said) -> Option<Vec<String>> {
        if said.noun.starts_with("全产业链") {
            // 推动铝产业延链，培育企业20户，|全产业链产值|突破百亿元
            let firms = self.subjects.last().is_some_and(|s| scan::ends(s, &["企业", "项目", "基地"]));
            said.noun.insert_str(0, self.sector().filter(|_| firms)?);
        } else if said.noun.starts_with("相关产业") {
            // 智算|核心产业规模60亿元、|相关产业规模|300亿元
            let (of, _) = scan::cut(self.subjects.last()?, "核心产业")?;
            said.noun.insert_str(0, of);
        } else if said.noun.starts_with("核心产业") {
            // 数字经济快速成长，核心产业增加值…
            let economy = phrase::industry(lead::front(self.before)).filter(|of| of.ends_with("经济"))?;
            said.noun.insert_str(0, economy);
        } else if said.noun.starts_with("全产业") {
            said.noun.replace_range(.."全产业".len(), self.sector()?);
        }
        None
    }

    /// 货物吞吐量8万吨、集装箱2万标箱; 松陌机场…，旅客吞吐量…
    pub(super) fn traffic(&mut self, said: &mut Said) -> Option<Vec<String>> {
        if said.noun == "集装箱" && self.subjects.last().is_some_and(|s| s.ends_with("吞吐量")) {
            said.noun.push_str("吞吐量");
        }
        said.noun.insert_str(0, &self.port(&said.noun)?);
        None
    }

    /// 水稻、小麦单产分别达到…，总产分别达到…
    pub(super) fn of_each(&mut self, said: &mut Said) -> Option<Vec<String>> {
        let noun = &said.noun;
        if !said.lead.each || said.count < 2 || !phrase::is_attribute(noun) {
            return None;
        }
        // 推进甲项目和乙项目建设，分别完成投资9亿元和6亿元
        let worked = || {
            let on = lead::lead(self.before, lead::Before::Other).subject;
            let on = strip_tail_verb(on);
            phrase::coordinates(on, Some(said.count)).filter(|_| scan::ends(on, &["项目", "工程"]))
        };
        let known = self.list.len().checked_sub(said.count).map(|from| self.list[from..].to_vec());
        let over = phrase::industries(self.before, said.count).or(known).or_else(worked)?;
        Some(over.iter().map(|s| phrase::joined(phrase::owner(s, noun), noun)).collect())
    }

    /// 市属国企扭亏，营收、利润总额分别增长5%、6%: both of one owner.
    pub(super) fn of_one_owner(&mut self, said: &mut Said) -> Option<Vec<String>> {
        if said.count < 2 || said.noun.contains('口') {
            return None;
        }
        let parts = phrase::coordinates(&said.noun, Some(said.count))?;
        if !parts.iter().all(|p| phrase::is_attribute(p) || self.of_park(p).is_some()) {
            return None;
        }
        let lead = Lead { each: false, ..said.lead.clone() };
        let of = |part: &String| self.subjects_for(part, &lead, 1, said.relation, said.verb, said.dimension);
        Some(parts.iter().flat_map(of).collect())
    }

    /// 工业硅|产量|18万吨、多晶硅5万吨
    fn made_beside(&self, said: &Said) -> Option<String> {
        let bare = said.relation.is_none() && said.lead.verb.is_none() && !said.lead.light && !said.lead.part;
        let here = self.records.last().filter(|r| r.span.start >= self.clause.start);
        let here = here.filter(|r| r.measure == Some(Measure::Level)).map(|r| r.indicator.as_str());
        // 原煤产量9万吨，增长6%；水泥5万吨
        let before = here.or_else(|| self.across().filter(|of| !of.ends_with("面积"))).filter(|_| bare)?;
        let quality = ["产量", "产能", "播种面积", "种植面积"].into_iter().find(|w| before.ends_with(w))?;
        let plain = said.dimension == Dimension::Physical
            && before.len() > quality.len()
            && said.noun.chars().count() <= 5
            && !phrase::is_measured(&said.noun)
            && WORDS.deliver.suffix(&said.noun).is_none();
        plain.then(|| format!("{}{quality}", said.noun))
    }

    /// 粮食播种面积68万亩，产量26万吨
    fn quality(&self, said: &Said) -> Option<String> {
        let noun = &said.noun;
        // 总产值|占工业总产值的一半
        let over = noun.split_once('占').filter(|(_, of)| *of != "比");
        let measured = over.map_or(noun.as_str(), |(measured, _)| measured);
        // 一般公共预算收入增长7%、税收占|一般公共预算收入|的比重: of no other.
        if over.zip(self.subjects.last()).is_some_and(|((_, of), before)| of.starts_with(before.as_str())) {
            return Some(noun.clone());
        }
        if !phrase::is_attribute(measured) {
            return None;
        }
        // 进出口总额增长5%、总量|突破300亿元
        if noun == "总量" && said.dimension == Dimension::Money {
            let figure = self.subjects.last().filter(|s| s.ends_with("总额"));
            if figure.is_some() {
                return figure.cloned();
            }
        }
        // 工业增加值增加到34亿元，规模|扩大1.6倍: the figure itself.
        if noun == "规模" && said.relation == Some(Relation::Growth) {
            let figure = self.subjects.last().filter(|s| scan::ends(s, &["值", "额", "收入", "投资"]));
            if figure.is_some() {
                return figure.cloned();
            }
        }
        // 劳务输出9万人次，劳务收入20亿元
        let alike = |o: &str| {
            o.char_indices().nth(2).is_some_and(|(at, _)| noun.starts_with(&o[..at]) && &o[..at] != "交易")
        };
        let owner = self.owner_of(said, measured);
        let owner = owner.filter(|o| !o.is_empty() && !noun.starts_with(o.as_str()) && !alike(o));
        // 案件破案率90%，群众满意率85%: of no cases, but 12345热线办结率98%，群众满意率96%.
        let asked = scan::starts(noun, &["群众", "公众", "社会", "人民"])
            && scan::has(noun, "满意")
            && self.subjects.last().is_some_and(|s| {
                s.ends_with('率') && !scan::holds(s, &["热线", "服务", "办", "诉求", "提案", "议案", "建议"])
            });
        // 建成区面积46平方公里，常住人口31万
        let people =
            noun.ends_with("人口") && self.subjects.last().is_some_and(|s| scan::ends(s, &["面积", "率"]));
        // 服务进出口增长9%，水质达标率…: of no water.
        let dry =
            noun.starts_with("水质") && owner.as_ref().is_some_and(|o| !scan::holds(o, &["水", "断面"]));
        // 带动配套企业集聚150家，全链条产值…: of no firms.
        let chain = noun.starts_with("全链条") && owner.as_ref().is_some_and(|o| scan::has(o, "企业"));
        let Some(owner) = owner.filter(|_| !people && !chain && !asked && !dry) else {
            return Some(noun.clone());
        };
        // 先进材料产业 + 产业规模
        let shared = owner.strip_suffix("产业").filter(|_| noun.starts_with("产业")).unwrap_or(&owner);
        Some(phrase::joined(shared, noun))
    }

    /// Whose the quality `measured` is.
    fn owner_of(&self, said: &Said, measured: &str) -> Option<String> {
        let noun = &said.noun;
        // 高校毕业生留省就业，|留省率
        if let Some(of) = self.worked_on(noun).filter(|_| noun.ends_with('率')) {
            return Some(of.to_string());
        }
        // 热线|受理诉求9万件、办结8万件，|群众满意率|98%
        let (who, _) = self.seat;
        let served = scan::has(noun, "满意") && !who.is_empty();
        if served && self.subjects.last().is_some_and(|s| s.starts_with(who)) {
            return Some(who.to_string());
        }
        let fresh = said.lead.verb == Some("新增");
        let sized =
            scan::holds(noun, &["规模", "产值", "营收", "营业收入", "业务收入", "营业总收入", "资产"]);
        // 12个项目建成投产，年接待游客增长5%: the projects are done with.
        let theirs = scan::holds(noun, &["总", "其", "投资", "产值", "产能", "规模"]) || noun.ends_with('率');
        let ended = self.ended && !theirs;
        // 外贸企业20家，海外仓建成投用，进出口增长6%: a figure of its own.
        let here = self.records.last().is_some_and(|r| r.span.start >= self.clause.start);
        let trade = !here && !self.before.is_empty() && ["进出口", "出口", "进口"].contains(&noun.as_str());
        // 招聘教师40名，县医院新院区建成投用、新增床位80张: of no teachers.
        let opened = fresh && WORDS.predicate.suffix(self.before).is_some();
        let last =
            self.subjects.last().filter(|s| !(ended || trade || opened || fresh && s.ends_with("项目")));
        // 6条道路、9公里管廊、5万平方米公寓建成，完成投资20亿元: of no one of them.
        let all = noun.ends_with("投资") && self.told_of_many();
        let last = last.filter(|s| !all || scan::ends(s, &["项目", "工程", "投资"]));
        // 产值增加5亿元，用工增加300人: neither says whose it is.
        let last = last.filter(|s| !phrase::is_attribute(s));
        // 引进项目40个，其中10亿元以上5个、50亿元以上1个，到位资金90亿元: of them all.
        let parts = match &self.records[..] {
            [.., a, b] if a.parent.is_some() && a.parent == b.parent && b.span.end <= self.clause.start => {
                b.parent
            }
            _ => None,
        };
        let whole = parts.and_then(|id| self.records.get(id.checked_sub(self.first)? as usize));
        let last = last.map(|s| whole.filter(|_| said.counts_no()).map_or(s, |w| &w.indicator));
        let staged = self.of_every_stage().filter(|_| last.is_some() && said.counts_no());
        // 改造小区65个，|涉及居民|8900户，建筑面积…: of what is worked on.
        let over = || self.list.len().checked_sub(2).and_then(|at| self.list.get(at));
        let last = last.and_then(|s| if s.starts_with("涉及") { over() } else { Some(s) });
        let last = staged.as_ref().or(last).map(|s| phrase::owner(s, measured));
        // 三年新增企业20户，总量…: of them all.
        let all = |s: &str| {
            scan::after(s, &["新增", "净增"]).filter(|_| noun.starts_with('总')).unwrap_or(s).to_string()
        };
        let last = last.map(all);
        let theme = || self.opening.and_then(|clause| theme(clause, self.text));
        let known = self.harvest(noun).or_else(|| self.series(noun));
        known.or_else(|| match last {
            // 松陌产业要…，打造青渚品牌，产值突破100亿元; 松陌县要新增企业9家，税收增长6%
            _ if self.agent.is_some_and(|a| last.is_some() || phrase::is_sector(a)) => {
                self.agent.map(str::to_string)
            }
            Some(_) if !sized => last,
            // 建设10个项目，打造新材料产业集群，产值突破100亿元
            // 壮大低空经济，培育企业20家，产业规模突破200亿元
            Some(_) => {
                let said = self.earlier.last().filter(|_| noun.starts_with("产业"));
                let sector = || phrase::industry(lead::front(said?)).map(str::to_string);
                self.made().map(str::to_string).or_else(theme).or_else(sector).or(last)
            }
            None if trade && !self.subjects.is_empty() => None,
            // 粮食单产创历史新高，总产突破…
            None if self.spoken.is_some_and(|of| phrase::owner(of, measured).len() < of.len()) => {
                self.spoken.map(|of| phrase::owner(of, measured).to_string())
            }
            None => self
                .over_semicolons()
                .filter(|_| sized && self.sector().is_none())
                .map(str::to_string)
                // 船艇产业蓬勃发展，…，打造配套产业链，产业营收…: of the industry that the sentence is on.
                .or_else(|| self.opening_industry().filter(|_| noun.starts_with("产业")).map(str::to_string))
                .or_else(theme)
                .or_else(|| {
                    let of = self.across().filter(|of| {
                        scan::ends(measured, &["增加值", "利润", "利润总额", "营业收入"])
                            // 油料种植面积9万亩；预计|总产|2万吨
                            || of.ends_with("面积") && scan::ends(measured, &["总产", "单产", "产量"])
                    })?;
                    Some(phrase::owner(of, measured).to_string())
                })
                // 粮食总产量居全省第一，种植面积…
                .or_else(|| self.topic().map(|of| phrase::owner(&of, measured).to_string()))
                .or_else(|| self.topic_before().filter(|_| sized))
                .or_else(|| self.total_of(noun)),
        })
    }

    /// The park that a sentence opens with, whose a figure is that places have, too: 推进松陌经开区改革，…，利用外资增长9%.
    fn of_park(&self, figure: &str) -> Option<String> {
        const FIGURES: [&str; 8] =
            ["利用外资", "投资", "总产值", "增加值", "进出口", "进出口总额", "生产总值", "制度创新成果"];
        let figure = scan::after(figure, &["规上工业", "规模以上工业", "工业", "固定资产", "地区", "实际"])
            .unwrap_or(figure);
        let signed = figure.starts_with("新签约") && figure.ends_with("项目");
        let opens = self.records.is_empty() && (signed || FIGURES.contains(&figure));
        let park = theme(self.opening.filter(|_| opens)?, self.text).filter(|of| of.ends_with('区'))?;
        // 加大|开发区考核力度, but 参与自贸区建设: of others.
        let own = scan::after(&park, &["加大", "加强", "提速", "支持"]).unwrap_or(&park);
        (!scan::holds(own, &["参与", "融入", "对接"])).then(|| own.to_string())
    }

    /// The industry that the sentence opens with.
    fn opening_industry(&self) -> Option<&'a str> {
        let words = trim(self.opening?.span.of(self.text));
        let of = phrase::industry(lead::front(words))?;
        (words.starts_with(of) && of.ends_with("产业")).then_some(of)
    }

    /// Whether the last three things counted are of three units, and something was said of them all.
    fn told_of_many(&self) -> bool {
        let [.., a, b, c] = &self.records[..] else { return false };
        let output = [a, b, c].iter().all(|r| r.measure == Some(Measure::Output));
        self.ended && output && a.unit != b.unit && b.unit != c.unit && a.unit != c.unit
    }

    /// 超亿元项目签约24个，落地11个，到位资金86亿元: of them at every stage.
    fn of_every_stage(&self) -> Option<String> {
        let thing = |r: &Record| {
            let (front, back) = STAGES.iter().find_map(|w| scan::cut(&r.indicator, w))?;
            Some(format!("{}{back}", front.strip_suffix('新').unwrap_or(front)))
        };
        let last = self.records.last()?;
        let own = thing(last).filter(|own| own.ends_with("项目"))?;
        // 项目|开工|97个，完成投资…
        let alone = STAGES.iter().any(|w| last.indicator.ends_with(w)).then(|| own.clone());
        let earlier = self.records.iter().rev().skip(1).take_while(|r| r.unit == last.unit);
        // 推进45个|重点项目|建设，竣工20个，完成投资…
        let begun = |r: &Record| thing(r).or_else(|| r.indicator.starts_with(&*own).then(|| own.clone()));
        let all = earlier.map_while(begun).take_while(|all| all.ends_with(&*own)).last();
        all.or(alone)
    }

    /// 基站达900个，每万人拥有9个; 每千人拥有托位4个、医师3人; 新建电站6座，每座每年增收4万元
    fn per_head(&self, said: &Said) -> Option<String> {
        let (noun, before) = (&said.noun, self.subjects.last()?);
        const HAVE: [&str; 3] = ["拥有", "配备", "配有"];
        if let Some(each) = noun.strip_prefix('每') {
            let unit = each.chars().next()?;
            let counted = self.records.last()?.unit.starts_with(unit);
            return if scan::ends(noun, &HAVE) {
                Some(format!("{noun}{}", strip_tail_verb(before)))
            } else {
                (counted && before.chars().count() <= 12).then(|| format!("{before}{noun}"))
            };
        }
        let at = before
            .starts_with('每')
            .then(|| HAVE.iter().find_map(|w| Some(scan::find(before, w)? + w.len())))??;
        let here = self.records.last().is_some_and(|r| r.span.start >= self.clause.start);
        (here && said.counts() && said.lead.verb.is_none()).then(|| format!("{}{noun}", &before[..at]))
    }

    /// 规上工业增加值增长7%、制造业增长8%
    fn beside_value_added(&self, said: &Said) -> Option<String> {
        const WHO: [&str; 8] = ["业", "单位", "居民", "人口", "农牧民", "农户", "领域", "投资者"];
        const OF: [&str; 9] =
            ["增加值", "投资", "人均可支配收入", "收入", "贷款余额", "贷款", "产值", "零售额", "销售额"];
        let grows = said.dimension == Dimension::Ratio && said.relation == Some(Relation::Growth);
        let before = self.records.last().filter(|r| r.measure == Some(Measure::Growth) && grows)?;
        // 餐饮业营业额增长9%，|住宿业|增长8%
        let trade = |w: &&str| {
            before.indicator.ends_with(*w)
                && ["住宿业", "餐饮业", "零售业", "批发业"].contains(&said.noun.as_str())
        };
        if let Some(turnover) = ["营业额", "销售额"].into_iter().find(trade) {
            return Some(format!("{}{turnover}", said.noun));
        }
        // 工业投资…，其中技改投资增长20%，|制造业|增长18%
        let part = before.parent.is_some() && scan::ends(&said.noun, &WHO);
        if said.lead.part || !part && !said.noun.ends_with("制造业") {
            return None;
        }
        let of = if part { &OF[..] } else { &OF[..1] };
        let value = of.iter().find(|w| before.indicator.ends_with(**w))?;
        Some(format!("{}{value}", said.noun))
    }

    /// 农村快递通达率88%、生活垃圾收运率46%
    fn rural(&self, said: &Said) -> Option<String> {
        let rate =
            said.noun.starts_with("生活") && said.noun.ends_with('率') && !scan::has(&said.noun, "分类");
        let rural = rate && self.subjects.last()?.starts_with("农村");
        rural.then(|| format!("农村{}", said.noun))
    }

    /// 省级示范村15个、田园乡村2个
    fn qualified(&self, said: &Said) -> Option<String> {
        let (noun, prefix) = (&said.noun, self.prefix?);
        // 全国示范村2个|和青渚示范村|、重点村9个: of another rank.
        let past = self.records.last().and_then(|r| self.text.get(r.span.end as usize..));
        let beside = past.and_then(|past| past.strip_prefix(any(&['和', '及'])));
        let plain = said.lead.verb.is_none()
            && said.relation.is_none()
            && !said.lead.part
            && beside.is_none_or(|beside| beside.starts_with(noun.as_str()));
        // 省级示范街道2个、|社区|10个: of the same sort.
        const SEATS: [&str; 7] = ["行政村", "乡镇", "街道", "社区", "村", "镇", "乡"];
        let seat = SEATS.contains(&noun.as_str()) && plain && said.counts();
        let sort = self.subjects.last().filter(|_| seat).and_then(|s| scan::before(s, &SEATS));
        if let Some(sort) = sort.filter(|sort| !sort.is_empty()) {
            return Some(format!("{sort}{noun}"));
        }
        (plain
            && (said.counts() || ["绿化", "落后"].contains(&prefix))
            && !scan::starts(noun, &DONE)
            && WORDS.prefix.prefix(noun).is_none()
            && WORDS.own.prefix(noun).is_none()
            && (noun.ends_with('数') || !prefix.starts_with('每')))
        .then(|| format!("{prefix}{noun}"))
    }

    /// Whether the sentence before told of a product that this one parts: 生产总值增长6%。其中，|一产|…；|二产|….
    fn after_product(&self, lead: &Lead) -> bool {
        let (start, words) = (self.sentence.span.start as usize, self.sentence.span.of(self.text));
        let product = |r: &Record| scan::ends(&r.indicator, &["生产总值", "GDP"]);
        let opens = lead.part && words.starts_with("其中") && self.prior.iter().any(product);
        let part = |r: &Record| r.parent.is_some() && r.indicator.ends_with("增加值");
        let next = self.prior.last().is_some_and(part) && scan::ends_in(self.text[..start].trim_end(), "；;");
        // 其中一产增长3%，海运量增长9%，三产增长5%
        let recent = lead.part && self.records.iter().rev().take(3).any(part);
        recent || self.whole.is_none() && (opens || next)
    }

    /// What is measured of the whole that 其中 opens, where the part does not say it.
    pub(super) fn whole_quality(&self, lead: &Lead, noun: &str, dimension: Dimension) -> Option<String> {
        let bare = noun.chars().count() <= 4 && scan::ends(noun, &["产", "业"]);
        if bare && matches!(dimension, Dimension::Money | Dimension::Ratio) && self.after_product(lead) {
            return Some("增加值".to_string());
        }
        let whole = self.whole.filter(|_| lead.part && dimension != Dimension::Count)?;
        let whole = self.records.get((whole - self.first) as usize)?;
        // 完成投资200亿元，其中道路130公里: no sum of the whole.
        if dimension == Dimension::Physical && whole.unit.ends_with('元') {
            return None;
        }
        // 生产总值|增速超过全省|0.4个百分点，其中一产…
        let whole = &*whole.indicator;
        let whole = scan::cut(whole, "增速").filter(|(_, of)| !of.is_empty()).map_or(whole, |(of, _)| of);
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
        // 全体居民|人均可支配收入|…，其中农牧民…
        let each =
            scan::find(whole, "人均").filter(|_| scan::ends(noun, &["居民", "农牧民", "人口", "农民"]));
        let quality = each.or_else(|| scan::last(whole, "地区生产总值")).map_or(quality, |at| &whole[at..]);
        (WORDS.attribute.suffix(noun).is_none()
            && !noun.contains('占')
            && !scan::holds(noun, &["高于", "快于"])
            // 到位资金60亿元，其中实际利用外资1亿美元
            && !scan::ends(noun, &["外资", "资金"]))
        .then(|| quality.to_string())
    }

    /// How far the whole is that 其中 opens (新开工, 签约): its parts are as far.
    pub(super) fn whole_state(&self, lead: &Lead, dimension: Dimension) -> Option<&'static str> {
        let whole =
            self.whole.filter(|_| lead.part && dimension == Dimension::Count && lead.verb.is_none())?;
        let verb = self.records.get((whole - self.first) as usize)?.verb;
        let kept = WORDS.state.prefix(verb).map(|(w, _)| w).filter(|w| *w != "惠及");
        kept.or_else(|| ["签约", "开工", "竣工"].into_iter().find(|w| *w == verb))
    }
}
