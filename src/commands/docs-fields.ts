/** `npm run docs:fields`: writes the editors' reference of all fields from the schemas. */
import { writeFile } from 'node:fs/promises';
import { FIELDS_MANUAL, fieldsManual } from './fields-manual.ts';
import { runCommand } from '../cli/run-command.ts';

const help = `npm run docs:fields – viết lại ${FIELDS_MANUAL} từ các mẫu trong src/schemas/

Chạy sau khi thêm hoặc sửa một trường; npm test báo khi tệp đã cũ.`;

await runCommand({ help, options: {} }, async () => {
  await writeFile(FIELDS_MANUAL, await fieldsManual());
  console.log(`Đã viết ${FIELDS_MANUAL}.`);
});
