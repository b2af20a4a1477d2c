/** `npm run docs:problems`: writes what each message means and how it is mended. */
import { writeFile } from 'node:fs/promises';
import { runCommand } from '../cli/run-command.ts';
import { GUIDE_FILE } from '../content/guide/index.ts';
import { problemsManual } from './problems-manual.ts';

const help = `npm run docs:problems – viết lại ${GUIDE_FILE} từ src/content/guide/ và src/check/rules/

Chạy sau khi thêm một loại thông báo hay một luật; npm test báo khi tệp đã cũ.`;

await runCommand({ help, options: {} }, async () => {
  await writeFile(GUIDE_FILE, await problemsManual());
  console.log(`Đã viết ${GUIDE_FILE}.`);
});
