/** What the operating system refuses, for whoever runs a command: what, where, and how to mend it. */
import { statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { CommandError } from './run-command.ts';

const IN_THE_WAY = {
  what: 'Có một tệp nằm ở chỗ phải là thư mục',
  cure: 'Hãy xóa hoặc đổi tên tệp ấy, rồi chạy lại.',
};

const REASONS: Readonly<Record<string, { what: string; cure: string }>> = {
  ENOSPC: {
    what: 'Hết chỗ trên đĩa khi đang ghi vào',
    cure: 'Hãy xóa bớt tệp trên ổ đĩa ấy (lệnh “df -h” cho biết ổ nào đầy), rồi chạy lại.',
  },
  EDQUOT: {
    what: 'Hết hạn mức đĩa của tài khoản khi đang ghi vào',
    cure: 'Hãy xóa bớt tệp hoặc xin thêm hạn mức, rồi chạy lại.',
  },
  EROFS: {
    what: 'Ổ đĩa chỉ cho đọc, nên không ghi được vào',
    cure: 'Hãy đặt OUT_DIR ở ổ đĩa ghi được, rồi chạy lại.',
  },
  EACCES: {
    what: 'Không có quyền đọc hoặc ghi',
    cure: 'Hãy cấp quyền cho tài khoản đang chạy lệnh này, rồi chạy lại.',
  },
  EPERM: {
    what: 'Hệ điều hành không cho đọc hoặc ghi',
    cure: 'Hãy cấp quyền cho tài khoản đang chạy lệnh này, rồi chạy lại.',
  },
  EMFILE: {
    what: 'Máy đang mở quá nhiều tệp, trong đó có',
    cure: 'Hãy đóng bớt chương trình hoặc tăng giới hạn (“ulimit -n”), rồi chạy lại.',
  },
  ENOTDIR: IN_THE_WAY,
  EEXIST: IN_THE_WAY,
  EISDIR: {
    what: 'Có một thư mục nằm ở chỗ phải là tệp',
    cure: 'Hãy xóa hoặc đổi tên thư mục ấy, rồi chạy lại.',
  },
  EIO: {
    what: 'Ổ đĩa báo lỗi khi đọc hoặc ghi',
    cure: 'Hãy kiểm tra ổ đĩa và bản sao lưu trước khi chạy lại.',
  },
};

/**
 * The error for people, when the operating system is behind an error; otherwise the error itself. A full disk does not say
 * which file it was, so the `folders` that are written to are named.
 */
export function explainSystemError(error: unknown, folders: readonly string[]): unknown {
  const fault = findFault(error);
  if (!fault) return error;
  const { what, cure } = REASONS[fault.code] ?? IN_THE_WAY;
  const inTheWay =
    REASONS[fault.code] === IN_THE_WAY ? fileInTheWay(fault.path, folders) : undefined;
  const where = inTheWay ?? fault.path ?? folders.join(' hoặc ');
  return new CommandError(
    `${what} ${where} (${fault.code}). ${cure} Bản đang chạy được giữ nguyên.`,
  );
}

interface Fault {
  code: string;
  path?: string | undefined;
}

/** Wrapped again, an error of the system is only a line of text: that of a disk, which no other error begins with. */
const IN_WORDS = /\b(ENOSPC|EDQUOT|EROFS|EMFILE|EIO): /;

/** The error of the operating system behind an error, however it was wrapped. */
function findFault(error: unknown): Fault | undefined {
  const waiting: unknown[] = [error];
  // An error may be among its own causes.
  const known = new Set<unknown>();
  for (const cause of waiting) {
    if (!(cause instanceof Error) || known.has(cause)) continue;
    known.add(cause);
    const { code = '', path } = cause as NodeJS.ErrnoException;
    if (REASONS[code]) return { code, path };
    waiting.push(...causesOf(cause));
  }
  const [, code] = IN_WORDS.exec(error instanceof Error ? error.message : '') ?? [];
  return code === undefined ? undefined : { code };
}

/** What an error was made of; bundlers collect several in `errors`. */
function causesOf(error: unknown): unknown[] {
  if (!(error instanceof Error)) return [];
  const { cause, errors } = error as Error & { errors?: unknown };
  return [cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
}

/** The file that stands where a folder belongs: the path of the error lies below it. */
function fileInTheWay(target: string | undefined, folders: readonly string[]): string | undefined {
  for (const start of target === undefined ? folders : [target]) {
    for (let place = start; place !== path.dirname(place); place = path.dirname(place)) {
      const found = statOf(place);
      if (found?.isFile()) return place;
      if (found) break;
    }
  }
  return undefined;
}

/** Undefined for what is not there, below a file as well. */
function statOf(place: string): Stats | undefined {
  try {
    return statSync(place);
  } catch {
    return undefined;
  }
}
