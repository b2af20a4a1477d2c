/** The standing pages of a new portal: what the law asks for, as texts to complete. */
import { TO_COMPLETE } from '../../domain/to-complete.ts';
import type { NewPortal } from './compose.ts';
import { inSentence } from './in-sentence.ts';

interface StandingPage {
  name: string;
  fields: Record<string, unknown>;
  body: string;
}

/** Introduction, accessibility and privacy, in the order of the footer. */
export function standingPages({ unit, publisher, url }: NewPortal): StandingPage[] {
  const name = inSentence(unit);
  return [
    {
      name: 'gioi-thieu',
      fields: {
        title: 'Giới thiệu',
        description: `Giới thiệu về ${name} và cổng thông tin này.`,
        order: 1,
      },
      body: `
Đây là cổng thông tin điện tử của ${name}, do ${inSentence(publisher)} quản lý, tại địa chỉ <${url}>.

## Bộ máy tổ chức

${TO_COMPLETE} các chức danh lãnh đạo và bộ phận, với số điện thoại của từng bộ phận.

## Chức năng, nhiệm vụ

${TO_COMPLETE} chức năng, nhiệm vụ, quyền hạn của đơn vị.

## Trụ sở và giờ làm việc

${TO_COMPLETE} giờ tiếp dân, giờ nhận và trả hồ sơ. Địa chỉ, điện thoại và thư điện tử ghi ở chân trang.
`,
    },
    {
      name: 'tuyen-bo-tro-nang',
      fields: {
        title: 'Tuyên bố trợ năng',
        description:
          'Mức trợ năng mà cổng nhắm tới, các công cụ hỗ trợ đọc và cách báo khi gặp khó khăn.',
        order: 2,
      },
      body: `
Cổng nhắm tới mức AA của bộ hướng dẫn WCAG 2.2. Đây là mục tiêu của đơn vị, chưa phải kết quả đánh giá của một tổ chức độc lập.

## Những hỗ trợ có sẵn

- Cỡ chữ từ 87,5% đến 200%, ba mức tương phản, giãn dòng, giãn chữ và phông chữ đơn giản; lựa chọn được nhớ cho lần sau.
- Mọi chức năng dùng được bằng bàn phím; bài viết in được và nghe được khi máy có giọng đọc tiếng Việt.
- Trang đọc được khi trình duyệt tắt JavaScript.

## Những chỗ chưa trọn vẹn

${TO_COMPLETE} những phần mà đơn vị biết là chưa đạt, như tệp PDF quét từ giấy.

## Báo một trở ngại

Khi không đọc được, không bấm được hoặc không hiểu một phần nào của trang, xin gửi thư hoặc gọi theo địa chỉ ở chân trang. Cần gấp một nội dung, người đọc có thể đề nghị nhận ở dạng khác, chẳng hạn chữ lớn hơn.
`,
    },
    {
      name: 'quyen-rieng-tu',
      fields: {
        title: 'Quyền riêng tư',
        description: 'Cổng xử lý dữ liệu nào của người đọc, và để làm gì.',
        order: 3,
        privacy: true,
      },
      body: `
Người đọc không cần đăng ký, không cần đăng nhập và không bị theo dõi. Phần cuối trang do cổng tự ghi, theo đúng cấu hình đang dùng.

## Khi người dân liên hệ

${TO_COMPLETE} thư và cuộc gọi của người dân được ai xử lý, giữ bao lâu.
`,
    },
  ];
}
