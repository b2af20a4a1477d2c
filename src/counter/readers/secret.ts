/** The part of the key that is never stored with the data. */
import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../cli/run-command.ts';

/** In characters. Shorter secrets can be guessed. */
export const MIN_SECRET_CHARS = 32;

/**
 * Reads the secret of this machine from a folder that only its owner can open, and makes one when there is none. Kept in a
 * file, so that a service that was killed recognises its readers again. Throws a CommandError when others can open the
 * folder, or when the secret is too short.
 */
export async function readSecret(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await checkOwner(folder);
  const file = path.join(folder, 'secret');
  const secret = await readFile(file, 'utf8').catch(() => undefined);
  if (secret === undefined) return makeSecret(file);
  if (secret.length >= MIN_SECRET_CHARS) return secret;
  throw new CommandError(
    `Khóa bí mật trong tệp ${file} chỉ dài ${secret.length} ký tự, cần ít nhất ${MIN_SECRET_CHARS}. Hãy xóa tệp ấy rồi chạy lại, dịch vụ sẽ tạo khóa mới; người đã đọc hay đánh giá hôm nay khi ấy được coi là người mới. Nếu muốn tự đặt khóa thì dùng COUNTER_SECRET.`,
  );
}

/**
 * Writes a new secret to a temporary file, flushes it, and links it to its name. `link` fails where there is a file already:
 * of two services that start at once, both use the secret of the first. A power failure leaves no half-written secret.
 */
async function makeSecret(file: string): Promise<string> {
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  await link(temporary, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(temporary);
  return readFile(file, 'utf8');
}

async function checkOwner(folder: string): Promise<void> {
  const { uid, mode } = await lstat(folder);
  const isOwn = process.getuid === undefined || uid === process.getuid();
  if (isOwn && (mode & 0o077) === 0) return;
  throw new CommandError(
    `Thư mục ${folder} giữ khóa bí mật của dịch vụ đếm mà người khác trên máy cũng vào được. Hãy chạy “chmod 700 ${folder}”, hoặc đặt COUNTER_RUNTIME là một thư mục riêng của người dùng chạy dịch vụ.`,
  );
}
