/** `npm run licences`: every package with its licence; fails when one of them is not allowed. */
import { readFile } from 'node:fs/promises';
import { CommandError, runCommand } from '../cli/run-command.ts';
import { isAllowedLicence, listLicences } from './list-licences.ts';
import type { Lockfile } from './lockfile.ts';

const help = `npm run licences – liệt kê các gói phần mềm kèm giấy phép

Đọc package-lock.json; báo lỗi khi có gói mang giấy phép chưa được chấp nhận (xem docs/security.md).`;

await runCommand({ help, options: {} }, async () => {
  const packages = listLicences(
    JSON.parse(await readFile('package-lock.json', 'utf8')) as Lockfile,
  );
  for (const { name, version, licence, dev } of packages) {
    console.log(`${name}@${version}\t${licence}\t${dev ? 'phát triển' : 'dựng cổng'}`);
  }
  const refused = packages.filter(({ licence }) => !isAllowedLicence(licence));
  console.log(`${packages.length} gói.`);
  if (refused.length === 0) return;
  const names = refused.map(({ name, licence }) => `${name} (${licence})`).join(', ');
  throw new CommandError(
    `Giấy phép chưa được chấp nhận: ${names}. Hãy đọc giấy phép ấy, rồi ghi vào ALLOWED_LICENCES kèm lý do, hoặc bỏ gói.`,
  );
});
