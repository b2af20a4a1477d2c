/** What to do when the store cannot be opened. */

/** No room on the disk, in the quota of the user, or in the file: https://nodejs.org/api/errors.html#common-system-errors */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** FULL, IOERR_WRITE and IOERR_SHMSIZE, as SQLite says it on a full disk: https://sqlite.org/rescode.html */
const SQLITE_NO_ROOM = [13, 778, 4874];

/** NOTADB, and ERROR where its tables are missing. */
const SQLITE_OTHER_FILE = [26, 1];

/** Why the store could not be opened, and what to do, by what has caused the error. */
export function whyNotOpened(store: string, error: Error): string {
  return `Không mở được tệp số liệu ${store} (${error.message}). ${adviceOn(error)}`;
}

/** `code` is of the system, `errcode` of SQLite. */
type Failure = Error & { code?: string; errcode?: number };

function adviceOn({ code = '', errcode = 0 }: Failure): string {
  if (NO_ROOM.includes(code) || SQLITE_NO_ROOM.includes(errcode)) {
    return 'Ổ đĩa có vẻ đã đầy. Hãy giải phóng chỗ trên ổ đĩa ấy (df -h cho biết còn bao nhiêu), rồi chạy lại; số liệu đã ghi còn nguyên.';
  }
  if (SQLITE_OTHER_FILE.includes(errcode)) {
    return 'Tệp ấy không phải kho của dịch vụ đếm. Hãy đặt vào COUNTER_STORE đường dẫn của kho, hoặc của một tệp chưa có.';
  }
  return 'Người dùng chạy dịch vụ phải ghi được vào thư mục của tệp; nơi khác thì đặt vào COUNTER_STORE.';
}
