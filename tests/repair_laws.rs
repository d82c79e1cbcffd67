//! Stage 1 as laws: whatever is done to a clean text, it reads as before, and every place of the reading leads
//! back to where it was.

use crate::check;
use mubiao::Span;
use mubiao::text::{Reading, repair};
use std::borrow::Cow;

/// Clean text in the genre, written for these tests; every place is invented.
const CLEAN: &str = "澜川县人民政府工作报告\n\
各位代表：\n\
现在，我代表县人民政府向大会报告工作，请予审议。\n\
一、2025年工作回顾\n\
过去一年，全县地区生产总值增长6.5%，规上工业增加值增长8.2%，新增就业1.3万人，实际利用外资4200万美元，城镇居民人均可支配收入达到4.6万元。\n\
（一）产业升级步伐加快。新开工亿元以上项目35个，松陌镇智能制造园建成厂房12.5万平方米，高新技术企业达到86家，研发投入占比提高0.3个百分点。\n\
二、2026年工作安排\n\
今年经济社会发展的主要预期目标是：地区生产总值增长6%左右，一般公共预算收入增长5%以上，粮食产量稳定在3.2亿斤以上，单位生产总值能耗下降3%。\n\
（一）着力扩大有效投资。实施重点项目120个，完成投资210亿元，推动云浦大道、青渚水厂等7个项目年内建成，改造老旧管网16.8公里。\n\
（二）全面推进乡村振兴。建设高标准农田2.6万亩，培育省级农业龙头企业4-5家，村集体经营性收入50万元以上的村占比达到80%。\n";

/// Numbers from a fixed seed, so that a failure comes back.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// A damaged text and, for each of its characters, the character of the clean text it stands for.
pub struct Damaged {
    pub text: String,
    from: Vec<Option<usize>>,
}

impl Damaged {
    pub fn clean(text: &str) -> Damaged {
        Damaged { text: text.to_string(), from: (0..text.chars().count()).map(Some).collect() }
    }

    /// Puts for each character what `of` says, and after it what it adds.
    fn each(self, mut of: impl FnMut(char, char) -> (char, String)) -> Damaged {
        let mut out = Damaged { text: String::new(), from: Vec::new() };
        let mut chars = self.text.chars().zip(self.from).peekable();
        while let Some((c, from)) = chars.next() {
            let (c, added) = of(c, chars.peek().map_or('\n', |n| n.0));
            out.text.push(c);
            out.from.push(from);
            out.from.extend(added.chars().map(|_| None));
            out.text.push_str(&added);
        }
        out
    }
}

const SIMPLIFIED: &str =
    "县这个发对会现报产业总亿万亩级经济预标实农东万斤单设长云过务内资们规达团区进占减项战乡镇点开动号";
const TRADITIONAL: &str =
    "縣這個發對會現報產業總億萬畝級經濟預標實農東萬斤單設長雲過務內資們規達團區進佔減項戰鄉鎮點開動號";

fn traditional(text: Damaged, _: &mut Dice) -> Damaged {
    text.each(|c, _| {
        let form = SIMPLIFIED.chars().position(|s| s == c).and_then(|i| TRADITIONAL.chars().nth(i));
        (form.unwrap_or(c), String::new())
    })
}

fn glosses(text: Damaged, dice: &mut Dice) -> Damaged {
    const READINGS: [&str; 6] = ["(guī)", "（zhǎng）", "(lǜ)", "(yè)", "(xiǎn)", "(ér)"];
    text.each(|c, next| {
        let here = ('\u{4E00}'..='\u{9FFF}').contains(&c) && next != '(' && dice.roll(9) == 0;
        (c, if here { READINGS[dice.roll(6)].to_string() } else { String::new() })
    })
}

fn widths(text: Damaged, dice: &mut Dice) -> Damaged {
    text.each(|c, _| {
        let wide = c.is_ascii_digit() || c == '%' || c == '.' && dice.roll(2) == 0;
        (if wide { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c }, String::new())
    })
}

