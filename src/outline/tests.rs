use super::*;
use crate::extraction::Level;

const REPORT: &str = "首页\n政府信息公开\n云浦市青渚区2026年政府工作报告\n\
——2026年1月8日在青渚区第五届人民代表大会第六次会议上\n区长  某某\n各位代表：\n\
现在，我代表区人民政府向大会报告工作，请予审议。\n一、2025年工作回顾\n\
过去一年，全区上下同心，完成生产总值310亿元。\n\
（一）工业强区步伐加快。新增规上企业12家；淘汰旧锅炉30台。\n二、2026年工作安排\n\
今年全区经济社会发展的主要预期目标是：地区生产总值增长6%左右；一般公共预算收入增长3%。实现上述目标，重点做好以下工作：\n\
（一）扩大有效投资\n狠抓项目招引。全年签约项目60个。去年，我们已储备项目90个。\n名词解释\n1.双进：进园区、进车间。\n";

fn sentences(outline: &Outline) -> Vec<&Sentence> {
    outline.paragraphs.iter().flat_map(|p| &p.sentences).collect()
}

#[track_caller]
fn sentence<'o>(outline: &'o Outline, text: &str, with: &str) -> &'o Sentence {
    let mut all = sentences(outline).into_iter();
    all.find(|s| s.span.of(text).contains(with)).unwrap_or_else(|| panic!("no sentence has {with}"))
}

#[test]
fn a_report_has_facts_parts_and_headings() {
    let found = outline(REPORT);
    let value = |fact: &Option<crate::extraction::Fact>| fact.as_ref().map(|f| f.value.clone());
    assert_eq!(value(&found.document.title).as_deref(), Some("云浦市青渚区2026年政府工作报告"));
    assert_eq!(value(&found.document.place).as_deref(), Some("青渚区"));
    assert_eq!(value(&found.document.year).as_deref(), Some("2026"));
    assert_eq!(found.document.level, Some(Level::County));
    let headings: Vec<_> = found.sections.iter().map(|h| (h.level, h.span.of(REPORT), h.part)).collect();
    assert_eq!(
        headings,
        [
            (1, "一、2025年工作回顾", Part::Review),
            (2, "（一）工业强区步伐加快", Part::Review),
            (1, "二、2026年工作安排", Part::Plan),
            (2, "（一）扩大有效投资", Part::Plan),
            (3, "狠抓项目招引", Part::Plan),
            (1, "名词解释", Part::Glossary),
        ]
    );
    assert_eq!(found.sections[4].parent, Some(3));
    assert!(found.sections[2].extent.of(REPORT).ends_with("储备项目90个。"));
}

#[test]
fn sentences_know_their_part_status_and_years() {
    let found = outline(REPORT);
    let check = |with, part, status, year| {
        let s = sentence(&found, REPORT, with);
        assert_eq!((s.part, s.status, s.period.map(|p| p.to)), (part, status, Some(year)), "{with}");
    };
    check("310亿元", Part::Review, Status::Result, 2025);
    check("规上企业", Part::Review, Status::Result, 2025);
    check("旧锅炉", Part::Review, Status::Result, 2025);
    check("地区生产总值增长", Part::Expected, Status::Target, 2026);
    check("预算收入", Part::Expected, Status::Target, 2026);
    check("上述目标", Part::Plan, Status::Target, 2026);
    check("60个", Part::Plan, Status::Target, 2026);
    check("90个", Part::Plan, Status::Result, 2025);
    assert!(sentences(&found).iter().all(|s| !s.span.of(REPORT).contains("进园区")));
}

#[test]
fn every_character_is_in_one_paragraph() {
    for text in [REPORT, "　今年新增3家。\r\n\n（一）加快建设。建成2座；", "——\n。。。\n(一)\n1.\n", ""]
    {
        let mut at = 0;
        for paragraph in outline(text).paragraphs {
            assert!(text[at..paragraph.span.start as usize].trim().is_empty());
            at = paragraph.span.end as usize;
            let inside = paragraph.sentences.iter().all(|s| paragraph.span.contains(s.span));
            assert!(inside, "{paragraph:?}");
        }
        assert!(text[at..].trim().is_empty());
    }
}

#[test]
fn a_report_on_one_line_has_its_headings() {
    let text = "各位代表：现在，我代表市人民政府向大会报告工作，请予审议。2025年工作回顾2025年是不平凡的一年。我们主要做了以下\
工作：（一）千方百计稳增长。建成项目30个。（二）保民生。新增就业2万人。2026年工作安排今年主要预期目标是：地区生产总值增长6%。\
一、抓项目。新开工项目60个。";
    let found = outline(text);
    let headings: Vec<_> = found.sections.iter().map(|h| h.span.of(text)).collect();
    assert_eq!(
        headings,
        ["2025年工作回顾", "（一）千方百计稳增长", "（二）保民生", "2026年工作安排", "一、抓项目"]
    );
    assert_eq!(sentence(&found, text, "30个").status, Status::Result);
    assert_eq!(sentence(&found, text, "增长6%").part, Part::Expected);
    assert_eq!(sentence(&found, text, "60个").status, Status::Target);
}

#[test]
fn a_text_without_headings_is_read_by_its_words() {
    let plan = "加快产业园建设，力争新开工项目6个。推进管网改造，年内改造12公里，健全养护机制。";
    assert_eq!(sentence(&outline(plan), plan, "6个").status, Status::Target);
    let review = "一年来，我们克难奋进，办成了一批大事。产业园建成投用，累计引进企业6家，获评优秀园区，群众得到了实惠。";
    assert_eq!(sentence(&outline(review), review, "6家").status, Status::Result);
    let targets = "今年主要预期目标是：地区生产总值增长6%。";
    assert_eq!(sentence(&outline(targets), targets, "6%").part, Part::Expected);
}

#[test]
fn the_years_ahead_stand_beside_the_plan() {
    let text = "2026年政府工作报告\n一、“十四五”时期工作回顾\n五年来，建成桥梁9座。\n二、“十五五”时期主要目标\n\
今后五年的主要目标是：经济年均增长5%左右。\n三、2026年重点工作\n今年要建成桥梁2座。\n四、把各项任务落到实处\n新增公园3个。\n";
    let found = outline(text);
    let check = |with, part, years| {
        let s = sentence(&found, text, with);
        assert_eq!((s.part, s.period.map(|p| (p.from, p.to))), (part, Some(years)), "{with}");
    };
    check("9座", Part::Review, (2021, 2025));
    check("年均", Part::Outlook, (2026, 2030));
    check("2座", Part::Plan, (2026, 2026));
    check("3个", Part::Plan, (2026, 2026));
}
