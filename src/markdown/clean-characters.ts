/** Takes invisible characters out of a text, and says which, and which lines were saved in a wrong encoding. */
import { removeInvisible, type RemovedCharacter } from '../domain/invisible-characters.ts';
import { findMisreadLines, type MisreadLine } from '../domain/vietnamese/legacy-encoding.ts';
import type { MarkdownProblem } from './context.ts';

type CharacterFault = MarkdownProblem & { line: number };

/** The text without invisible characters, no line added or removed. */
export function cleanCharacters(written: string): { text: string; faults: CharacterFault[] } {
  const { text, removed } = removeInvisible(written);
  const misread = findMisreadLines(written);
  // Of a text in a wrong encoding, control characters are a part.
  const noted = misread.length > 0 ? [] : removed;
  const broken = findBroken(written);
  return {
    text,
    faults: [...misread.map(describeMisread), ...noted.map(describeRemoved), ...broken],
  };
}

/** Further lines of one text are left out: it has to be copied anew. */
const MAX_BROKEN_LINES = 20;

/** The sign that a program puts for a character it could not read; what stood there is lost. */
function findBroken(written: string): CharacterFault[] {
  if (!written.includes('\uFFFD')) return [];
  return written
    .split('\n')
    .flatMap((text, index): CharacterFault[] => {
      const [words] = /\S{0,20}\uFFFD\S{0,20}/.exec(text) ?? [];
      if (words === undefined) return [];
      return [
        {
          severity: 'warning',
          line: index + 1,
          message: `Dòng này có ký tự hỏng (�) ở “${words}”: chữ đúng đã mất từ trước khi tới cổng.`,
          hint: 'Hãy gõ lại chữ ấy. Nếu nhiều dòng như vậy, hãy chép lại từ bản gốc.',
        },
      ];
    })
    .slice(0, MAX_BROKEN_LINES);
}

function describeMisread({ line, encoding, word }: MisreadLine): CharacterFault {
  return {
    severity: 'warning',
    line,
    message: `Chữ ở dòng này ${ENCODINGS[encoding]}: “${word}”. Người đọc không đọc được, tìm kiếm không tìm thấy.`,
    hint: 'Hãy gõ lại, hoặc chép lại từ bản gốc sau khi chuyển sang Unicode (UniKey có mục chuyển mã), rồi lưu tệp với bảng mã UTF-8.',
  };
}

const ENCODINGS: Record<MisreadLine['encoding'], string> = {
  TCVN3: 'viết bằng bảng mã cũ TCVN3 (font .Vn…)',
  VNI: 'viết bằng bảng mã cũ VNI (font VNI-…)',
  'UTF-8': 'đã bị đổi bảng mã hai lần',
  lost: 'đã mất dấu, thay bằng dấu hỏi',
};

/** The problem of an invisible character that was removed. */
export function describeRemoved({ line, code, kind }: RemovedCharacter): CharacterFault {
  const name = kind === 'direction' ? 'ký tự đổi chiều chữ' : 'ký tự điều khiển';
  return {
    severity: 'warning',
    line,
    message: `Dòng này có ${name} (${code}) mà mắt không thấy; cổng đã bỏ mọi ký tự ấy.`,
    hint: 'Hãy gõ lại dòng này thay vì chép từ nơi khác.',
  };
}
