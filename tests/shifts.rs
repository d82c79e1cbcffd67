//! GBK out of step with no mark of it: a byte is cut out of a clean report, and what decoders make of the rest is read
//! as before or left as it is, and never further from the clean text.

use crate::check;
use crate::repair_laws::Dice;
use encoding_rs::GBK;
use mubiao::extraction::NoteKind;
use mubiao::text::repair;

const REPORTS: [&str; 4] = [
    include_str!("corpus/city/clean.txt"),
    include_str!("corpus/district/report.txt"),
    include_str!("corpus/province/report.txt"),
    include_str!("corpus/town/clean.txt"),
];

/// What a browser makes of the bytes; what a program makes of them that passes over what is no character; what one
/// makes that passes over the first byte of that only.
const DECODERS: [fn(&[u8]) -> String; 3] = [
    |bytes| GBK.decode_without_bom_handling(bytes).0.into_owned(),
    |bytes| GBK.decode_without_bom_handling(bytes).0.replace('\u{FFFD}', ""),
    |mut bytes| {
        let mut out = String::new();
        while let Some(&first) = bytes.first() {
            let length = if first < 0x80 { 1 } else { 2.min(bytes.len()) };
            let (c, bad) = GBK.decode_without_bom_handling(&bytes[..length]);
            let none = bad || c.starts_with(|c| ('\u{E000}'..='\u{F8FF}').contains(&c));
            out.push_str(if none { "" } else { &c });
            bytes = &bytes[if none { 1 } else { length }..];
        }
        out
    },
];

/// How many characters have to go or come to make one text of the other.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    // The longest common subsequence, row by row.
    let mut row = vec![0; b.len() + 1];
    for &x in &a {
        let mut before = 0;
        for (j, &y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if x == y { before + 1 } else { above.max(row[j]) };
            before = above;
        }
    }
    a.len() + b.len() - 2 * row[b.len()]
}

#[test]
fn a_byte_cut_out_anywhere_is_made_up_for_or_nothing_is_changed() {
    let mut dice = Dice(4);
    let (mut long, mut mended) = (0, 0);
    for paragraph in REPORTS.iter().flat_map(|report| report.lines()).filter(|p| p.chars().count() > 20) {
        let bytes = GBK.encode(paragraph).0.into_owned();
        for decode in DECODERS {
            let at = dice.roll(bytes.len());
            let mut cut = bytes.clone();
            if cut.remove(at) < 0x80 {
                continue;
            }
            let given = decode(&cut);
            let reading = repair(&given);
            let (was, is) = (distance(&given, paragraph), distance(&reading.text, paragraph));
            // A blank beside a number may go in any text.
            assert!(is <= was || given.contains(' '), "{paragraph}\n{given}\n{}", reading.text);
            check::repair(&given);
            check::extraction(&given);
            // A run of twenty characters differs in forty.
            long += usize::from(was >= 40);
            mended += usize::from(was >= 40 && is * 3 < was);
        }
    }
    assert!(long > 20 && mended * 5 > long * 3, "{mended} of {long}");
}

/// Found by fuzzing: where a run was replaced as a whole, two tasks in it stood in one place.
#[test]
fn tasks_in_one_run_each_have_their_place() {
    let text =
        "二、2026年工作安排\n加强城市管理，深入实施农村环境综合治理工程，新建公园和市场，改造交通设施。";
    let mut bytes = GBK.encode(text).0.into_owned();
    let at = GBK.encode("二、2026年工作安排\n加强城").0.len();
    bytes.remove(at);
    // What the third makes of them is in step again after three characters.
    for decode in &DECODERS[..2] {
        let given = decode(&bytes);
        let found = check::extraction(&given);
        assert!(found.notes.iter().any(|n| n.message.starts_with("错位文字")), "{given}");
    }
    let given = DECODERS[0](&bytes);
    assert!(repair(&given).text.contains("深入实施农村环境综合治理工程，"));
    assert!(mubiao::tasks(&given).len() > 1);
}

#[test]
fn what_was_out_of_step_is_told_before_and_after() {
    let given = "今年С制笠瞪钊胧凳┛萍即葱孪钅12个。";
    let reading = repair(given);
    assert_eq!(reading.text, "今年□持企业深入实施科技创新项目12个。");
    let [note] = reading.notes.as_slice() else { panic!("{:?}", reading.notes) };
    assert_eq!(note.kind, NoteKind::Damaged);
    assert_eq!(note.span.of(given), "С制笠瞪钊胧凳┛萍即葱孪钅");
    assert_eq!(
        note.message,
        "错位文字“С制笠瞪钊胧凳┛萍即葱孪钅”读作“□持企业深入实施科技创新项目”（1字无法确定）"
    );
    // Where every character is found, it is said that they were.
    let reading = repair("完善呈泄芾砗屯蹲驶肪持卫硖逑");
    assert_eq!(reading.notes[0].kind, NoteKind::Repaired);
    assert_eq!(reading.text, "完善城市管理和投资环境治理体系");
}

#[test]
fn names_in_rare_characters_stay() {
    for text in [
        "对接乌兹别克斯坦、吉尔吉斯斯坦和塔吉克斯坦，办好鄂伦春族篝火节。",
        "保护岜沙苗寨、鼋头渚和崆峒山，修缮郗氏祠堂、阚泽书院和檗谷驿。",
        "引进阿斯顿·马丁、葛兰素史克、勃林格殷格翰，建成犍为茉莉花茶基地。",
        "捕捞鲥鱼、鲻鱼、鳜鱼，培育猕猴桃、枇杷、榛蘑、蓝莓和魔芋产业。",
        "出土青铜簋、鎏金兽首玛瑙杯、瓯窑瓷瓿、骶骨簪和玳瑁笏板。",
        "Ⅰ类、Ⅱ类、Ⅲ类水质比例提高，α粒子、γ射线、Ω形沟槽达标。",
        "引进カワサキ、ソニー和Газпром，Казахстан班列开行。",
    ] {
        let reading = repair(text);
        assert_eq!(reading.text, text);
        assert!(reading.notes.is_empty(), "{:?}", reading.notes);
    }
}
