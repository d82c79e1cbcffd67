//! What a bare word is of, where its own clause does not say it: what stands before.
//!
//! | before | clause | of |
//! | --- | --- | --- |
//! | `松陌数字园开园` | `入驻企业20家` | 松陌数字园 |
//! | `冶金营收突破500亿元` | `建材突破300亿元` | 营收 |
//! | `在工业增长方面` | `松陌区增长5%` | 工业 |
//! | `推进垃圾处理行动，提升治理能力` | `完成投资3亿元` | 垃圾处理 |

use super::super::lead::{self, Before, Lead, trim};
use super::super::phrase;
use super::{Reader, strip_verb};
use crate::lexicon::words::{Relation, WORDS};
use crate::outline::Sentence;
use crate::quantity::Dimension;
use crate::scan::{self, Words, any};

/// How long the first sentence of a paragraph may be to count as its theme, in bytes: sixteen characters.
const THEME: usize = 48;

/// How many clauses back an industry may be named that a number is of.
const SECTOR: usize = 6;

/// How long a clause may be to name the subject of the next, in bytes.
const CLAUSE: usize = 600;

/// The industry that a clause names; firms are none.
fn industry_in(clause: &str) -> Option<&str> {
    // Most clauses have none of the characters that it can end with, and are spared the reading.
    let ends = ["业", "群", "链"];
    let may = clause.len() <= CLAUSE && scan::holds(clause, &ends);
    let named = may.then(|| phrase::industry(lead::front(clause)))??;
    (scan::ends(named, &ends) && !named.ends_with("企业")).then_some(named)
}

/// The name in a clause that ends in one of the words, without the verb of those who take part: 参加|青渚博览会.
fn named_in<'t>(clause: &'t str, words: &Words<()>) -> Option<&'t str> {
    const AT: [&str; 6] = ["参加", "参展", "发挥", "利用", "借助", "用好"];
    let said = phrase::without_turn(lead::front(scan::head(clause, CLAUSE)));
    let (at, word, ()) = words.find(said)?;
    let named = &said[..at + word.len()];
    let named = AT.iter().find_map(|w| scan::cut(named, w)).map_or(named, |(_, named)| named);
    // 青渚大会|、松陌论坛成功举办: of one of several nobody knows.
    let alone = !said[at + word.len()..].starts_with('、') && !named.contains(any(&['、', '和', '等']));
    ((4..=20).contains(&named.chars().count()) && alone).then_some(named)
}

