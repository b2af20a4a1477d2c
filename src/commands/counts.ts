/** `npm run counts`: views and ratings in content/counts.json, from the host's logs and from the counting service. */
import { CommandError, resolveFromCwd, runCommand } from '../cli/run-command.ts';

const help = `npm run counts – lượt xem và đánh giá trong content/counts.json

  npm run counts -- import <tệp…>     đếm lượt xem trong nhật ký truy cập của máy chủ (- là đầu vào chuẩn);
                                      chạy lại với tệp đã đọc không đếm trùng
      --source <tên>                  tên máy có nhật ký này, khi cổng chạy trên nhiều máy; không ghi là logs
      --new                           đúng là nhật ký của một máy khác, dù giống một nhật ký đã đọc
      --format '<log_format>'         dạng nhật ký, là chuỗi log_format của nginx, khi không phải dạng quen thuộc
      --nginx-config <tệp>            tìm log_format trong cấu hình nginx, ví dụ /etc/nginx/nginx.conf; khi cần chọn
                                      một trong nhiều log_format thì thêm --format <tên>
      --trust-reader-field            vẫn đếm khi trường người đọc có vẻ là của máy trung gian (proxy)
      --dry-run                       chỉ nói sẽ thêm gì và đã hiểu các dòng ra sao, không ghi
  npm run counts -- pull [địa chỉ]    lấy số liệu của dịch vụ đếm; không ghi địa chỉ thì lấy counter trong portal.yaml
      --new                           đúng là một dịch vụ khác, dù số liệu giống một dịch vụ đã biết
      --dry-run                       chỉ nói sẽ thêm gì, không ghi
  npm run -s counts -- show           bảng số liệu cho báo cáo
      --by articles|categories|months chỉ một bảng: theo bài, theo chuyên mục, theo tháng
      --format text|csv|json          không ghi là text
      --limit <số>                    số bài nhiều lượt xem nhất; không ghi là 20
  npm run counts -- rename <mã cũ> <mã mới>
                                      chuyển số liệu của bài đã đổi tên tệp hay thư mục, ví dụ 2025/ten-cu 2026/ten-moi
      --dry-run                       chỉ nói sẽ chuyển gì, không ghi
  npm run counts -- doctor [tệp…]     tìm chỗ sai trong số liệu, và trong các tệp nhật ký được ghi tên (nhận --format,
                                      --nginx-config như import)

Nhật ký đọc được: nginx và Apache (common, combined, log_format bất kỳ), JSON (Caddy, Traefik, nginx), W3C (IIS,
CloudFront); nén gzip hay zstd cũng được.
Cách đặt lịch chạy hằng đêm: docs/counts.md. Biến môi trường CONTENT_DIR, BASE_PATH: docs/hosting.md.`;

const options = {
  source: { type: 'string', default: 'logs' },
  new: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  by: { type: 'string' },
  format: { type: 'string' },
  'nginx-config': { type: 'string' },
  'trust-reader-field': { type: 'boolean', default: false },
  limit: { type: 'string', default: '20' },
} as const;

await runCommand({ help, options, takesWords: true }, async (values, [task, ...rest]) => {
  const files = rest.map((file) => (file === '-' ? file : resolveFromCwd(file)));
  const { 'dry-run': dryRun, new: isNew, format, 'nginx-config': config } = values;
  const nginxConfig = config === undefined ? undefined : resolveFromCwd(config);
  switch (task) {
    case 'import': {
      const { runImport } = await import('../counts/commands/import.ts');
      return runImport(files, {
        source: values.source,
        dryRun,
        isNew,
        trustReaderField: values['trust-reader-field'],
        format,
        nginxConfig,
      });
    }
    case 'pull': {
      refuse(rest.slice(1));
      const { runPull } = await import('../counts/commands/pull.ts');
      return runPull(rest[0], { dryRun, isNew });
    }
    case 'show': {
      refuse(rest);
      const { runShow } = await import('../counts/commands/show.ts');
      return runShow(values);
    }
    case 'rename': {
      refuse(rest.slice(2));
      const { runRename } = await import('../counts/commands/rename.ts');
      return runRename(rest, { dryRun });
    }
    case 'doctor': {
      const { runDoctor } = await import('../counts/commands/doctor.ts');
      return runDoctor(files, { format, nginxConfig });
    }
    default:
      throw new CommandError(
        `${task === undefined ? 'Thiếu việc cần làm' : `Không có việc nào tên là “${task}”`}: import, pull, show, rename hoặc doctor. Thêm --help để xem cách dùng.`,
      );
  }
});

function refuse([word]: readonly string[]): void {
  if (word === undefined) return;
  throw new CommandError(`Thừa “${word}” trong lệnh. Thêm --help để xem cách dùng.`);
}
