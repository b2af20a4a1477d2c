/** Reads one file of the content as text; an unreadable file is a problem of that file and does not stop the run. */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { debuglog } from 'node:util';
import { findOnDisk } from './content-files.ts';
import { checkBytes } from './check-bytes.ts';
import { MAX_FILE_BYTES } from './file-size-limits.ts';
import type { Problem } from './problems.ts';

/** `NODE_DEBUG=tin-quan npm run build` shows the exceptions that editors are spared. */
const debug = debuglog('tin-quan');

/**
 * The text of a file below the content folder, or the problem that takes its place. It is read at once: each step of a
 * small file takes microseconds, and to hand it to another thread and wait takes several times as long.
 */
export async function readText(
  directory: string,
  file: string,
): Promise<{ text: string } | { problem: Problem }> {
  try {
    const absolute = await findOnDisk(directory, file);
    if (absolute === undefined) return { problem: { severity: 'error', file, ...MISSING } };
    const { size } = statSync(absolute);
    if (size > MAX_FILE_BYTES) return { problem: { severity: 'error', file, ...TOO_LARGE } };
    const bytes = readFileSync(absolute);
    const fault = checkBytes(bytes);
    return fault ? { problem: { file, ...fault } } : { text: bytes.toString('utf8') };
  } catch (cause) {
    return { problem: { severity: 'error', file, ...describeFailure(cause) } };
  }
}

/** Changes whenever the text does. */
export function digestOf(text: string): string {
  return hash('sha1', text, 'base64url');
}

/** A file that is not there. */
export const MISSING = {
  message: 'Không tìm thấy tệp này.',
  hint: 'Kiểm tra tên tệp, rồi dựng lại.',
};

const TOO_LARGE = {
  message: 'Tệp lớn hơn 64 MB nên không phải là một tệp chữ.',
  hint: 'Chuyển tệp này ra khỏi thư mục, hoặc đính kèm nó vào một bài.',
};

/** The problem of an unexpected exception, whose own message is for engineers. */
export function describeUnexpected(cause: unknown): Pick<Problem, 'message' | 'hint'> {
  debug('%o', cause);
  return {
    message: 'Không đọc được tệp này vì một lỗi của chương trình.',
    hint: 'Thử bỏ bớt phần vừa thêm; nếu vẫn lỗi, gửi tệp này cho người phụ trách kỹ thuật.',
  };
}

function describeFailure(cause: unknown): Pick<Problem, 'message' | 'hint'> {
  debug('%o', cause);
  const code = (cause as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      message: 'Không có quyền đọc tệp này.',
      hint: 'Cấp quyền đọc tệp cho người dựng cổng.',
    };
  }
  if (code === 'ENOENT') {
    return MISSING;
  }
  if (code === 'EMFILE' || code === 'ENFILE') {
    return { message: 'Máy đang mở quá nhiều tệp.', hint: 'Đóng bớt chương trình rồi dựng lại.' };
  }
  return {
    message: `Không đọc được tệp này${code ? ` (mã lỗi ${code})` : ''}.`,
    hint: 'Mở thử tệp; nếu máy cũng báo lỗi, lấy lại tệp từ bản lưu.',
  };
}
