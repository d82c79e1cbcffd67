// Files that the tests make themselves: ZIP archives, Word files, PDFs.

import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';

const FILES = new URL('../files/', import.meta.url);

/** A file of tests/files. */
export const fixture = (name) => readFileSync(new URL(name, FILES), 'utf8');

/**
 * A ZIP of these entries; `size` and `flags` say of an entry what is not so.
 * @param {Record<string, string | Buffer>} entries
 */
export function zip(entries, { flags = 0, size } = {}) {
  const [locals, central] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    [20, flags, 8, 0, 0].forEach((v, i) => common.writeUInt16LE(v, 2 * i));
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? data.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const relations = (list) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(list).map(([type, target], i) => `<Relationship Id="r${i}" Type="${TYPE}${type}" Target="${target}"/>`).join('')}</Relationships>`;
const PARTS = ['numbering', 'styles', 'footnotes'];

/** The Word file of tests/files/docx; `change` gives each part another content. */
export const wholeDocx = (change) => docx(fixture('docx/document.xml'), { parts: PARTS, change });

/** A Word file with this document.xml, and these other parts of tests/files/docx. */
export function docx(document, { parts = [], change = (xml) => xml, ...options } = {}) {
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relations(Object.fromEntries(parts.map((p) => [p, `${p}.xml`]))),
    'word/document.xml': document,
    ...Object.fromEntries(parts.map((p) => [`word/${p}.xml`, change(fixture(`docx/${p}.xml`))])),
  }, options);
}

/** One paragraph after another as document.xml. */
export const paragraphs = (lines) => `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines.map((l) => `<w:p><w:r><w:t>${l}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`;

/**
 * A PDF whose font has no letters, only codes and what they mean: a Type 0 font with a ToUnicode map, as office programs write.
 * @param {{ x: number, y: number, size?: number, text: string }[][]} pages places in points from the bottom left
 * @param {{ encrypt?: boolean, picture?: boolean, repeat?: number }} [options] `picture`: pages have a picture and no text;
 *   `repeat`: how many characters each code means
 */
export function pdf(pages, { encrypt = false, picture = false, repeat = 1 } = {}) {
  const chars = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const hex = (n) => n.toString(16).padStart(4, '0');
  const utf16 = (c) => [...Buffer.from(c, 'utf16le').swap16()].map((b) => b.toString(16).padStart(2, '0')).join('');
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${Array.from({ length: Math.ceil(chars.length / 100) }, (_, i) => chars.slice(100 * i, 100 * i + 100)).map((some, i) => `${some.length} beginbfchar
${some.map((c, j) => `<${hex(100 * i + j + 1)}> <${utf16(c).repeat(repeat)}>`).join('\n')}
endbfchar`).join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
  const stream = (text, more = '') => `<< /Length ${Buffer.byteLength(text)} ${more}>>\nstream\n${text}\nendstream`;
  const narrow = chars.flatMap((c, i) => (c < '\x7f' ? [`${i + 1} [500]`] : [])).join(' ');
  const first = 8;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [${narrow}] /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(map),
    stream('\x7f', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 '),
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /I 7 0 R >> >> /Contents ${first + 1 + 2 * i} 0 R >>`,
      stream(picture ? 'q 595 0 0 842 0 0 cm /I Do Q' : lines.map(({ x, y, size = 16, text }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map((c) => hex(chars.indexOf(c) + 1)).join('')}> Tj ET`).join('\n')),
    ]),
  ];
  let out = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = Buffer.byteLength(out);
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const secret = '00'.repeat(32);
  const locked = encrypt ? `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${secret}> /U <${secret}> >> /ID [<00> <00>] ` : '';
  const start = Buffer.byteLength(out);
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('')}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${locked}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out);
}

/** Lines set as a page is: 28 points apart from the top; a line that begins with 　　 is set in. */
export const page = (lines, left = 90) => lines.map((text, i) => ({ x: left + (text.startsWith('　　') ? 32 : 0), y: 760 - 28 * i, text: text.replace('　　', '') }));
