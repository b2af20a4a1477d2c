import type { MessageKind } from './kind.ts';

/** Messages about pictures, attachments, names and folders. */
export const FILES: readonly MessageKind[] = [
  {
    id: 'tep-khong-thay',
    title: 'Không tìm thấy ảnh hay tệp',
    says: [
      'Không tìm thấy tệp ảnh',
      '… không có: không tìm thấy …',
      'Ảnh đại diện “…” không có',
      'Không tìm thấy tệp này',
      'Ảnh chưa có tên tệp',
    ],
    meaning: 'Tên ghi trong bài không giống tên tệp, hoặc tệp chưa được chép vào cạnh bài.',
    cures: [
      'Chép tệp vào cùng thư mục với bài.',
      'Viết đúng từng chữ, kể cả hoa thường và phần mở rộng: `Anh.JPG` khác `anh.jpg`.',
    ],
  },
  {
    id: 'mo-ta-anh',
    title: 'Ảnh thiếu mô tả',
    says: ['Ảnh … chưa có mô tả', '… không nói lên điều nhìn thấy trong ảnh'],
    meaning:
      'Người không nhìn thấy ảnh nghe mô tả thay cho ảnh; tên tệp hay “ảnh 1” không giúp gì.',
    cures: [
      'Viết một câu: ai đang làm gì, ở đâu.',
      'Trong tệp: `![Người dân trồng cây ven sông](./trong-cay.jpg)`.',
    ],
  },
  {
    id: 'anh-khong-dung-duoc',
    title: 'Ảnh không dùng được',
    says: [
      'Không đọc được tệp ảnh này',
      'Ảnh SVG không dùng được',
      'Ảnh HEIC (iPhone, iPad)',
      'Tệp ảnh bị cụt',
      'Ảnh quá lớn',
      'Không thu nhỏ được ảnh này',
      'Hình SVG này có mã chạy được',
      'Ảnh được nhúng thẳng vào bài',
      'Ảnh … nằm ở trang khác',
      'Chú thích “…” không hiện vì ảnh nằm lẫn với chữ',
    ],
    meaning: 'Tệp hỏng, thuộc loại trình duyệt không mở, hoặc không nằm cạnh bài.',
    cures: [
      'Mở ảnh gốc, lưu thành JPG hoặc PNG, chép lại.',
      'Ảnh ở trang khác: tải về nếu được phép dùng.',
      'Ảnh có chú thích phải là một đoạn riêng, trên dưới có dòng trống.',
    ],
  },
  {
    id: 'tep-dinh-kem',
    title: 'Tệp đính kèm',
    says: [
      'Tệp đính kèm “…”',
      '… “…” nằm ngoài thư mục articles/',
      'Hai tệp đính kèm của bài',
      'attachments.file (tệp đính kèm) “…” là loại tệp …',
      'attachmentTypes (loại tệp đính kèm) …',
    ],
    meaning: 'Loại tệp không được phép, tệp trống, chép dở, hoặc đổi phần mở rộng bằng tay.',
    cures: [
      'Mở tệp bằng chương trình của nó, lưu thành PDF rồi đính kèm lại.',
      'Loại khác cần dùng thì nhờ người quản trị thêm vào `attachmentTypes` của `content/portal.yaml`.',
    ],
  },
  {
    id: 'am-thanh-video',
    title: 'Âm thanh và video',
    says: [
      'Tệp “…” không phải tệp …',
      'Tệp “…” không phát được',
      'Tệp “…” nặng …',
      'Tệp “…” ghi lại nơi quay hoặc thu âm',
      'audio.src (tệp nghe) “…” không phải tệp âm thanh',
      'Video hay âm thanh …',
      'Không tìm thấy tệp video hay âm thanh …',
    ],
    meaning:
      'Trình duyệt của người đọc không phát được tệp, tệp quá nặng, hoặc tệp cho biết điều không nên công bố.',
    cures: [
      'Mở bản gốc bằng chương trình ghi âm hay dựng phim, xuất lại thành `.mp3`, `.m4a` hoặc `.mp4`, rồi chép đè tệp cũ.',
      'Tệp quá nặng: giảm chất lượng khi xuất, hoặc chia thành nhiều tệp.',
    ],
  },
  {
    id: 'phu-de',
    title: 'Phụ đề của video',
    says: [
      'Video “…” có tiếng mà chưa có phụ đề',
      'Tệp phụ đề không bắt đầu bằng chữ WEBVTT',
      'Dòng thời gian của phụ đề',
      'Phụ đề này …',
      'Tệp phụ đề không có phụ đề nào',
    ],
    meaning:
      'Người không nghe được cần phụ đề. Tệp phụ đề sai dạng thì trình duyệt bỏ qua mà không báo.',
    cures: [
      'Đặt tệp phụ đề cùng tên cạnh video: `mua-lan.vtt` cho `mua-lan.mp4`.',
      'Dòng đầu là `WEBVTT`; mỗi phụ đề có dòng thời gian như `00:01.000 --> 00:04.500`, lời ở ngay dòng dưới, xếp theo thời gian.',
    ],
  },
  {
    id: 'ten-tep',
    title: 'Tên tệp và địa chỉ trang',
    says: [
      'Tệp chưa có tên',
      'Tên tệp “…” không dùng được',
      '… trùng địa chỉ …',
      'Địa chỉ /…/ là của cổng',
      'Trong thư mục có hai tệp nhìn cùng một tên',
    ],
    meaning:
      'Tên tệp thành địa chỉ trang, nên chỉ có chữ thường không dấu, chữ số và gạch nối, và không trùng nhau, kể cả khác năm.',
    cures: [
      'Đổi tên tệp theo gợi ý. Bài đã đăng thì địa chỉ cũ ghi vào `legacy.urls`.',
      'Ở màn hình biên tập: sửa tên ở cột bên phải trước lần lưu đầu tiên.',
    ],
  },
  {
    id: 'sai-thu-muc',
    title: 'Tệp nằm sai chỗ',
    says: [
      'Cổng không đọc thư mục “…”',
      'Tệp nằm ngoài mọi thư mục',
      '… Tệp này không hiện trên cổng',
      'Tệp này không phải … (.md) và không bài nào đính kèm',
      'Chỉ … được xếp trong thư mục con',
      'Cổng không dùng tệp nào tên là “…”',
      'Thư mục …/ không nhận tệp “…”',
      'Đây là một liên kết (symbolic link) …',
      'Phần chữ dưới các trường của tệp này không hiện',
    ],
    meaning: 'Cổng chỉ đọc các thư mục đã biết; tệp ở chỗ khác không hiện ra.',
    cures: [
      'Bài viết vào `content/articles/<năm>/`; chuyên mục, dòng sự kiện, thông báo, trang vào thư mục của chúng.',
      'Tệp thừa thì xóa.',
    ],
  },
  {
    id: 'khong-co-noi-dung',
    title: 'Bài không có nội dung',
    says: ['Bài không có nội dung'],
    meaning: 'Dưới phần đầu bài không có chữ nào.',
    cures: ['Viết nội dung, hoặc đính kèm tài liệu.'],
  },
  {
    id: 'xung-dot',
    title: 'Dấu xung đột của Git',
    says: ['Tệp còn dấu xung đột của Git'],
    meaning:
      'Hai người cùng sửa một tệp; tệp còn giữ cả hai bản giữa các dòng `<<<<<<<`, `=======`, `>>>>>>>`.',
    cures: [
      'Chọn phần đúng, xóa phần kia và ba dòng dấu.',
      'Không chắc thì gửi tệp cho người phụ trách kỹ thuật.',
    ],
  },
  {
    id: 'khong-doc-duoc',
    title: 'Không đọc được tệp',
    says: [
      'Không có quyền đọc tệp này',
      'Máy đang mở quá nhiều tệp',
      'Không đọc được tệp …',
      'Không mở được thư mục nội dung',
      'Tệp lớn hơn 64 MB',
      'Đây là một … được đổi tên, không phải tệp chữ .md',
      'Tệp này bị sửa, đổi tên hoặc xóa',
    ],
    meaning: 'Máy không mở được tệp, hoặc bên trong không phải là chữ.',
    cures: [
      'Đợi chép, lưu xong rồi chạy lại.',
      'Tệp Word đổi tên thành `.md` thì mở bằng Word, chép chữ vào một bài mới.',
      'Không có quyền: nhờ người quản trị máy.',
    ],
  },
  {
    id: 'loi-chuong-trinh',
    title: 'Lỗi của chương trình',
    says: ['Không dựng được nội dung bài vì một lỗi', 'Trang của “…” không dựng nội dung'],
    meaning: 'Đây là lỗi của cổng, không phải của bài.',
    cures: ['Gửi nguyên thông báo và tệp ấy cho người phụ trách kỹ thuật.'],
  },
];
