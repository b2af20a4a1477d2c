/** Words of the dialog of reading settings, which is loaded when it is opened. */
import type { ReadingSwitch } from '../domain/preferences.ts';

export const readingSettingWords = {
  title: 'Cách đọc',
  intro: 'Lựa chọn có hiệu lực ngay và được ghi nhớ trên máy này.',
  names: {
    lines: 'Giãn dòng',
    letters: 'Giãn chữ',
    typeface: 'Phông chữ đơn giản',
    links: 'Gạch chân mọi liên kết',
    pictures: 'Ảnh dịu màu',
    view: 'Chế độ đọc',
  } satisfies Record<ReadingSwitch, string>,
  means: {
    lines: 'Dòng và đoạn cách nhau xa hơn.',
    letters: 'Chữ và từ cách nhau xa hơn.',
    typeface: 'Phông không chân, nét đều, có sẵn trên máy.',
    links: 'Cả liên kết trong trình đơn và tiêu đề.',
    pictures: 'Ảnh nhạt màu, bớt chói.',
    view: 'Chỉ còn nội dung chính, không có cột bên và các mục phụ.',
  } satisfies Record<ReadingSwitch, string>,
  reset: 'Đặt lại tất cả',
  close: 'Đóng',
};
