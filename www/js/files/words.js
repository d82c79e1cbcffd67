// What the page says of files: one message for each code of error.js, which says what is wrong and what to do.

import { addWords } from '../words.js';

addWords({
  zh: {
    'file.empty': '“{f}”里没有文字。请换一份文件。',
    'file.large': '“{f}”太大了（文件至多 100 MB，文字至多一千万字）。请拆开，或只保留报告正文再打开。',
    'file.binary': '“{f}”不是文字，读不了。请打开 .txt、.html、.docx 或带文字的 .pdf。',
    'file.office': '“{f}”是别种文档（如 .doc、.wps、.rtf、.xlsx、.ofd）。请用 Word 或 WPS 另存为 .docx 再打开。',
    'file.locked': '“{f}”加了密码。请在原来的软件里去掉密码，保存后再打开。',
    'file.broken': '“{f}”不完整或已损坏。请重新下载，或在原来的软件里打开并另存一次。',
    'file.bomb': '“{f}”解压后异常庞大或含有不安全的定义，没有打开。请确认来源，或在 Word 里另存一次。',
    'file.scanned': '“{f}”是扫描件，里面只有图片，没有文字。请先做文字识别（OCR），或找文字版。',
    'file.foreign': '“{f}”里没有汉字，不像一份报告。请检查是不是选错了文件。',
    'file.reader': '读取“{f}”所需的部件没有载入。请检查网络，再试一次。',
    'file.opened': '已打开 {f}（{e}）', 'file.opened.plain': '已打开 {f}', 'file.gone': '样例没有取到，请检查网络。',
    'file.encoding': '编码', 'file.encoding.why': '文字显示为乱码时，换一种编码重新读取',
    'file.note.changes': '修订记录按接受处理：保留插入 {i} 处，去掉删除 {d} 处。', 'file.note.footnotes': '{n} 条脚注放在文末“注释”之下。',
    'file.note.pictures': '{m} 页中有 {n} 页是图片，没有读到文字。', 'file.note.vertical': '{m} 页中有 {n} 页是竖排，文字次序可能不对。',
  },
  en: {
    'file.empty': '“{f}” holds no text. Choose another file.',
    'file.large': '“{f}” is too large (at most 100 MB, or ten million characters of text). Split it, or keep only the report, and open it again.',
    'file.binary': '“{f}” is not text and cannot be read. Open a .txt, .html, .docx, or a .pdf that has text.',
    'file.office': '“{f}” is another kind of document (such as .doc, .wps, .rtf, .xlsx, .ofd). Save it as .docx in Word or WPS, and open that.',
    'file.locked': '“{f}” has a password. Remove it in the program it came from, save, and open it again.',
    'file.broken': '“{f}” is cut short or damaged. Download it again, or open and save it once in the program it came from.',
    'file.bomb': '“{f}” would unpack to something enormous or holds unsafe definitions, and was not opened. Check where it comes from, or save it once in Word.',
    'file.scanned': '“{f}” is a scan: it holds pictures and no text. Run text recognition (OCR) on it first, or find the text version.',
    'file.foreign': '“{f}” has no Chinese in it and is hardly a report. Check that it is the right file.',
    'file.reader': 'What is needed to read “{f}” did not load. Check the connection and try again.',
    'file.opened': 'Opened {f} ({e})', 'file.opened.plain': 'Opened {f}', 'file.gone': 'The sample did not arrive. Check the connection.',
    'file.encoding': 'Encoding', 'file.encoding.why': 'If the text is garbled, read the file again in another encoding',
    'file.note.changes': 'Tracked changes were read as accepted: {i} insertions kept, {d} deletions left out.', 'file.note.footnotes': '{n} footnotes at the end, under 注释.',
    'file.note.pictures': '{n} of {m} pages are pictures, and nothing was read from them.',
    'file.note.vertical': '{n} of {m} pages have lines that run from top to bottom; their words may be out of order.',
  },
});
