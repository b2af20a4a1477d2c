/** The half of the key that is never stored with the data. */
import { randomBytes } from 'node:crypto';
import { link, lstat, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from '../../commands/run-command.ts';

/**
 * The secret of this machine, kept in a folder that only its owner can open and made when there is none: so a service that
 * was killed knows its readers when it is back. Throws a CommandError when others could read the folder.
 */
export async function readSecret(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await checkOwner(folder);
  const file = path.join(folder, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  return kept ?? makeSecret(file);
}

/** Written aside and then linked: whoever comes second finds a whole secret, and takes it. */
async function makeSecret(file: string): Promise<string> {
  const aside = `${file}.${process.pid}`;
  await writeFile(aside, randomBytes(32).toString('base64url'), { mode: 0o600 });
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
