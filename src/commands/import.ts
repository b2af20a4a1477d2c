/** `npm run import`: articles of an old portal become files of this one. */
import { parseDate } from '../domain/time/parse-date.ts';
import { resolveFromCwd, runCommand, UsageError } from '../cli/run-command.ts';
import type { Archive } from '../import/mapping/schema.ts';

const help = `npm run import – chuyển bài từ cổng cũ

  npm run import -- <nguồn…>   mỗi nguồn là một tệp hoặc một thư mục; loại nguồn được nhận ra theo nội dung:
                               trang chữ .txt (chuyên mục, tiêu đề, dòng “Ngày đăng …”, sapo, nội dung); trang HTML đã
                               lưu (NukeViet, Liferay, cổng có “Ngày đăng | Lượt xem”, trang bất kỳ); kênh tin RSS,
                               Atom, JSON Feed; tệp xuất của WordPress (WXR); bản sao lưu NukeViet 3, 4, 5 (.sql, .sql.gz)
      --files <thư mục>        thư mục ảnh và tài liệu chép từ cổng cũ, ví dụ uploads/; ghi được nhiều lần
      --dry-run                chỉ in bảng các bài sẽ chuyển và đề xuất import.yaml, không ghi bài nào
      --since <ngày>           chỉ các bài đăng từ ngày ấy, ví dụ 2020-01-01
      --category <tên>         chỉ các bài của chuyên mục ấy
      --limit <số>             chỉ chừng ấy bài mới
      --archive <ngày>         cả cổng thành kho lưu trữ từ ngày ấy, ví dụ 2025-07-01: ghi vào content/portal.yaml
      --successor <đơn vị>     cùng --archive: đơn vị tiếp nhận, ví dụ "Phường Sen Hạ=https://senha.example/" (địa chỉ có
                               thể bỏ); ghi được nhiều lần
      --strict                 dừng ở bài đầu tiên có chỗ còn ngờ
      --json                   in kết quả dạng JSON cho chương trình khác đọc

  npm run import -- check <tệp…>
                               địa chỉ cũ nào chưa dẫn tới đâu, nhiều lượt nhất trước; mỗi tệp là một danh sách địa chỉ
                               (mỗi dòng một địa chỉ, có thể kèm số lượt) hoặc nhật ký truy cập của cổng cũ, nén gzip
                               cũng được; so với bản dựng trong dist. --limit <số>: in chừng ấy địa chỉ (50)

Chạy lại thì chỉ thêm bài mới: bài đã sửa trong cổng mới được giữ nguyên, bài đã xóa không thêm lại. Lệnh bị ngắt giữa
chừng thì chạy lại để đi tiếp. import.yaml (chuyên mục, tác giả, tên miền cũ) do lần chạy đầu đề xuất, sửa rồi chạy lại.
Kết quả từng trang: import-report.html. Mã thoát: 0 tốt, 1 có bài chưa chuyển được, 2 gọi lệnh sai.
Từng bước: docs/chuyen-cong.md. Biến môi trường CONTENT_DIR: docs/hosting.md.`;

const options = {
  files: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean', default: false },
  since: { type: 'string' },
  category: { type: 'string' },
  limit: { type: 'string' },
  archive: { type: 'string' },
  successor: { type: 'string', multiple: true },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

await runCommand({ help, options, takesWords: true }, async (values, words) => {
  if (words.length === 0) {
    throw new UsageError(
      'Thiếu nguồn cần chuyển, ví dụ: npm run import -- trang-cu/ --dry-run. Thêm --help để xem cách dùng.',
    );
  }
  const since = values.since === undefined ? undefined : parseDate(values.since);
  if (values.since !== undefined && !since) {
    throw new UsageError(
      `--since “${values.since}” không phải là một ngày. Hãy viết như 2020-01-31 hoặc 31/01/2020.`,
    );
  }
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    throw new UsageError(`--limit “${values.limit}” phải là số nguyên lớn hơn 0, ví dụ 10.`);
  }
  const archive = await archiveOf(values.archive, values.successor ?? []);
  if (words[0] === 'check') {
    const files = words.slice(1).map(resolveFromCwd);
    if (files.length === 0) {
      throw new UsageError(
        'Thiếu tệp cần xem, ví dụ: npm run import -- check /var/log/nginx/access.log.1',
      );
    }
    const { checkOldUrls } = await import('../import/old-urls/check-old-urls.ts');
    const isWhole = await checkOldUrls({ files, limit: limit ?? 50, json: values.json });
    if (!isWhole) process.exitCode = 1;
    return;
  }
  const { runImport } = await import('../import/run-import.ts');
  const isWhole = await runImport({
    sources: words.map(resolveFromCwd),
    files: (values.files ?? []).map(resolveFromCwd),
    ...(since && { since }),
    ...(values.category !== undefined && { category: values.category }),
    ...(limit !== undefined && { limit }),
    ...(archive && { archive }),
    dryRun: values['dry-run'],
    strict: values.strict,
    json: values.json,
  });
  if (!isWhole) process.exitCode = 1;
});

/** `--archive 2025-07-01 --successor "Phường Sen Hạ=https://senha.example/"`, by the rules of import.yaml. */
async function archiveOf(
  day: string | undefined,
  units: readonly string[],
): Promise<Archive | undefined> {
  if (day === undefined && units.length === 0) return undefined;
  if (day === undefined)
    throw new UsageError('--successor cần đi cùng --archive <ngày>, ví dụ --archive 2025-07-01.');
  const successors = units.map((unit) => {
    const [, name = '', url] = /^([^=]*)(?:=(.*))?$/s.exec(unit) ?? [];
    return { name: name.trim(), ...(url && { url: url.trim() }) };
  });
  const { mapping } = await import('../import/mapping/schema.ts');
  const result = mapping.safeParse({ archivedAt: day, successors });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(
    `--archive hoặc --successor chưa đúng: ${issue?.message ?? ''} Ví dụ: --archive 2025-07-01 --successor "Phường Sen Hạ=https://senha.example/".`,
  );
}
