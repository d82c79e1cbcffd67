//! A text put together from the words of the genre, one for each byte or two, through the whole engine: so the
//! fuzzer reaches the grammar of clauses without having to spell.
#![no_main]

#[path = "../../tests/check/mod.rs"]
#[allow(dead_code)]
mod check;

use std::sync::LazyLock;

/// The words of the tables that the grammar turns on, and signs. The first 128 take one byte each.
static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    #[rustfmt::skip]
    let mut words = vec![
        "，", "。", "；", "、", "：", "\n", "\n\n", " ", "　", "（", "）", "“", "”", "(", ")", ",", ".", "?", "-", "—", "/", "%", "％", "·",
        "0", "1", "2", "3", "5", "7", "9", "10", "2025年", "2026年", "6.5%", "１２", "一", "二", "三", "十", "百", "千", "万", "亿", "两", "零",
        "个", "家", "亩", "元", "人", "项", "公里", "个百分点", "倍", "成", "类", "级", "位", "以上", "左右", "以内", "多", "余", "超", "约",
        "其中", "分别", "各", "均", "等", "和", "与", "及", "的", "由", "从", "到", "至", "提高到", "下降", "增长", "达到", "新增", "建成", "完成",
        "力争", "确保", "不低于", "控制在", "占", "比重", "第", "每", "\n一、", "\n（一）", "\n1.", "一是", "工作回顾", "重点工作", "主要预期目标",
        "县", "镇", "企业", "地区生产总值", "城镇", "农村", "居民人均可支配收入", "粮食", "项目", "規", "(guī)", "XX", "之", "分之", "点", "年", "月", "日",
        "\u{feff}", "\u{200b}", "\u{ad}", "\r", "😀",
    ];
    for table in [
        include_str!("../../src/lexicon/words.tsv"),
        include_str!("../../src/lexicon/units.tsv"),
        include_str!("../../src/lexicon/bounds.tsv"),
        include_str!("../../src/lexicon/labels.tsv"),
        include_str!("../../src/lexicon/cues.tsv"),
        include_str!("../../src/lexicon/headings.tsv"),
        include_str!("../../src/lexicon/places.tsv"),
    ] {
        let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
        words.extend(rows.filter_map(|row| row.split('\t').next()));
    }
    words
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut text = String::new();
    let mut bytes = bytes.iter().map(|b| usize::from(*b));
    while let Some(b) = bytes.next() {
        let place = if b < 128 { b } else { (b - 128) << 8 | bytes.next().unwrap_or(0) };
        text.push_str(WORDS[place % WORDS.len()]);
    }
    check::extraction(&text);
});
