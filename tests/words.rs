//! Every word of a class does in a plain sentence what its class is for.
//!
//! | class | sentence | read |
//! | --- | --- | --- |
//! | `adverb` | `棉花产量稳步增长5%。` | 棉花产量, growth |
//! | `decline` | `棉花产量下降5%。` | 棉花产量, decline |
//! | `to` | `棉花产量增加到5万吨。` | 棉花产量, level |
//! | `predicate` | `12个示范社区投入使用。` | 示范社区 |
//! | `trend` | `外贸进出口稳中提质` among the expected targets | 外贸进出口 |
//!
//! A word that means something else beside these is named with its reason.

use mubiao::extraction::{Kind, Measure, Record};

const TABLE: &str = include_str!("../src/lexicon/words.tsv");

/// The words of a class.
fn words(class: &str) -> Vec<&'static str> {
    let rows =
        TABLE.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter(|row| row.get(1) == Some(&class)).map(|row| row[0]).collect()
}

fn read(sentence: &str) -> Vec<Record> {
    mubiao::extract(&format!("二、2026年工作安排\n{sentence}")).records
}

/// All words of the class but `other` put into the sentence at `_`, where the first record has to be so.
#[track_caller]
fn each(class: &str, sentence: &str, other: &[&str], is: impl Fn(&Record) -> bool) {
    let words = words(class);
    assert!(!words.is_empty(), "no word of {class}");
    let wrong: Vec<String> = words
        .iter()
        .filter(|word| !other.contains(word))
        .map(|word| sentence.replace('_', word))
        .filter(|sentence| !read(sentence).first().is_some_and(&is))
        .collect();
    let idle: Vec<_> = other.iter().filter(|word| !words.contains(word)).collect();
    assert!(wrong.is_empty() && idle.is_empty(), "{class}: {wrong:#?}, not of the class: {idle:?}");
}

fn cotton(measure: Measure) -> impl Fn(&Record) -> bool {
    move |record| record.indicator == "棉花产量" && record.measure == Some(measure)
}

#[test]
fn an_adverb_is_no_part_of_what_is_measured() {
    // 平均增速 is a rate itself.
    each("adverb", "棉花产量_增长5%。", &["平均增速"], cotton(Measure::Growth));
    each("adverb", "棉花产量_达到5万吨。", &["平均增速"], cotton(Measure::Level));
}

#[test]
fn a_relation_says_what_a_number_tells() {
    // 高出 is above somebody.
    each("growth", "棉花产量_5%。", &["高出"], cotton(Measure::Growth));
    each("decline", "棉花产量_5%。", &[], cotton(Measure::Decline));
    each("to", "棉花产量_5万吨。", &[], cotton(Measure::Level));
    each("level", "棉花产量_5万吨。", &[], cotton(Measure::Level));
}

#[test]
fn a_predicate_is_no_part_of_what_is_counted() {
    each("predicate", "12个示范社区_。", &[], |record| record.indicator == "示范社区");
}

#[test]
fn a_verb_of_delivery_is_no_part_of_what_is_delivered() {
    // Two verbs are two things that are done.
    let two = ["新增、恢复", "新开、恢复"];
    // One that works on what is there stays with it.
    let does = words("does").into_iter().filter(|word| words("deliver").contains(word));
    let other: Vec<_> = two.into_iter().chain(does).collect();
    each("deliver", "_12个示范社区。", &other, |record| record.indicator == "示范社区");
    let opens: Vec<_> = words("does").into_iter().filter(|word| !words("deliver").contains(word)).collect();
    each("does", "_12个示范社区。", &opens, |record| {
        record.indicator == format!("{}示范社区", record.verb)
    });
}

#[test]
fn a_trend_is_one_among_the_expected_targets() {
    let sentence = "今年主要预期目标是：外贸进出口_，粮食产量20万吨。";
    each("trend", sentence, &[], |record| {
        record.indicator == "外贸进出口" && record.kind == Some(Kind::Trend)
    });
}

#[test]
fn a_modal_is_the_commitment() {
    for modal in words("modal") {
        let found = read(&format!("{modal}棉花产量达到5万吨。"));
        assert_eq!(found.first().map(|r| (&*r.indicator, r.commitment)), Some(("棉花产量", modal)));
    }
}

#[test]
fn what_opens_a_sentence_is_no_part_of_what_is_measured() {
    // What something brings about is said with the verb.
    each("opener", "_棉花产量达到5万吨。", &["带动"], cotton(Measure::Level));
}

#[test]
fn what_is_done_with_all_is_a_full_state() {
    each("done", "村级卫生室全部_。", &[], |record| {
        record.indicator == "村级卫生室" && record.kind == Some(Kind::Completion)
    });
}

#[test]
fn an_attribute_is_of_what_the_clause_before_names() {
    // Some need no thing named; of people, standards and what a whole area can do none is of an estate.
    let alone = [
        "年限",
        "基本生活保障标准",
        "带动就业",
        "供应能力",
        "储备能力",
        "覆盖人口",
        "服务人口",
        "立案数",
        "水质达标率",
    ];
    let whole = words("whole").into_iter().filter(|word| words("attribute").contains(word));
    let other: Vec<_> = alone.into_iter().chain(whole).collect();
    each("attribute", "做强云帆产业园，_达到9亿元。", &other, |record| {
        record.indicator.starts_with("云帆产业园")
    });
}
