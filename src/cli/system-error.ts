/** What the operating system refuses, for whoever runs a command: what, where, and how to mend it. */
import { CommandError } from './run-command.ts';

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
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = '', path } = cause as NodeJS.ErrnoException;
    const reason = REASONS[code];
    if (!reason) continue;
    const where = path ?? folders.join(' hoặc ');
    return new CommandError(
      `${reason.what} ${where} (${code}). ${reason.cure} Bản đang chạy được giữ nguyên.`,
    );
  }
  return error;
}