fn invisible(text: Damaged, dice: &mut Dice) -> Damaged {
    const NOTHING: [&str; 4] = ["\u{200B}", "\u{AD}", "\u{FEFF}", "\u{2060}"];
    text.each(|c, _| (c, if dice.roll(12) == 0 { NOTHING[dice.roll(4)].to_string() } else { String::new() }))
}

/// Lines of 30 characters, now and then a blank, a page number every 8 lines.
fn page(text: Damaged, dice: &mut Dice) -> Damaged {
    let (mut column, mut lines) = (0, 0);
    text.each(|c, next| {
        column = if c == '\n' { 0 } else { column + 1 };
        let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
        if column >= 30 && next != '\n' && !"，。、；：）%".contains(next) && c != '（' {
            (column, lines) = (0, lines + 1);
            return (c, if lines % 8 == 0 { format!("\n— {} —\n", lines / 8) } else { "\n".to_string() });
        }
        let blank = column > 6 && (han(c) && next.is_ascii_digit() || c.is_ascii_digit() && han(next));
        (c, if blank && dice.roll(3) == 0 { " ".to_string() } else { String::new() })
    })
}

fn blanks(text: Damaged, dice: &mut Dice) -> Damaged {
    const BLANKS: [&str; 4] = [" ", "\u{A0}", "\u{2009}", "\u{202F}"];
    text.each(|c, next| {
        // A letter of `letters` is part of its number.
        let number = |c: char| c.is_ascii_digit() || "%Ol".contains(c);
        let edge = number(c) != number(next) && ![c, next].iter().any(|&c| c == '\n' || c == '.');
        (c, if edge && dice.roll(2) == 0 { BLANKS[dice.roll(4)].to_string() } else { String::new() })
    })
}

fn percents(text: Damaged, dice: &mut Dice) -> Damaged {
    const PERCENTS: [char; 3] = ['％', '℅', '﹪'];
    text.each(|c, _| (if c == '%' { PERCENTS[dice.roll(3)] } else { c }, String::new()))
}

fn doubled(text: Damaged, dice: &mut Dice) -> Damaged {
    text.each(|c, _| (c, if "，。、；".contains(c) && dice.roll(4) == 0 { c.into() } else { String::new() }))
}

fn emoji(text: Damaged, dice: &mut Dice) -> Damaged {
    const EMOJI: [&str; 3] = ["😀", "🎉", "📈"];
    text.each(|c, _| {
        (c, if c == '。' && dice.roll(2) == 0 { EMOJI[dice.roll(3)].into() } else { String::new() })
    })
}

/// O and l for 0 and 1 between the figures of a number.
fn letters(text: Damaged, _: &mut Dice) -> Damaged {
    let mut before = ' ';
    text.each(|c, next| {
        let inside = before.is_ascii_digit() && next.is_ascii_digit();
        before = c;
        let like = match c {
            '0' if inside => 'O',
            '1' if inside => 'l',
            _ => c,
        };
        (like, String::new())
    })
}

/// Pages of three lines, each with its number in one of the forms and its running head, or cut by jump lines.
fn pages(text: Damaged, dice: &mut Dice) -> Damaged {
    let (form, mut column, mut lines) = (dice.roll(6), 0, 0);
    text.each(|c, next| {
        column = if c == '\n' { 0 } else { column + 1 };
        // A bare page number between two figures could be theirs.
        let cut = form == 3 && c.is_ascii_digit();
        if cut || column < 33 || next == '\n' || "，。、；：）%".contains(next) || c == '（' {
            return (c, String::new());
        }
        (column, lines) = (0, lines + 1);
        let n = lines / 3;
        let between = match form {
            _ if lines % 3 > 0 => String::new(),
            0 => format!("— {n} —\n"),
            1 => format!("- {n} -\n"),
            2 => format!("第{n}页 共9页\n"),
            3 => format!("{n}\n"),
            4 => format!("—{n}—\n松陌镇统计资料汇编\n"),
            _ => "（下转第3版）\n▲上接第2版\n".to_string(),
        };
        (c, format!("\n{between}"))
    })
}

