// Why a file can't be read. The words are in words.js, one entry for each code: what is wrong, and what to do.
//
// | code | a file that |
// | --- | --- |
// | `empty` | holds nothing |
// | `large` | is over a bound of limits.js |
// | `binary` | is no text: a picture, a program |
// | `office` | is a document of another kind: .doc, .xlsx, .wps, .ofd, .rtf |
// | `locked` | needs a password |
// | `broken` | is cut short or damaged |
// | `bomb` | would unpack to more than a document holds, or defines XML entities |
// | `scanned` | is a PDF of pictures |
// | `foreign` | has no Chinese in it |
// | `reader` | needs a part of the page that did not arrive |

/** @typedef {'empty' | 'large' | 'binary' | 'office' | 'locked' | 'broken' | 'bomb' | 'scanned' | 'foreign' | 'reader'} FileCode */

export class FileError extends Error {
  /** @param {FileCode} code @param {unknown} [cause] what the platform said */
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
    this.file = '';
  }

  /** The key of the message in words.js. */
  get key() {
    return `file.${this.code}`;
  }

  /** What the message needs filled in. */
  get values() {
    return { f: this.file };
  }
}
