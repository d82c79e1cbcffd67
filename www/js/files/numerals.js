// The numbers of list items, by the names that WordprocessingML gives their forms (ECMA-376, 17.18.59).
//
// | n | form | number |
// | --- | --- | --- |
// | 12 | `decimal` | `12` |
// | 12 | `chineseCounting` | `十二` |
// | 12 | `chineseLegalSimplified` | `壹拾贰` |
// | 2 | `decimalEnclosedCircle` | `②` |
// | 3 | `lowerRoman` | `iii` |

const COUNTING = ['〇一二三四五六七八九', '十百千'];
const LEGAL = ['零壹贰叁肆伍陆柒捌玖', '拾佰仟'];
const LEGAL_TRADITIONAL = ['零壹貳參肆伍陸柒捌玖', '拾佰仟'];
/** @type {[number, string][]} */
const ROMAN = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];
/** Above this a list is no list, and its items are counted in digits. */
const MOST = 9999;

/**
 * 12 → 十二, 105 → 一百〇五; `full`: 一十二, as on cheques.
 * @param {number} n @param {string[]} signs digits and powers of ten @param {boolean} full
 */
function chinese(n, [digits, powers], full) {
  let out = '';
  let gap = false;
  const figures = [...String(n)].map(Number);
  figures.forEach((d, i) => {
    const power = figures.length - 1 - i;
    if (d === 0) {
      gap = true;
      return;
    }
    if (gap && out) out += digits[0];
    gap = false;
    const bare = d === 1 && power === 1 && i === 0 && !full;
    out += (bare ? '' : digits[d]) + (power > 0 ? powers[power - 1] : '');
  });
  return out || digits[0];
}

/** 1 → a, 27 → aa: the letter as often as the alphabet was gone through. */
const letter = (n) => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(8, Math.ceil(n / 26)));

function roman(n) {
  let out = '';
  for (const [value, sign] of ROMAN) {
    for (; n >= value; n -= value) out += sign;
  }
  return out;
}

/**
 * @param {number} n
 * @param {string} form
 * @returns {string} empty for a bullet
 */
export function number(n, form) {
  if (form === 'bullet' || form === 'none') return '';
  if (!(n >= 1 && n <= MOST)) return String(n);
  switch (form) {
    case 'decimalZero': return String(n).padStart(2, '0');
    case 'decimalFullWidth': case 'decimalFullWidth2': return [...String(n)].map((d) => '０１２３４５６７８９'[Number(d)]).join('');
    case 'chineseCounting': case 'chineseCountingThousand': case 'japaneseCounting': case 'taiwaneseCounting': case 'taiwaneseCountingThousand': return chinese(n, COUNTING, false);
    case 'ideographDigital': case 'japaneseDigitalTenThousand': case 'taiwaneseDigital': return [...String(n)].map((d) => COUNTING[0][Number(d)]).join('');
    case 'chineseLegalSimplified': return chinese(n, LEGAL, true);
    case 'ideographLegalTraditional': return chinese(n, LEGAL_TRADITIONAL, true);
    case 'ideographTraditional': return '甲乙丙丁戊己庚辛壬癸'[n - 1] ?? String(n);
    case 'ideographZodiac': return '子丑寅卯辰巳午未申酉戌亥'[n - 1] ?? String(n);
    case 'decimalEnclosedCircle': case 'decimalEnclosedCircleChinese': return n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
    case 'decimalEnclosedParen': return n <= 20 ? String.fromCharCode(0x2473 + n) : String(n);
    case 'decimalEnclosedFullstop': return n <= 20 ? String.fromCharCode(0x2487 + n) : String(n);
    case 'ideographEnclosedCircle': return n <= 10 ? String.fromCharCode(0x327f + n) : String(n);
    case 'lowerLetter': return letter(n);
    case 'upperLetter': return letter(n).toUpperCase();
    case 'lowerRoman': return roman(n);
    case 'upperRoman': return roman(n).toUpperCase();
    default: return String(n);
  }
}
