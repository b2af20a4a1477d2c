/** What to do when a store cannot be opened. */

/** No room on the disk, in the user's quota, or in the file: https://nodejs.org/api/errors.html#common-system-errors */
const DISK_FULL_CODES = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** FULL, IOERR_WRITE and IOERR_SHMSIZE, which SQLite reports on a full disk: https://sqlite.org/rescode.html */
const SQLITE_DISK_FULL_CODES = [13, 778, 4874];

/** NOTADB, and ERROR where its tables are missing. */
const SQLITE_OTHER_FILE_CODES = [26, 1];

/** Says why the store could not be opened, and what to do. */
export function openErrorMessage(dsn: string, error: Error): string {
  return `Không mở được tệp số liệu ${dsn} (${error.message}). ${hintFor(error)}`;
}

/** `code` is of the system, `errcode` of SQLite. */
type OpenError = Error & { code?: string; errcode?: number };

function hintFor({ code = '', errcode = 0 }: OpenError): string {
  if (DISK_FULL_CODES.includes(code) || SQLITE_DISK_FULL_CODES.includes(errcode)) {
    return 'Ổ đĩa có vẻ đã đầy. Hãy giải phóng chỗ trên ổ đĩa ấy (df -h cho biết còn bao nhiêu), rồi chạy lại; số liệu đã ghi còn nguyên.';
  }
  if (SQLITE_OTHER_FILE_CODES.includes(errcode)) {
    return 'Tệp ấy không phải kho của dịch vụ đếm. Hãy đặt vào COUNTER_STORE đường dẫn của kho, hoặc của một tệp chưa có.';
  }
  return 'Người dùng chạy dịch vụ phải ghi được vào thư mục của tệp; nơi khác thì đặt vào COUNTER_STORE.';
}
