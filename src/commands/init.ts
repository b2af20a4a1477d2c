/** `npm run init`: a portal of one's own. */
import { askLine, isInteractive } from '../cli/ask.ts';
import { resolveFromCwd, runCommand, UsageError } from '../cli/run-command.ts';

const help = `npm run init – tạo nội dung ban đầu cho cổng của đơn vị

  npm run init                 hỏi từng điều, khi chạy ở cửa sổ dòng lệnh; hoặc ghi sẵn:
      --unit <tên>             tên đơn vị, ví dụ "Phường Sen Hạ"
      --url <địa chỉ>          địa chỉ của cổng, ví dụ https://senha.example/
      --parent <tên>           đơn vị cấp trên
      --publisher <tên>        cơ quan chủ quản
      --responsible <chức danh>
      --address, --phone, --email
      --ward <tên>             phường, xã hay khu phố mà bài viết nhắc tới; ghi được nhiều lần
      --category <tên>         chuyên mục, từ danh sách có sẵn; ghi được nhiều lần
      --color <màu>            đỏ (không ghi thì là đỏ), cam đất, xanh lá, xanh ngọc, xanh dương, tím, hồng sen, hay một góc
                               từ 0 đến 359 trên vòng màu
      --into <thư mục>         nơi tạo, không ghi là content/
      --demo keep|remove       khi content/ đang là nội dung trình diễn: keep đổi tên thư mục ấy, remove xóa đi

Lệnh viết portal.yaml, các chuyên mục, ba trang mà luật yêu cầu (giới thiệu, trợ năng, quyền riêng tư) với những chỗ “Cần bổ
sung”, và một bài mở đầu. Nội dung đang có không bao giờ bị ghi đè.
Mã thoát: 0 tốt, 1 có điều phải sửa, 2 gọi lệnh sai.`;

const options = {
  unit: { type: 'string' },
  url: { type: 'string' },
  parent: { type: 'string' },
  publisher: { type: 'string' },
  responsible: { type: 'string' },
  address: { type: 'string' },
  phone: { type: 'string' },
  email: { type: 'string' },
  ward: { type: 'string', multiple: true },
  category: { type: 'string', multiple: true },
  color: { type: 'string' },
  into: { type: 'string' },
  demo: { type: 'string' },
} as const;

await runCommand({ help, options }, async ({ ward = [], category = [], into, demo, ...rest }) => {
  if (demo !== undefined && demo !== 'keep' && demo !== 'remove') {
    throw new UsageError(`--demo “${demo}” không có; hãy chọn keep hoặc remove.`);
  }
  const { runInit } = await import('../authoring/portal/run-init.ts');
  const { CONTENT_DIR } = await import('../environment.ts');
  const folder = into === undefined ? CONTENT_DIR : resolveFromCwd(into);
  const ask = isInteractive() ? askLine : undefined;
  await runInit({ ...rest, ward, category, into: folder, demo }, ask);
});
