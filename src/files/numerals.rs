//! The numbers of list items, by the names that WordprocessingML gives their forms (ECMA-376, 17.18.59).
//!
//! | n | form | number |
//! | --- | --- | --- |
//! | 12 | `decimal` | `12` |
//! | 12 | `chineseCounting` | `十二` |
//! | 12 | `chineseLegalSimplified` | `壹拾贰` |
//! | 2 | `decimalEnclosedCircle` | `②` |
//! | 3 | `lowerRoman` | `iii` |

type Signs = ([char; 10], [char; 3]);

const COUNTING: Signs = (['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'], ['十', '百', '千']);
const LEGAL: Signs = (['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'], ['拾', '佰', '仟']);
const LEGAL_TRADITIONAL: Signs =
    (['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'], ['拾', '佰', '仟']);
const STEMS: [char; 10] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
const BRANCHES: [char; 12] = ['子', '丑', '寅', '卯', '辰', '巳', '午', '未', '申', '酉', '戌', '亥'];
const ROMAN: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];
/// Above this a list is no list, and its items are counted in digits.
const MOST: i64 = 9999;

fn figures(n: u32) -> impl Iterator<Item = usize> {
    n.to_string().into_bytes().into_iter().map(|b| usize::from(b - b'0'))
}

/// 12 → 十二, 105 → 一百〇五; `full`: 一十二, as on cheques.
fn chinese(n: u32, (digits, powers): Signs, full: bool) -> String {
    let mut out = String::new();
    let mut gap = false;
    let most = figures(n).count();
    for (i, d) in figures(n).enumerate() {
        let power = most - 1 - i;
        if d == 0 {
            gap = true;
            continue;
        }
        if gap {
            out.push(digits[0]);
        }
        gap = false;
        if full || i > 0 || d != 1 || power != 1 {
            out.push(digits[d]);
        }
        out.extend(power.checked_sub(1).map(|p| powers[p]));
    }
    out
}

/// 1 → a, 27 → aa: the letter as often as the alphabet was gone through.
fn letter(n: u32) -> String {
    let letter = char::from(b'a' + ((n - 1) % 26) as u8);
    String::from(letter).repeat(n.div_ceil(26).min(8) as usize)
}

fn roman(mut n: u32) -> String {
    let mut out = String::new();
    for (value, sign) in ROMAN {
        while n >= value {
            out.push_str(sign);
            n -= value;
        }
    }
    out
}

/// The number of an item in a form; empty for a bullet.
pub fn number(n: i64, form: &str) -> String {
    if matches!(form, "bullet" | "none") {
        return String::new();
    }
    let decimal = n.to_string();
    let small = match u32::try_from(n) {
        Ok(small) if (1..=MOST).contains(&n) => small,
        _ => return decimal,
    };
    // The nth of a block of signs that begins at `first` and has `most`.
    let sign = |first: u32, most: u32| {
        (small <= most).then(|| char::from_u32(first + small - 1)).flatten().map(String::from)
    };
    let found = match form {
        "decimalZero" => Some(format!("{small:02}")),
        "decimalFullWidth" | "decimalFullWidth2" => {
            Some(figures(small).filter_map(|d| char::from_u32(0xff10 + d as u32)).collect())
        }
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand" => Some(chinese(small, COUNTING, false)),
        "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital" => {
            Some(figures(small).map(|d| COUNTING.0[d]).collect())
        }
        "chineseLegalSimplified" => Some(chinese(small, LEGAL, true)),
        "ideographLegalTraditional" => Some(chinese(small, LEGAL_TRADITIONAL, true)),
        "ideographTraditional" => STEMS.get(small as usize - 1).map(|&c| c.into()),
        "ideographZodiac" => BRANCHES.get(small as usize - 1).map(|&c| c.into()),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => sign(0x2460, 20),
        "decimalEnclosedParen" => sign(0x2474, 20),
        "decimalEnclosedFullstop" => sign(0x2488, 20),
        "ideographEnclosedCircle" => sign(0x3280, 10),
        "lowerLetter" => Some(letter(small)),
        "upperLetter" => Some(letter(small).to_uppercase()),
        "lowerRoman" => Some(roman(small)),
        "upperRoman" => Some(roman(small).to_uppercase()),
        _ => None,
    };
    found.unwrap_or(decimal)
}
