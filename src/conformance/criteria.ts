/**
 * The success criteria of WCAG 2.2, A and AA (https://www.w3.org/TR/WCAG22/); 4.1.1 has been removed from the standard.
 * In one file, since who judges a portal reads the list in a row.
 */

export interface Criterion {
  /** `1.4.3` */
  number: string;
  level: 'A' | 'AA';
  title: string;
  /** What a person has to look at, beside what programs have checked. Left out: the checks decide. */
  person?: string;
  /** Applies only to a portal whose pages hold something that matches. */
  only?: 'media' | 'password';
}

const criterion = (
  number: string,
  level: 'A' | 'AA',
  title: string,
  person?: string,
  only?: Criterion['only'],
): Criterion => ({ number, level, title, ...(person && { person }), ...(only && { only }) });

const MEDIA = 'Mở từng đoạn âm thanh, phim và xem có';

export const criteria: readonly Criterion[] = [
  criterion(
    '1.1.1',
    'A',
    'Nội dung không phải chữ',
    'Đọc mô tả của từng ảnh: có nói đúng điều quan trọng trong ảnh không.',
  ),
  criterion('1.2.1', 'A', 'Chỉ có âm thanh hoặc chỉ có hình', `${MEDIA} bản chữ không.`, 'media'),
  criterion('1.2.2', 'A', 'Phụ đề (ghi sẵn)', `${MEDIA} phụ đề đúng lời không.`, 'media'),
  criterion(
    '1.2.3',
    'A',
    'Mô tả bằng lời hoặc bản thay thế',
    `${MEDIA} bản chữ hoặc lời mô tả hình không.`,
    'media',
  ),
  criterion(
    '1.2.4',
    'AA',
    'Phụ đề (trực tiếp)',
    `${MEDIA} phát trực tiếp không có phụ đề không.`,
    'media',
  ),
  criterion('1.2.5', 'AA', 'Mô tả bằng lời (ghi sẵn)', `${MEDIA} lời mô tả hình không.`, 'media'),
  criterion(
    '1.3.1',
    'A',
    'Thông tin và quan hệ',
    'Xem vài bài: chữ đậm đứng một mình có nên là tiêu đề, ảnh chụp bảng có nên là bảng không.',
  ),
  criterion(
    '1.3.2',
    'A',
    'Thứ tự có nghĩa',
    'Nghe hai bài bằng trình đọc màn hình: thứ tự nghe có như thứ tự nhìn không.',
  ),
  criterion(
    '1.3.3',
    'A',
    'Đặc điểm giác quan',
    'Tìm trong bài những câu như “ô màu đỏ”, “nút bên phải” mà không gọi tên.',
  ),
  criterion('1.3.4', 'AA', 'Hướng màn hình'),
  criterion('1.3.5', 'AA', 'Mục đích của ô nhập'),
  criterion(
    '1.4.1',
    'A',
    'Dùng màu',
    'Xem bản đồ, biểu đồ trong bài: có chỗ nào chỉ phân biệt bằng màu không.',
  ),
  criterion('1.4.2', 'A', 'Điều khiển âm thanh', undefined, 'media'),
  criterion(
    '1.4.3',
    'AA',
    'Tương phản (tối thiểu)',
    'Những chữ trên ảnh hoặc nền chuyển màu mà máy không đo được, nếu có, nằm ở mục “máy không quyết được”.',
  ),
  criterion('1.4.4', 'AA', 'Đổi cỡ chữ'),
  criterion(
    '1.4.5',
    'AA',
    'Ảnh chụp chữ',
    'Xem ảnh trong bài: có văn bản, thông báo nào được đăng bằng ảnh chụp không.',
  ),
  criterion('1.4.10', 'AA', 'Tự dàn lại trang'),
  criterion(
    '1.4.11',
    'AA',
    'Tương phản của phần không phải chữ',
    'Nhìn viền ô nhập, nút, biểu tượng và vòng sáng quanh chỗ đang chọn ở mỗi mức tương phản.',
  ),
  criterion('1.4.12', 'AA', 'Khoảng cách chữ'),
  criterion(
    '1.4.13',
    'AA',
    'Nội dung hiện khi rê chuột hoặc chọn',
    'Rê chuột và bấm Tab qua trình đơn, ô tìm kiếm: phần hiện ra có đóng được bằng Esc, có che mất chỗ đang đọc không.',
  ),
  criterion(
    '2.1.1',
    'A',
    'Bàn phím',
    'Làm thử bằng bàn phím: tìm, mở bài, đổi cỡ chữ, đánh giá, nghe.',
  ),
  criterion('2.1.2', 'A', 'Không kẹt bàn phím'),
  criterion(
    '2.1.4',
    'A',
    'Phím tắt một ký tự',
    'Mở trang phím tắt, tắt phím tắt, rồi bấm thử: phải không có gì xảy ra.',
  ),
  criterion('2.2.1', 'A', 'Điều chỉnh được thời gian'),
  criterion('2.2.2', 'A', 'Tạm dừng, dừng, ẩn'),
  criterion(
    '2.3.1',
    'A',
    'Không nhấp nháy quá ba lần',
    'Xem ảnh động và phim trong bài: có chớp sáng không.',
  ),
  criterion('2.4.1', 'A', 'Bỏ qua phần lặp lại'),
  criterion('2.4.2', 'A', 'Tiêu đề trang'),
  criterion(
    '2.4.3',
    'A',
    'Thứ tự chọn',
    'Bấm Tab từ đầu đến cuối một bài: thứ tự có theo mạch đọc không.',
  ),
  criterion(
    '2.4.4',
    'A',
    'Mục đích liên kết',
    'Xem liên kết trong bài: có “tại đây”, “xem thêm” mà cả câu không nói là gì không.',
  ),
  criterion('2.4.5', 'AA', 'Nhiều cách tìm'),
  criterion(
    '2.4.6',
    'AA',
    'Tiêu đề mục và nhãn',
    'Đọc riêng các tiêu đề mục của vài bài: có nói đúng nội dung bên dưới không.',
  ),
  criterion('2.4.7', 'AA', 'Nhìn thấy chỗ đang chọn'),
  criterion('2.4.11', 'AA', 'Chỗ đang chọn không bị che'),
  criterion(
    '2.5.1',
    'A',
    'Cử chỉ của con trỏ',
    'Dùng điện thoại: có việc gì chỉ làm được bằng hai ngón hoặc vuốt theo đường không.',
  ),
  criterion(
    '2.5.2',
    'A',
    'Hủy thao tác con trỏ',
    'Nhấn giữ một nút rồi kéo ra ngoài: việc ấy phải không xảy ra.',
  ),
  criterion('2.5.3', 'A', 'Nhãn nằm trong tên'),
  criterion(
    '2.5.4',
    'A',
    'Kích hoạt bằng chuyển động',
    'Lắc, nghiêng điện thoại: phải không có gì xảy ra.',
  ),
  criterion('2.5.7', 'AA', 'Động tác kéo', 'Tìm xem có việc gì chỉ làm được bằng kéo không.'),
  criterion('2.5.8', 'AA', 'Cỡ của chỗ bấm (tối thiểu)'),
  criterion('3.1.1', 'A', 'Ngôn ngữ của trang'),
  criterion(
    '3.1.2',
    'AA',
    'Ngôn ngữ của từng phần',
    'Tìm trong bài những đoạn tiếng nước ngoài: có đánh dấu ngôn ngữ không.',
  ),
  criterion('3.2.1', 'A', 'Khi được chọn', 'Bấm Tab qua mọi ô nhập: trang phải không tự đổi.'),
  criterion(
    '3.2.2',
    'A',
    'Khi nhập',
    'Đổi các bộ lọc của trang tìm kiếm: chỉ kết quả đổi, chỗ đang đọc không nhảy.',
  ),
  criterion('3.2.3', 'AA', 'Điều hướng nhất quán'),
  criterion(
    '3.2.4',
    'AA',
    'Gọi tên nhất quán',
    'Xem các nút cùng việc ở những trang khác nhau: có cùng tên không.',
  ),
  criterion('3.2.6', 'A', 'Chỗ trợ giúp nhất quán'),
  criterion(
    '3.3.1',
    'A',
    'Báo lỗi nhập',
    'Gửi góp ý trống, tìm với ngày sai: trang phải nói rõ sai ở đâu.',
  ),
  criterion('3.3.2', 'A', 'Nhãn hoặc hướng dẫn'),
  criterion(
    '3.3.3',
    'AA',
    'Gợi ý khi sai',
    'Gõ sai từ khóa: trang tìm kiếm phải gợi ý từ gần đúng.',
  ),
  criterion(
    '3.3.4',
    'AA',
    'Tránh lỗi (pháp lý, tài chính)',
    'Cổng có nhận hồ sơ, thanh toán không; nếu có, phải xem lại và sửa được trước khi gửi.',
  ),
  criterion(
    '3.3.7',
    'A',
    'Không bắt nhập lại',
    'Có việc gì nhiều bước bắt nhập lại điều đã nhập không.',
  ),
  criterion('3.3.8', 'AA', 'Đăng nhập dễ (tối thiểu)', undefined, 'password'),
  criterion(
    '4.1.2',
    'A',
    'Tên, vai trò, giá trị',
    'Nghe các nút bằng trình đọc màn hình: tên và trạng thái có đúng không.',
  ),
  criterion(
    '4.1.3',
    'AA',
    'Thông báo trạng thái',
    'Nghe khi đổi cỡ chữ, gửi đánh giá, tìm kiếm: trình đọc màn hình phải đọc thông báo.',
  ),
];
