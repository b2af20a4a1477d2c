/** What a portal of the state owes its readers by law, as far as the content can show it. It is no advice of a lawyer. */
import type { Content } from '../content/read-content.ts';
import { TO_COMPLETE } from '../domain/to-complete.ts';

/** One duty: whether it is met, and what to do when it is not. */
export interface Duty {
  /** For programs. */
  name: string;
  what: string;
  isMet: boolean;
  hint: string;
  /** Where it stands. */
  source: string;
}

/** Every duty that the content decides; what each portal has from the software is not among them. */
export function legalDuties({ portal, pages, articles, files }: Content): Duty[] {
  const isGiven = (text = '') => text !== '' && !text.includes(TO_COMPLETE);
  const contact = portal?.contact;
  const host = portal && URL.canParse(portal.url) ? new URL(portal.url).hostname : '';
  const hasPage = (pattern: RegExp) => pages.some(({ id }) => pattern.test(id));
  const republished = articles.filter(({ data }) => data.source && !data.source.url);
  return [
    {
      name: 'lien-he',
      what: 'chân trang có đơn vị, người chịu trách nhiệm, địa chỉ, điện thoại, thư điện tử',
      isMet: [portal?.responsible, contact?.address, contact?.phone, contact?.email].every(isGiven),
      hint: 'Điền responsible và contact trong portal.yaml.',
      source: 'TT 32/2017 Điều 16',
    },
    {
      name: 'bieu-trung',
      what: 'đầu trang có biểu trưng của đơn vị',
      isMet: files.has('public/favicon.svg'),
      hint: 'Đặt biểu trưng vào public/favicon.svg trong thư mục nội dung (docs/hosting.md).',
      source: 'TT 32/2017 Điều 16',
    },
    {
      name: 'gioi-thieu',
      what: 'có trang giới thiệu',
      isMet: hasPage(/^gioi-thieu/),
      hint: 'Viết pages/gioi-thieu.md: bộ máy, chức năng, trụ sở, giờ làm việc.',
      source: 'NĐ 42/2022 (thông lệ)',
    },
    {
      name: 'quyen-rieng-tu',
      what: 'có trang quyền riêng tư, nói dữ liệu nào được xử lý',
      isMet: pages.some(({ data }) => data.privacy),
      hint: 'Viết một trang trong pages/ với privacy: true.',
      source: 'TT 25/2010; Luật 91/2025',
    },
    {
      name: 'tro-nang',
      what: 'có tuyên bố trợ năng',
      isMet: hasPage(/tro-nang/),
      hint: 'Viết pages/tuyen-bo-tro-nang.md.',
      source: 'NĐ 224/2026 Điều 10; TT 22/2023',
    },
    {
      name: 'danh-gia',
      what: 'người đọc đánh giá được mức hài lòng',
      isMet: portal?.counter !== undefined,
      hint: 'Chạy dịch vụ đếm rồi ghi địa chỉ vào counter của portal.yaml (docs/counter.md).',
      source: 'NĐ 224/2026 Điều 10 khoản 3',
    },
    {
      name: 'do-luong',
      what: 'có đoạn mã của nền tảng đo lường quốc gia (EMC)',
      isMet: portal?.emc !== undefined,
      hint: 'Xin địa chỉ đoạn mã ở đơn vị phụ trách của tỉnh, rồi ghi vào emc của portal.yaml.',
      source: 'NĐ 224/2026 Điều 12',
    },
    {
      name: 'ten-mien',
      what: 'địa chỉ nằm dưới .gov.vn',
      isMet: host.endsWith('.gov.vn'),
      hint: 'Xin tên miền dạng tenphuongxa.tentinhthanh.gov.vn, rồi ghi vào url của portal.yaml.',
      source: 'NĐ 224/2026 Điều 11',
    },
    {
      name: 'nguon',
      what: 'bài lấy lại từ nơi khác ghi địa chỉ bài gốc',
      isMet: republished.length === 0,
      hint: `Thêm source.url ở: ${republished
        .slice(0, 3)
        .map(({ file }) => file)
        .join(', ')}${republished.length > 3 ? ` và ${republished.length - 3} bài nữa` : ''}.`,
      source: 'NĐ 43/2011 Điều 5',
    },
  ];
}