/// A byte-order mark before the text.
fn mark(text: Damaged, _: &mut Dice) -> Damaged {
    Damaged { text: format!("\u{FEFF}{}", text.text), from: [vec![None], text.from].concat() }
}

pub type Damage = fn(Damaged, &mut Dice) -> Damaged;
pub const DAMAGES: [(&str, Damage); 11] = [
    ("letters", letters),
    ("page", page),
    ("blanks", blanks),
    ("percents", percents),
    ("doubled", doubled),
    ("emoji", emoji),
    ("mark", mark),
    ("traditional", traditional),
    ("glosses", glosses),
    ("widths", widths),
    ("invisible", invisible),
];

/// The given text of one stretch of the reading.
fn given<'t>(text: &'t str, reading: &Reading, from: usize, to: usize) -> &'t str {
    let span = reading.map.to_source(Span::new(from, to));
    text.get(span.range()).unwrap_or_else(|| panic!("{span:?} is off a boundary"))
}

#[test]
fn clean_text_is_borrowed() {
    let reading = repair(CLEAN);
    assert!(matches!(reading.text, Cow::Borrowed(text) if std::ptr::eq(text, CLEAN)));
    assert!(reading.notes.is_empty() && reading.map.size() == 0);
}

/// Which damages are put together: each alone, each two, and many at random.
fn mixtures() -> Vec<u32> {
    let one = |i: usize| 1u32 << i;
    let pairs = (0..DAMAGES.len()).flat_map(|a| (0..=a).map(move |b| one(a) | one(b)));
    let mut dice = Dice(11);
    pairs.chain((0..60).map(|_| dice.roll(1 << DAMAGES.len()) as u32)).collect()
}

#[test]
fn damaged_text_reads_as_before_and_leads_back() {
    let clean: Vec<char> = CLEAN.chars().collect();
    let records = mubiao::extract(CLEAN).records;
    for (seed, chosen) in (0..3).flat_map(|seed| mixtures().into_iter().map(move |chosen| (seed, chosen))) {
        let mut dice = Dice(seed);
        let mut damaged = Damaged::clean(CLEAN);
        let mut names = String::new();
        for (_, (name, damage)) in DAMAGES.iter().enumerate().filter(|(i, _)| chosen >> i & 1 == 1) {
            damaged = damage(damaged, &mut dice);
            names += name;
            names.push(' ');
        }
        let reading = repair(&damaged.text);
        assert_eq!(reading.text, CLEAN, "{names}with seed {seed}: {:?}", damaged.text);
        // The k-th character of the reading stands where the k-th clean character went.
        let places: Vec<(usize, char)> = damaged.text.char_indices().collect();
        let went = damaged.from.iter().zip(&places).filter_map(|(from, place)| Some(((*from)?, place)));
        let mut at = 0;
        for (k, &(place, c)) in went {
            let span = reading.map.to_source(Span::new(at, at + clean[k].len_utf8()));
            assert_eq!(span, Span::new(place, place + c.len_utf8()), "{names}seed {seed}: {:?}", clean[k]);
            at += clean[k].len_utf8();
        }
        // So the records are the same, at the places that theirs went to.
        let found = mubiao::extract(&damaged.text).records;
        assert_eq!(found.len(), records.len(), "{names}with seed {seed}");
        for (found, record) in found.iter().zip(&records) {
            assert_eq!(
                (&found.indicator, &found.value),
                (&record.indicator, &record.value),
                "{names}seed {seed}"
            );
            assert_eq!(found.span, reading.map.to_source(record.span), "{names}seed {seed}");
        }
        check::repair(&damaged.text);
    }
}