impl<'a> Reader<'a> {
    /// What was opened, held or tried, where only what came of it is counted: 松陌数字园开园，入驻企业20家;
    /// 青渚博览会成功举办，…，签约项目9个; 改革试点取得成果，入库项目30个.
    pub(super) fn site(&self, noun: &str) -> Option<&'a str> {
        let near = |named: &Words<()>| named_in(self.before, named);
        let held =
            |named: &Words<()>| self.earlier.iter().rev().take(3).find_map(|clause| named_in(clause, named));
        let clause = self.clause.of(self.text);
        // 开园以来|游客, but not those of the year.
        let came = WORDS.came.prefix(noun).is_some() || noun == "游客" && scan::has(clause, "以来");
        // 松陌科创园蓬勃发展，创新活力释放，累计注册企业400家
        let total = clause.strip_prefix("累计").is_some_and(|did| WORDS.comes.prefix(did).is_some());
        // 青渚都市圈加快建设，经济总量…; 城市建设三年行动启动，9个重点项目推进
        let tried = || near(&WORDS.tried).or_else(|| phrase::worked_on(self.before));
        None.or_else(|| if came { held(&WORDS.event) } else { None })
            .or_else(|| if total { held(&WORDS.route).or_else(|| held(&WORDS.site)) } else { None })
            .or_else(|| if noun == "经济总量" { near(&WORDS.economy) } else { None })
            .or_else(|| if WORDS.bare.get(noun).is_some() { tried() } else { None })
            .or_else(|| if WORDS.entered.prefix(noun).is_some() { near(&WORDS.site) } else { None })
    }

    /// The port whose traffic a bare 旅客吞吐量 is, where the clause or the record before names it.
    pub(super) fn port(&self, noun: &str) -> Option<String> {
        let traffic = scan::after(noun, &["年", "国际", "国内"]).unwrap_or(noun);
        if !["旅客吞吐量", "货邮吞吐量", "货物吞吐量", "集装箱吞吐量"].contains(&traffic)
        {
            return None;
        }
        let before = self.subjects.last();
        let said = before.map_or_else(|| lead::front(self.before), String::as_str);
        let (at, word) = ["机场", "港"].into_iter().find_map(|w| Some((scan::find(said, w)?, w)))?;
        let port = &said[..at + word.len()];
        // 港口 and 港区 are no names.
        let named = word == "机场" || before.is_some() && !scan::starts_in(&said[port.len()..], "口区");
        (at > 0 && named && !port.contains(any(&['、', '和', '等']))).then(|| port.to_string())
    }

    /// What is worked on, where a clause says only how far: 推进|石漠化|综合治理，治理面积…; 糖料基地|确权|行动，完成确权…;
    /// 林权|入市交易，交易收入….
    pub(super) fn worked_on(&self, noun: &str) -> Option<&'a str> {
        let work = scan::before(noun, &["面积", "收入", "率", "范围", "标准", "项目"]).unwrap_or(noun);
        let done = ["试点", "补助", "补贴"].contains(&work)
            || WORDS.deliver.get(work).is_some()
            || work == "交易"
            || work.len() + 3 == noun.len();
        if !done || work.chars().nth(1).is_none() || self.before.len() > CLAUSE {
            return None;
        }
        let (thing, _) = scan::cut(lead::lead(trim(self.before), Before::Other).subject, work)?;
        let thing = thing.strip_suffix("综合").unwrap_or(thing);
        let thing = scan::after(thing, &["加大", "加强"]).unwrap_or(thing);
        // 推动项目早|开工: said of them all.
        let plain = !thing.contains(any(&['、', '“', '”', '的', '和'])) && !scan::starts(thing, &["项目"]);
        (plain && (2..=14).contains(&thing.chars().count())).then_some(thing)
    }

    /// What stands before a thing that goes by its last word alone: 推进|松陌|园区扩区，…，园区产值….
    pub(super) fn named_before(&self, noun: &str) -> Option<&'a str> {
        let bare =
            ["园区", "干流", "流域", "库区", "景区", "企业"].into_iter().find(|w| noun.starts_with(w))?;
        self.earlier.iter().find_map(|clause| {
            let said = lead::lead(scan::head(clause, CLAUSE), Before::Other).subject;
            let name = &said[..scan::find(said, bare)?];
            let plain = !name.contains(any(&['、', '，', '的', '和', '各', '每', '向']));
            // 市属国有|企业, but no 龙头|企业.
            let which = bare != "企业" || scan::ends(name, &["属", "国有"]);
            (plain && which && (2..=8).contains(&name.chars().count())).then_some(name)
        })
    }

    /// The industry that opens what this sentence goes on with behind a semicolon: 船艇产业方面，…；|建设新基地，产值….
    pub(super) fn over_semicolons(&self) -> Option<&'a str> {
        let sentences = &self.paragraph.sentences;
        let at = sentences.partition_point(|s| s.span.end <= self.sentence.span.start);
        let goes_on = |s: &&Sentence| scan::ends_in(self.text[..s.span.start as usize].trim_end(), "；;");
        if !goes_on(&self.sentence) {
            return None;
        }
        let first = sentences[..at].iter().rev().take(SECTOR).find(|s| !goes_on(s))?;
        let words = scan::head(first.span.of(self.text), CLAUSE).split(any(&['，', ','])).next()?;
        let words = words.strip_suffix("方面").unwrap_or(words);
        let words = words.split_once("产业要").map_or(words, |(of, _)| &words[..of.len() + "产业".len()]);
        let named = lead::front(words);
        (named.ends_with("产业") && (4..=20).contains(&named.chars().count()) && !lead::starts_verb(named))
            .then_some(named)
    }

    /// The industry that the sentence before opens with, where this one names none: 船艇产业加快转型。产值突破…
    pub(super) fn topic_before(&self) -> Option<String> {
        if !self.earlier.is_empty() {
            return None;
        }
        let at = self.paragraph.sentences.partition_point(|s| s.span.end <= self.sentence.span.start);
        self.paragraph.sentences[..at].iter().rev().take(3).find_map(|sentence| {
            let said = trim(sentence.span.of(self.text).split(any(&['，', ','])).next()?);
            let named = if said.len() > CLAUSE { None } else { phrase::industry(said) }?;
            (phrase::is_sector(named) && said.starts_with(named) && !lead::starts_verb(named))
                .then(|| named.to_string())
        })
    }

    /// What the sentence before says is on the rise, where this one opens with its total: 经营主体持续壮大。总量….
    pub(super) fn total_of(&self, noun: &str) -> Option<String> {
        let opens = self.earlier.is_empty() && self.records.is_empty() && noun == "总量";
        let at = self.paragraph.sentences.partition_point(|s| s.span.end <= self.sentence.span.start);
        let before = self.paragraph.sentences[..at].last().filter(|s| opens && s.span.len() <= THEME)?;
        phrase::of_trend(trim(before.span.of(self.text))).map(str::to_string)
    }

    /// What was measured last before the semicolon that this sentence stands after: 工业总产值增长9%；|增加值|增长8%.
    pub(super) fn across(&self) -> Option<&'a str> {
        let opens = self.earlier.is_empty() && self.records.is_empty();
        let before = self.text[..self.sentence.span.start as usize].trim_end();
        let last = self.prior.last().filter(|_| opens && before.ends_with(any(&['；', ';'])))?;
        let near = last.span.start >= self.paragraph.span.start
            && before.len() - (last.span.end as usize) <= 2 * '；'.len_utf8();
        (near && phrase::is_measured(&last.indicator)).then_some(&last.indicator)
    }

    /// Whether a clause ends there.
    pub(super) fn comma_after(&self, at: u32) -> bool {
        self.text.get(at as usize..).is_some_and(|rest| rest.starts_with(any(&['，', ','])))
    }

    /// What money is raised for, where the clause after it says so: 统筹资金5亿元，办好|民生实事.
    /// Of an `outlay` what is built for it may be counted: 投资3亿元，新建|校舍|20栋.
    pub(super) fn purpose(&self, after: u32, outlay: bool) -> Option<&'a str> {
        let clause = self.text.get(after as usize..)?;
        // 投资3亿元|改造管网36公里
        let next = clause.strip_prefix(any(&['，', ',']));
        let clause = next.or(Some(clause).filter(|c| lead::starts_verb(c)))?;
        let clause = &clause[..clause.find(any(&['，', ',', '。', '；', '\n']))?];
        let said = lead::lead(clause, Before::Count);
        let thing = phrase::names(said.subject).map_or(said.subject, |(_, thing)| thing);
        // 十大|惠民工程, 20件|民生实事
        let bare =
            thing.trim_start_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
        let counted =
            ["个", "项", "件", "大", "条", "座", "所", "处"].iter().find_map(|w| bare.strip_prefix(w));
        let thing = counted.filter(|_| bare.len() < thing.len()).unwrap_or(thing);
        let digit = |c: char| c.is_ascii_digit();
        let works = outlay && (WORDS.deliver.prefix(clause).is_some() || clause.starts_with("完成"));
        let cut = thing.find(digit).filter(|_| next.is_none() || works);
        let thing = cut.map_or(thing, |at| &thing[..at]);
        let plain = !thing.contains(|c: char| digit(c) || matches!(c, '、' | '“' | '的'));
        // 投资3亿元，|加大|基础设施建设
        let named = scan::after(thing, &["加大", "加强"]).unwrap_or(thing);
        let done = said.verb.is_some() || said.light || named.len() < thing.len();
        let thing = named;
        let least = if cut.is_some() { 2 } else { 3 };
        (done && plain && !phrase::too_bare(thing) && (least..=10).contains(&thing.chars().count()))
            .then_some(thing)
    }

    /// Whom money is for that a clause counts: 为300名|困境儿童|发放|补助金.
    pub(super) fn given_to(&self, noun: &str, v: usize) -> Option<&'a str> {
        let who = &self.quantities[v.checked_sub(1)?];
        let before = self.text.get(self.clause.start as usize..who.span.start as usize)?;
        let said = self.text.get(who.span.end as usize..self.quantities[v].span.start as usize)?;
        let (given, _) = scan::cut(said, noun).filter(|_| !noun.is_empty() && before.ends_with('为'))?;
        let verb = WORDS.deliver.suffix(given).or_else(|| WORDS.given.suffix(given)).map(|(verb, _)| verb);
        // 为9家|企业|融资
        let verb = verb.or((noun == "融资").then_some(""))?;
        let whom = &given[..given.len() - verb.len()];
        let plain = !whom.contains(any(&['、', '，', '的', '和', '等']));
        (plain && (2..=12).contains(&whom.chars().count())).then_some(whom)
    }

    /// In what respect a place grows, where the clause before says it: 在|工业|增长方面，松陌区增长….
    pub(super) fn respect(&self, noun: &str, relation: Option<Relation>) -> Option<&'a str> {
        let place = scan::ends_in(noun, "市区县旗镇乡") && noun.chars().count() <= 6;
        let said = trim(self.before).strip_prefix('在')?.strip_suffix("增长方面")?;
        (place && relation == Some(Relation::Growth) && !said.contains('、')).then_some(said)
    }

    /// What contributes, where a clause says only to what: 工业增加值占…41%，|对经济增长贡献率|达到….
    pub(super) fn contributor(&self, noun: &str, dimension: Dimension) -> Option<String> {
        let share = scan::ends(noun, &["贡献率", "贡献度", "拉动率", "贡献"]);
        if !noun.starts_with('对') || !share || dimension != Dimension::Ratio {
            return None;
        }
        // 工业增加值|增速居全省首位
        let led = || scan::cut(self.before, "增速").map(|(thing, _)| lead::front(thing));
        let before = self.subjects.last().filter(|_| !self.records.is_empty()).map(String::as_str);
        let before = before.or_else(led)?;
        let before = before.strip_suffix("增速").unwrap_or(before);
        // 消费|对经济增长贡献率60%，|对税收贡献率|30%
        Some(before.split_once(any(&['占', '对'])).map_or(before, |(thing, _)| thing).to_string())
    }

    /// What an industry is to reach, where the one before says it: 冶金营收突破500亿元，|建材|突破300亿元.
    pub(super) fn passed(
        &self,
        lead: &Lead,
        noun: &str,
        relation: Option<Relation>,
        dimension: Dimension,
    ) -> Option<&'static str> {
        const SIZES: [&str; 6] = ["营收", "营业收入", "产值", "总产值", "规模", "产业规模"];
        let plain = relation == Some(Relation::Level) && lead.verb.is_none() && !lead.light && !lead.part;
        if !plain || dimension != Dimension::Money || phrase::is_measured(noun) || noun.ends_with("交易") {
            return None;
        }
        let before = self.subjects.last()?;
        SIZES.into_iter().rev().find(|w| before.len() > w.len() && before.ends_with(w))
    }

    /// The last industry that a clause without a number named.
    pub(super) fn sector(&self) -> Option<&'a str> {
        self.earlier.iter().rev().take(SECTOR).find_map(|words| industry_in(words))
    }

    /// What a clause says was brought in, which a bare 产量 is of: 夏粮喜获丰收，产量….
    pub(super) fn harvest(&self, noun: &str) -> Option<String> {
        let brought = |b: &&str| b.len() <= CLAUSE && scan::holds(b, &["丰收", "三增”", "连丰", "连增"]);
        let said = Some(self.before).filter(brought)?;
        let crop =
            ["夏粮", "秋粮", "粮食", "油料", "棉花", "蔬菜"].into_iter().find(|w| scan::has(said, w))?;
        noun.contains('产').then(|| crop.to_string())
    }

    /// The projects that a sum is for, where more than one count of them stands before it: 新开工项目10个、竣工8个，完成投资….
    pub(super) fn series(&self, noun: &str) -> Option<String> {
        let [.., a, b] = &self.records[..] else { return None };
        let (a, b) = (strip_verb(&a.indicator), strip_verb(&b.indicator));
        let both =
            ["完成投资", "投资", "年度投资"].contains(&noun) && a.ends_with("项目") && b.ends_with("项目");
        let plain = |s: &str| phrase::names(s).map_or(s, |(_, thing)| thing).to_string();
        // 甲等项目10个、乙等项目8个
        let (thing, other) = both.then(|| (plain(a), plain(b)))?;
        // 打好文旅项目攻坚战，…
        let kind = self.earlier.iter().take(SECTOR).filter(|c| c.len() <= CLAUSE).find_map(|clause| {
            let said = lead::lead(clause, Before::Other).subject;
            let kind = &said[..scan::find(said, "项目")? + "项目".len()];
            let kind = scan::cut(kind, "打好").map_or(kind, |(_, kind)| kind);
            (kind.chars().count() <= 8 && !kind.contains(any(&['、', '“'])) && !lead::starts_verb(kind))
                .then_some(kind)
        });
        (thing == other).then(|| kind.filter(|_| thing == "项目").map_or(thing, str::to_string))
    }

    /// The industry that the clause right before names.
    pub(super) fn made(&self) -> Option<&'a str> {
        industry_in(self.before)
    }

    /// What the sentence is about, where a clause does not say: the clause before, or the theme of the paragraph.
    pub(super) fn topic(&self) -> Option<String> {
        let long = self.before.len() > CLAUSE;
        if long || scan::holds(self.before, &["前列", "领跑"]) || WORDS.setting.prefix(self.before).is_some()
        {
            return None;
        }
        // 推动龙头企业扩产，营业收入…: whose they are, the sentence said before.
        if trim(self.before).ends_with("招商") {
            return Some("招商".to_string());
        }
        let near = phrase::industry(lead::front(self.before));
        let grown = || phrase::grown(self.before);
        let about = near.filter(|n| !n.ends_with("企业")).or_else(|| self.sector()).or(near).or_else(grown);
        let about = about.or_else(|| {
            // 推进垃圾处理行动，提升治理能力，完成投资…
            let means = WORDS.means.suffix(trim(self.before)).is_some();
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
        if WORDS.means.suffix(trim(self.before)).is_some() || scan::has(self.before, "推动产业") {
            return None;
        }
        // “青渚茶”成为名片，跻身全国名录，产值…: what a title is given to stands before it.
        let titled = WORDS.picked.prefix(self.before).is_some();
        let said = self.earlier.iter().rev().nth(1).filter(|_| titled).unwrap_or(&self.before);
        // 13 推动加装电梯建设: an item of a list.
        let item = said.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        let item = if lead::starts_verb(item) { item } else { said };
        // 完善供应链，到位资金…: what is only put in order has no sum.
        if scan::starts(item, &["完善", "健全", "构建"]) {
            return None;
        }
        // 打好|“保交房”|攻坚战
        let fought = scan::after(item, &["打好", "打赢"]);
        let fought = fought.and_then(|f| scan::before(f, &["攻坚战", "保卫战", "歼灭战", "持久战"]));
        let before = lead::lead(fought.unwrap_or(item), Before::Other);
        let mut words = phrase::without_predicate(before.subject);
        // 管理系统|通过验收
        words = phrase::after_inner_verb(words).0;
        // 夏粮|再获丰收, 热线办理|持续提速: what it is said of.
        let fares = WORDS.fares.find(words).filter(|(at, ..)| *at > 3);
        words = fares.map_or(words, |(at, ..)| &words[..at]);
        // 松陌经开区|“双百园区”建设
        words = words.find('“').filter(|&at| at >= 12).map_or(words, |at| &words[..at]);
        // 粮食面积、单产|实现“双增”，总产…: both are of one thing.
        if let Some(both) = words.strip_suffix("实现") {
            let both = both.strip_suffix('已').unwrap_or(both);
            let first = both.split_once('、').filter(|(first, _)| phrase::is_measured(first));
            words = first.map_or(both, |(first, _)| phrase::owner(first, "产量"));
        }
        words = scan::before(words, &["质效", "效益", "生产", "制度"]).unwrap_or(words);
        // 提高|企业养老金水平，年均增长6%
        words = scan::after(words, &["提高", "提升", "扩大"]).unwrap_or(words);
        words = scan::cut(words, "通过").filter(|(_, said)| said.ends_with("验收")).map_or(words, |(w, _)| w);
        // 加快建设|功能齐全、环境整洁的|宜居小区
        let listed = words.rsplit_once('的').filter(|(which, _)| which.contains('、'));
        words = listed.map_or(words, |(_, thing)| thing);
        words = scan::cut(words, "成为").map_or(words, |(words, _)| words);
        // Of many names only their kind.
        let long = words.chars().count() > 16;
        words = phrase::names(words).filter(|_| long).map_or(words, |(_, thing)| thing);
        let short = !words.is_empty() && words.chars().count() <= 16;
        (short && (fares.is_some() || listed.is_some() || long || said.chars().count() <= 26))
            .then(|| phrase::without_number(&phrase::tidy(words)).to_string())
    }
}
