/** Says which characters of a text were taken out or saved in a wrong encoding. */
import type { RemovedCharacter } from '../domain/invisible-characters.ts';
import { findMisreadLines, type MisreadLine } from '../domain/vietnamese/legacy-encoding.ts';
import type { MarkdownFault } from './context.ts';

type CharacterFault = MarkdownFault & { line: number };

/** Warnings about lines in another encoding than the editor's program shows. */
export function describeMisreadLines(text: string): CharacterFault[] {
  return findMisreadLines(text).map(({ line, encoding, word }) => ({
    severity: 'warning',
    line,
    message: `Chữ ở dòng này ${ENCODINGS[encoding]}: “${word}”. Người đọc không đọc được, tìm kiếm không tìm thấy.`,
    hint: 'Hãy gõ lại, hoặc chép lại từ bản gốc sau khi chuyển sang Unicode (UniKey có mục chuyển mã), rồi lưu tệp với bảng mã UTF-8.',
  }));
}

const ENCODINGS: Record<MisreadLine['encoding'], string> = {
  TCVN3: 'viết bằng bảng mã cũ TCVN3 (font .Vn…)',
  VNI: 'viết bằng bảng mã cũ VNI (font VNI-…)',
  'UTF-8': 'đã bị đổi bảng mã hai lần',
  lost: 'đã mất dấu, thay bằng dấu hỏi',
};

/** Warnings about invisible characters that were taken out. */
export function describeRemoved(removed: readonly RemovedCharacter[]): CharacterFault[] {
  return removed.map(({ line, code, kind }) => ({
    severity: 'warning',
    line,
    message:
      kind === 'direction'
        ? `Dòng này có ký tự đổi chiều chữ (${code}) mà mắt không thấy; cổng đã bỏ ký tự ấy.`
        : `Dòng này có ký tự điều khiển (${code}) mà mắt không thấy; cổng đã bỏ ký tự ấy.`,
    hint: 'Hãy gõ lại dòng này thay vì chép từ nơi khác.',
  }));
}
