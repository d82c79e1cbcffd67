//! What counts side by side share with the last of them.
//!
//! | item | nouns |
//! | --- | --- |
//! | `完成16条背街小巷、3个小区改造提升` | 背街小巷改造提升 · 小区改造提升 |
//! | `提升3个断面、5个水源地水质` | 断面水质 · 水源地水质 |
//! | `3个镇、5个村分别入选千强镇、文明村` | 入选千强镇的镇 · 入选文明村的村 |

use super::super::super::lead::trim;
use super::super::super::phrase;
use super::super::Reader;
use crate::extraction::Record;
use crate::lexicon::words::WORDS;
use crate::scan::{self, any};

impl Reader<'_> {
    /// Gives the nouns of counts side by side what the last of them ends with: 60万吨硅料、70万千瓦电池产能;
    /// 完成16条背街小巷、3个小区改造提升.
    pub(in crate::target::quantified) fn share_tail(&mut self) {
        let run = std::mem::take(&mut self.run);
        let Some((&last, earlier)) = run.split_last().filter(|(_, earlier)| !earlier.is_empty()) else {
            return;
        };
        let end = self.records[last].indicator.clone();
        // 为30家企业、20名农户|提供贷款贴息
        const GIVEN: [&str; 4] = ["提供", "发放", "解决", "办理"];
        let whom = trim(self.clause.of(self.text)).starts_with(any(&['为', '向', '给']));
        let given = GIVEN.iter().find_map(|w| scan::cut(&end, w)).filter(|(who, _)| whom && !who.is_empty());
        if let Some((who, given)) = given
            && earlier.iter().all(|&i| self.records[i].verb.is_empty())
        {
            earlier.iter().for_each(|&i| self.records[i].indicator.push_str(given));
            self.records[last].indicator = format!("{who}{given}");
            return;
        }
        // 8所学校、12个专业入选某名录: which of their kind holds for both.
        if WORDS.picked.prefix(&end).is_some()
            && let Some(of) = end.rfind('的')
        {
            let mut plain: Vec<usize> = earlier.to_vec();
            plain.retain(|&i| {
                WORDS.picked.prefix(&self.records[i].indicator).is_none() && self.records[i].verb.is_empty()
            });
            // 3个镇、5个村分别入选千强镇、文明村
            let word = WORDS.picked.prefix(&end).map_or(0, |(word, ())| word.len());
            let titles = phrase::parts(&end[word..of]);
            let each = titles.len() == run.len()
                && plain.len() == earlier.len()
                && scan::has(self.clause.of(self.text), "分别");
            for i in plain {
                self.records[i].indicator.insert_str(0, &end[..of + '的'.len_utf8()]);
            }
            for (&i, title) in run.iter().zip(titles).filter(|_| each) {
                self.records[i].indicator.replace_range(word..of, title);
            }
            return;
        }
        let measured = WORDS.attribute.suffix(&end).map(|(w, _)| w).filter(|w| w.len() < end.len());
        // 提升3个断面、5个水源地水质; 整治4所学校、2家医院周边环境
        const STATES: [&str; 8] =
            ["水质", "水质优良", "周边环境", "人居环境", "超低排放改造", "保温节能改造", "集采", "全覆盖"];
        let measured = measured.or_else(|| {
            STATES.into_iter().find(|w| end.strip_suffix(w).is_some_and(|thing| !thing.is_empty()))
        });
        // 5个示范村|创建任务
        let work = scan::before(&end, &["任务", "工作"]).unwrap_or(&end);
        let done = || {
            let verbs = phrase::final_verbs(work).filter(|_| {
                (self.light || self.told && work.ends_with("建设")) && !end.contains(any(&['、', '等']))
            });
            verbs.map(|verbs| &end[work.len() - verbs.len()..])
        };
        // 8座中型水库和5座小型水库|前期工作
        let kind = || {
            let rest = earlier.iter().find_map(|&i| after_kind(&self.records[i].indicator, &end))?;
            // 2处涵闸竣工、4处|涵闸|开工建设: another stage of others.
            let work = ["前期工作", "工程"].contains(&rest) || WORDS.deliver.get(rest).is_some();
            (work && WORDS.predicate.get(rest).is_none()).then_some(rest)
        };
        let Some(short) = measured.or_else(done).or_else(kind) else { return };
        // 9个小区、28个贫困村|电网改造升级: what of the places is worked on.
        const PLACES: [&str; 7] = ["村", "镇", "小区", "社区", "街道", "片区", "园区"];
        let before = &end[..end.len() - short.len()];
        let at = PLACES.iter().filter_map(|w| Some(scan::last(before, w)? + w.len())).max();
        let counted = self.records[last].unit;
        for &i in earlier {
            let Record { indicator: noun, unit, .. } = &mut self.records[i];
            let place =
                *unit == counted && scan::ends(noun.split(any(&['（', '('])).next().unwrap_or(noun), &PLACES);
            let tail = at.filter(|_| place).map_or(short, |at| &end[at..]);
            let own =
                WORDS.attribute.suffix(noun).is_some() && !tail.ends_with("改造") || noun.ends_with(tail);
            // 3座水库除险加固|工程
            let work = noun.strip_suffix("工程").is_some_and(|work| phrase::final_verbs(work).is_some());
            // 危旧房12套、公路通车里程35公里: only what has a length.
            let long = tail.ends_with("里程") && !place && *unit != counted;
            if phrase::final_verbs(noun).is_none() && !own && !work && !long {
                // 4家铸造、7家玻璃|企业|超低排放改造
                let firms = end[..end.len() - tail.len()].ends_with("企业") && !noun.ends_with("企业");
                noun.push_str(if firms && *unit == "家" { "企业" } else { "" });
                noun.push_str(tail);
            }
        }
    }
}

/// What follows the noun that another one ends with, in the one that stands last: 小型水库|前期工作.
fn after_kind<'t>(noun: &str, last: &'t str) -> Option<&'t str> {
    let (at, _) = noun.char_indices().rev().nth(1).filter(|(at, _)| *at > 0)?;
    let (_, rest) = scan::cut(last, &noun[at..])?;
    let rest = rest.strip_prefix("项目").unwrap_or(rest);
    (!rest.is_empty()).then_some(rest)
}
