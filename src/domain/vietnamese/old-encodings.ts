/** How Vietnamese was saved before Unicode: each byte, or pair of signs, with the letter that its font drew. */

/** TCVN 5712-1:1993, of which the fonts named .Vn… (TCVN3, ABC) use the part above A0. A byte in figures, then its letter. */
const TCVN3 = byteTable(
  '80À 81Ả 82Ã 83Á 84Ạ 85Ặ 86Ậ 87È 88Ẻ 89Ẽ 8AÉ 8BẸ 8CỆ 8DÌ 8EỈ 8FĨ 90Í 91Ị 92Ò 93Ỏ 94Õ 95Ó 96Ọ',
  '97Ộ 98Ờ 99Ở 9AỠ 9BỚ 9CỢ 9DÙ 9EỦ 9FŨ A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ',
  'AFẰ B5à B6ả B7ã B8á B9ạ BAẲ BBằ BCẳ BDẵ BEắ BFẴ C0Ắ C1Ầ C2Ẩ C3Ẫ C4Ấ C5Ề C6ặ C7ầ C8ẩ C9ẫ CAấ',
  'CBậ CCè CDỂ CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ D9Ễ DAẾ DBỒ DCĩ DDí DEị DFò E0Ổ E1ỏ',
  'E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F0Ỗ F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ',
  'F9ự FAỳ FBỷ FCỹ FEỵ FFỐ',
);

/** VISCII 1.1. https://www.rfc-editor.org/rfc/rfc1456 */
const VISCII = byteTable(
  '02Ẳ 05Ẵ 06Ẫ 14Ỷ 19Ỹ 1EỴ 80Ạ 81Ắ 82Ằ 83Ặ 84Ấ 85Ầ 86Ẩ 87Ậ 88Ẽ 89Ẹ 8AẾ 8BỀ 8CỂ 8DỄ 8EỆ 8FỐ 90Ồ',
  '91Ổ 92Ỗ 93Ộ 94Ợ 95Ớ 96Ờ 97Ở 98Ị 99Ỏ 9AỌ 9BỈ 9CỦ 9DŨ 9EỤ 9FỲ A0Õ A1ắ A2ằ A3ặ A4ấ A5ầ A6ẩ A7ậ',
  'A8ẽ A9ẹ AAế ABề ACể ADễ AEệ AFố B0ồ B1ổ B2ỗ B3Ỡ B4Ơ B5ộ B6ờ B7ở B8ị B9Ự BAỨ BBỪ BCỬ BDơ BEớ',
  'BFƯ C4Ả C5Ă C6ẳ C7ẵ CBẺ CEĨ CFỳ D0Đ D1ứ D5ạ D6ỷ D7ừ D8ử DBỹ DCỵ DEỡ DFư E4ả E5ă E6ữ E7ẫ EBẻ',
  'EEĩ EFỉ F0đ F1ự F6ỏ F7ọ F8ụ FBũ FCủ FEợ FFỮ',
);

function byteTable(...rows: readonly string[]): ReadonlyMap<number, string> {
  return new Map(
    rows
      .flatMap((row) => row.split(' '))
      .map((cell) => [Number.parseInt(cell.slice(0, 2), 16), cell.slice(2)]),
  );
}

/** The bytes 80 to 9F of Windows-1252; those that it leaves free stay what they are. */
const WINDOWS_1252 = new Map(
  [
    ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 128 + at)),
  ].map((letter, at) => [letter, 128 + at] as const),
);

/** The byte that Windows-1252, or ISO-8859-1, shows as this character. */
export function byteOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  return WINDOWS_1252.get(character) ?? (code < 256 ? code : undefined);
}

function convertBytes(text: string, table: ReadonlyMap<number, string>): string {
  return [...text].map((each) => table.get(byteOf(each) ?? -1) ?? each).join('');
}

/** A text in TCVN3 that was read as Windows-1252. */
export function fromTcvn3(text: string): string {
  return convertBytes(text, TCVN3);
}

/** A text in VISCII that was read as Windows-1252. */
export function fromViscii(text: string): string {
  return convertBytes(text, VISCII);
}

/** VNI-Windows writes the marks of a vowel as one sign behind it: circumflex or breve, and tone. */
const VNI_MARKS: ReadonlyMap<string, string> = new Map(
  [
    ...['ø\u0300', 'ù\u0301', 'û\u0309', 'õ\u0303', 'ï\u0323', 'â\u0302', 'ê\u0306'],
    ...['à\u0302\u0300', 'á\u0302\u0301', 'å\u0302\u0309', 'ã\u0302\u0303', 'ä\u0302\u0323'],
    ...['è\u0306\u0300', 'é\u0306\u0301', 'ú\u0306\u0309', 'ü\u0306\u0303', 'ë\u0306\u0323'],
  ].map((cell) => [cell.charAt(0), cell.slice(1)]),
);
/** Signs that stand for a whole letter. */
const VNI_LETTERS: ReadonlyMap<string, string> = new Map(
  ['ñđ', 'ôơ', 'öư', 'ìì', 'íí', 'æỉ', 'óĩ', 'òị', 'îỵ'].map((cell) => [
    cell.charAt(0),
    cell.slice(1),
  ]),
);
const VNI_SIGNS = [...VNI_MARKS.keys()].join('');
const VNI = new RegExp(`([aeouyôö])([${VNI_SIGNS}])|[ñôöìíæóòî]`, 'giu');

/** A text in VNI-Windows that was read as Windows-1252. */
export function fromVni(text: string): string {
  return text.replace(VNI, (written, vowel: string | undefined, sign = '') => {
    if (vowel === undefined)
      return inCaseOf(written, VNI_LETTERS.get(written.toLowerCase()) ?? written);
    const letter = VNI_LETTERS.get(vowel.toLowerCase()) ?? vowel;
    return inCaseOf(vowel, (letter + (VNI_MARKS.get(sign.toLowerCase()) ?? '')).normalize('NFC'));
  });
}

function inCaseOf(model: string, text: string): string {
  return model === model.toLowerCase() ? text.toLowerCase() : text.toUpperCase();
}

/** UTF-8 that was read as Windows-1252, perhaps twice: `Quáº­n`. What is none of it stays. */
export function fromMojibake(text: string): string {
  const once = decodeRuns(text);
  return once === text ? text : decodeRuns(once);
}

const strict = new TextDecoder('utf-8', { fatal: true });
/** What the first and the following bytes of a letter in UTF-8 look like. */
const RUN = /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u0178\u0192\u02C6\u02DC\u2013-\u2122]{1,3}/g;

function decodeRuns(text: string): string {
  return text.replace(RUN, (run) => {
    for (let end = run.length; end > 1; end -= 1) {
      const bytes = [...run.slice(0, end)].map(byteOf);
      try {
        if (!bytes.includes(undefined))
          return strict.decode(Uint8Array.from(bytes as number[])) + run.slice(end);
      } catch {
        // Fewer bytes may be a letter.
      }
    }
    return run;
  });
}
