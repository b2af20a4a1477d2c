/** `npm run check-content`: everything that a build would refuse or warn about, and more, without building. */
import path from 'node:path';
import { keepCompiled } from '../cli/compile-cache.ts';
import { resolveFromCwd, runCommand, UsageError } from '../cli/run-command.ts';
import { FORMATS, type Format } from '../check/formats.ts';
import { RULES } from '../check/rules/index.ts';

const help = `npm run check-content – kiểm tra nội dung mà không dựng cổng

  npm run check-content                  tìm trong cả thư mục nội dung
  npm run check-content -- <tệp…>        chỉ báo về các tệp, thư mục ấy
      --format text|json|github|gitlab   dạng kết quả, không ghi là text; github và gitlab để hiện lỗi ngay tại dòng
      --strict                           cảnh báo cũng tính là phải sửa
      --fix                              sửa những gì an toàn (chữ tổ hợp, dấu cách lạ hay thừa, ngoặc kép, thứ tự trường,
                                         cách bỏ dấu trong tên phường và từ khóa, tên tệp của máy Mac): cho xem trước, hỏi
                                         rồi mới ghi; nghĩa của bài không đổi
      --yes                              với --fix: ghi luôn, không hỏi
      --links                            hỏi cả các trang ngoài xem liên kết còn mở được không (chậm, có nhớ kết quả)

Báo mọi điều mà npm run build sẽ từ chối hoặc cảnh báo, và thêm các luật sau:
${RULES.map(({ name, about }) => `  ${name.padEnd(22)} ${about}`).join('\n')}

Bỏ một luật, kèm lý do, trong portal.yaml: skippedRules: [{ rule: trung-tieu-de, reason: … }].
Mã thoát: 0 tốt, 1 có điều phải sửa, 2 gọi lệnh sai. Biến môi trường CONTENT_DIR: docs/hosting.md.`;

const options = {
  format: { type: 'string', default: 'text' },
  strict: { type: 'boolean', default: false },
  links: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
} as const;

await runCommand({ help, options, takesWords: true }, async (values, words) => {
  const format = FORMATS.find((each) => each === values.format) as Format | undefined;
  if (!format) {
    throw new UsageError(
      `--format “${values.format}” không có; hãy chọn ${FORMATS.join(', ')}. Thêm --help để xem cách dùng.`,
    );
  }
  keepCompiled(path.resolve('node_modules/.astro/modules'));
  const { runCheck } = await import('../check/run-check.ts');
  if (values.yes && !values.fix) {
    throw new UsageError('--yes chỉ đi cùng --fix. Thêm --help để xem cách dùng.');
  }
  const { strict, links } = values;
  const fix = values.fix ? (values.yes ? 'yes' : 'ask') : undefined;
  if (!(await runCheck({ only: words.map(resolveFromCwd), format, strict, links, fix }))) {
    process.exitCode = 1;
  }
});
