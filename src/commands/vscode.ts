/** `npm run vscode`: writes what VS Code knows of the content, from the schemas. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../cli/run-command.ts';
import { VSCODE_DIR, vscodeFiles } from './vscode-files.ts';

const help = `npm run vscode – viết lại ${VSCODE_DIR}/ từ các mẫu trong src/schemas/

VS Code đọc các tệp ấy để gợi ý tên trường, báo trường lạ và cho sẵn các đoạn mẫu. Chạy sau khi thêm hoặc sửa một
trường; npm test báo khi tệp đã cũ.`;

await runCommand({ help, options: {} }, async () => {
  for (const [file, text] of await vscodeFiles()) {
    const target = path.join(VSCODE_DIR, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  console.log(`Đã viết ${VSCODE_DIR}/.`);
});