#[test]
fn page_numbers_running_heads_and_jump_lines_fall_away() {
    for seed in 0..24 {
        let damaged = pages(Damaged::clean(CLEAN), &mut Dice(seed));
        assert_ne!(damaged.text, CLEAN);
        assert_eq!(repair(&damaged.text).text, CLEAN, "seed {seed}: {}", damaged.text);
        check::repair(&damaged.text);
    }
}

/// Found by fuzzing: of a run of letters too long for a number, every repair took some for digits.
#[test]
fn letters_between_many_digits_stay() {
    for letters in [1, 10, 40] {
        check::repair(&format!("2{}{}{}。", "0".repeat(60), "O".repeat(letters), "0".repeat(60)));
    }
    assert_eq!(repair("新增就业2O0O人").text, "新增就业2000人");
}

#[test]
fn any_text_keeps_the_laws() {
    const PIECES: [&str; 40] = [
        "增长",
        "規",
        "(guī)",
        "?",
        "\u{FFFD}",
        "６",
        "％",
        "1",
        "O",
        "l",
        ".",
        "\n",
        " ",
        "　　",
        "\r\n",
        "\r",
        "😀",
        "e\u{301}",
        "𠮷",
        "，",
        "，",
        "。",
        "（",
        "）",
        "▲上接第2版",
        "— 3 —",
        "第3页",
        "7",
        "「",
        "」(”)",
        "乾",
        "泄",
        "厣",
        "狗",
        "A",
        "\u{200B}",
        "\u{2028}",
        "①",
        "著",
        "“",
    ];
    let mut dice = Dice(7);
    for _ in 0..3000 {
        let text: String = (0..dice.roll(24)).map(|_| PIECES[dice.roll(PIECES.len())]).collect();
        check::repair(&text);
    }
    for _ in 0..500 {
        let bytes: Vec<u8> = (0..dice.roll(60)).map(|_| dice.roll(256) as u8).collect();
        check::repair(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn text_out_of_step_comes_back_where_its_bytes_tell() {
    // 统筹环境保障 and 基层治理网, with the first byte of a character lost.
    let reading = repair("今年要统筹经济发展和生态?肪潮Ｕ希?持续发力。");
    assert!(reading.text.contains("境保障"), "{}", reading.text);
    // 推動鄉, in Traditional characters.
    let text = "深化改革。?苿余l村產業發展，促進農民增收致富。";
    let reading = repair(text);
    assert!(reading.text.contains("推动乡村产业发展，促进农民增收致富"), "{}", reading.text);
    let at = reading.text.find("推动乡").unwrap_or(0);
    assert_eq!(given(text, &reading, at, at + 9), "?苿余l", "a replacement is covered as a whole");
    for clean in ["为什么要改革?因为发展需要。", "是不是?能不能?", "增长?%左右"] {
        assert_eq!(repair(clean).text, clean);
    }
}

/// Found by fuzzing: one pass uncovered what another mends, more often than the passes were run.
#[test]
fn what_takes_many_rounds_is_repaired_once_too() {
    let given = format!(
        "?（四）建成癞?鹤\r,\r(\r栂\n|同?梖??;2?0?0報告\n6年1朗?8?刜?松?\n?鎮(zhèn?东??;2.松zhèn)政府工作報告\n6年1朗?8?刜?松?\nn)第十九屆\"EEOn;2?0?0.??;2.松陌)政府工作報告\n2年1朗?8?刜?松?\n?鎮(è)笀?十五{}要目标\n?\n松",
        "?".repeat(47)
    );
    check::repair(&given.replace('?', "\u{FFFD}"));
}

/// Found by fuzzing: each mark of a row of lost bytes had an edit of its own in the map, longer than the row.
#[test]
fn a_row_of_lost_bytes_takes_one_place_in_the_map() {
    for mark in ["?", "\u{FFFD}"] {
        check::repair(&format!("村\u{FFFD}{}\u{FFFD}养\u{FFFD}务璫\u{FFFD}全\u{FFFD}作", mark.repeat(200)));
    }
}
