/** `npm run new`: a new article, ready to be written. */
import { resolveFromCwd, runCommand } from '../cli/run-command.ts';

const help = `npm run new – tạo một bài mới

  npm run new -- "Tiêu đề bài"   đặt tệp đúng tên, đúng thư mục, với phần đầu bài đã điền
      --category <tên>           chuyên mục, theo tên tệp hoặc tên hiện trên cổng; ghi được nhiều lần
      --topic <tên>              dòng sự kiện
      --ward <tên>               phường, xã; ghi được nhiều lần
      --summary <chữ>            tóm tắt (sapo)
      --at <ngày giờ>            thời điểm đăng, ví dụ "2026-12-01 08:00"; không ghi là bây giờ
      --image <tệp>              ảnh đại diện; ảnh được chép vào cạnh bài
      --alt <chữ>                điều nhìn thấy trong ảnh; bắt buộc khi có --image
      --name <tên>               tên tệp, khi tên lấy từ tiêu đề đã có bài khác dùng

Thiếu gì thì lệnh hỏi, khi chạy ở cửa sổ dòng lệnh. Bài mới là bản nháp: người dân chưa thấy cho tới khi xóa “draft: true”.
Mã thoát: 0 tốt, 1 có điều phải sửa (như đã có bài trùng tên), 2 gọi lệnh sai. Biến môi trường CONTENT_DIR: docs/hosting.md.`;

const options = {
  category: { type: 'string', multiple: true },
  topic: { type: 'string' },
  ward: { type: 'string', multiple: true },
  summary: { type: 'string' },
  at: { type: 'string' },
  image: { type: 'string' },
  alt: { type: 'string' },
  name: { type: 'string' },
} as const;

await runCommand({ help, options, takesWords: true }, async (values, words) => {
  const { runNew } = await import('../authoring/run-new.ts');
  await runNew({
    ...values,
    title: words.join(' '),
    category: values.category ?? [],
    ward: values.ward ?? [],
    image: values.image && resolveFromCwd(values.image),
  });
});
