/** The half of the key that is never stored with the data. */
import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../cli/run-command.ts';

/** Secrets of fewer characters can be guessed. */
export const SHORTEST_SECRET = 32;

/**
 * The secret of this machine, kept in a folder that only its owner can open and made when there is none: so a service that
 * was killed knows its readers when it is back. Throws a CommandError when others could read the folder, or the secret
 * is too short.
 */
export async function readSecret(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await checkOwner(folder);
  const file = path.join(folder, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept === undefined) return makeSecret(file);
  if (kept.length >= SHORTEST_SECRET) return kept;
  throw new CommandError(
    `Khóa bí mật trong tệp ${file} chỉ dài ${kept.length} ký tự, cần ít nhất ${SHORTEST_SECRET}. Hãy xóa tệp ấy rồi chạy lại, dịch vụ sẽ tạo khóa mới; người đã đọc hay đánh giá hôm nay khi ấy được coi là người mới. Nếu muốn tự đặt khóa thì dùng COUNTER_SECRET.`,
  );
}

/** Written aside, to the disk, and then linked: whoever comes second, or after the power failed, finds a whole secret. */
async function makeSecret(file: string): Promise<string> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  await link(aside, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(aside);
  return readFile(file, 'utf8');
}

async function checkOwner(folder: string): Promise<void> {
  const { uid, mode } = await lstat(folder);
  const isOurs = process.getuid === undefined || uid === process.getuid();
  if (isOurs && (mode & 0o077) === 0) return;
  throw new CommandError(
    `Thư mục ${folder} giữ khóa bí mật của dịch vụ đếm mà người khác trên máy cũng vào được. Hãy chạy “chmod 700 ${folder}”, hoặc đặt COUNTER_RUNTIME là một thư mục riêng của người dùng chạy dịch vụ.`,
  );
}
