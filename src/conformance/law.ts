/**
 * What a news site of the state owes, row by row. Sources as far as they could be read; who quotes them checks them first. A row
 * is met when its check finds nothing; what no program sees is left to a person, with how.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { CHECKS, type Finding } from './finding.ts';
import type { PageFacts } from './facts.ts';
import type { Assessment } from './assess.ts';
import type { Run } from './run.ts';

interface Seen extends Run {
  folder: string;
  /** The outcomes of the criteria. */
  criteria: readonly Assessment[];
}

interface Row {
  title: string;
  source: string;
  /** The pages or files for which it does not hold. Left out: only a person can tell. */
  check?: (seen: Seen) => string[];
  person?: string;
}

const DUBLIN_CORE = ['title', 'creator', 'date', 'description', 'publisher', 'identifier'];

const missing =
  (...files: string[]) =>
  ({ folder }: Seen) =>
    files.filter((file) => !existsSync(path.join(folder, file)));

const articlesWhere = (fails: (facts: PageFacts) => boolean) => (seen: Seen) =>
  seen.facts.filter((facts) => facts.isArticle && fails(facts)).map(({ path: at }) => at);

const pagesWhere = (fails: (facts: PageFacts) => boolean) => (seen: Seen) =>
  seen.facts.filter(fails).map(({ path: at }) => at);

const failedCriteria = ({ criteria }: Seen) =>
  criteria.filter(({ outcome }) => outcome === 'failed').map(({ number }) => `WCAG ${number}`);

export const rows: readonly Row[] = [
  {
    title: 'Tìm kiếm đầy đủ, chính xác',
    source: 'NĐ 43/2011 Đ15',
    check: missing('tim-kiem/index.html', 'search-index'),
    person: 'Tìm năm bài theo những từ người dân hay dùng, có dấu và không dấu.',
  },
  {
    title: 'In và lưu được từng bài',
    source: 'NĐ 42/2022 Đ7',
    check: articlesWhere(({ parts }) => !parts.print),
  },
  {
    title: 'Sơ đồ cổng cho người và cho máy',
    source: 'TT 32/2017 Đ16',
    check: missing('so-do/index.html', 'sitemap-index.xml'),
  },
  {
    title: 'Ghi tác giả và nguồn của tin lấy lại',
    source: 'NĐ 43/2011 Đ5',
    person: 'Xem các bài lấy lại: mỗi bài có tên nguồn và tác giả không.',
  },
  {
    title: 'Ghi ngày giờ đăng và cập nhật',
    source: 'NĐ 224/2026 Đ9 k.3',
    check: articlesWhere(({ parts }) => !parts.date),
    person: 'So vài bài với sự việc: thông tin thay đổi thì bài có được cập nhật ngay không.',
  },
  {
    title: 'Đính chính trong năm ngày làm việc',
    source: 'Luật 104/2016 Đ32',
    check: missing('dinh-chinh/index.html'),
    person: 'So ngày nhận phản ánh với ngày đính chính của từng trường hợp.',
  },
  {
    title: 'Đánh giá mức độ hài lòng, giữ kín người đánh giá',
    source: 'NĐ 224/2026 Đ10 k.3.b',
    check: articlesWhere(({ parts }) => !parts.rating),
    person: 'Không có dịch vụ đếm thì đánh giá đi bằng thư: người nhận phải giữ kín người gửi.',
  },
  {
    title: 'Dùng được trên điện thoại; đạt chuẩn tiếp cận',
    source: 'NĐ 224/2026 Đ10 k.3',
    check: failedCriteria,
    person: 'Xem hết các tiêu chí còn phải có người đánh giá ở phần trên.',
  },
  {
    title: 'Cỡ chữ, tương phản, nghe bài; phím tắt; không chữ chạy; mô tả ảnh; tiêu đề bảng',
    source: 'TT 22/2023 PL II; TT 32/2017 Đ18',
    check: (seen) => [
      ...pagesWhere(({ parts }) => !parts.toolbar)(seen),
      ...articlesWhere(({ parts }) => !parts.readAloud)(seen),
      ...missing('phim-tat/index.html')(seen),
    ],
  },
  {
    title: 'Siêu dữ liệu Dublin Core cho mỗi tin',
    source: 'TT 24/2011 Đ4–10',
    check: articlesWhere(({ dublinCore }) =>
      DUBLIN_CORE.some((name) => !dublinCore.includes(name)),
    ),
  },
  {
    title: 'Mã Unicode dựng sẵn (NFC)',
    source: 'TT 24/2011 Đ5',
    check: pagesWhere(({ isNfc }) => !isNfc),
  },
  {
    title: 'Đầu trang: biểu trưng, tên đơn vị; chân trang: đơn vị, người chịu trách nhiệm, liên hệ',
    source: 'TT 32/2017 Đ16',
    check: pagesWhere(({ help }) => !help.includes('tel:') || !help.includes('mailto:')),
    person: 'Đọc đầu trang và chân trang: tên, chức danh, địa chỉ có đúng không.',
  },
  {
    title: 'Lưu trữ, phân loại, để mở; không lặng lẽ xóa bài',
    source: 'Luật 104/2016 Đ19 k.3',
    check: missing('luu-tru/index.html'),
    person: 'Hỏi người quản trị: bài bị gỡ trong năm có để lại trang báo đã gỡ không.',
  },
  {
    title: 'Báo trước lịch tạm ngừng bảy ngày làm việc',
    source: 'NĐ 224/2026 Đ13',
    person:
      'Khi có lịch bảo trì: ghi maintenance trong portal.yaml trước ít nhất bảy ngày làm việc.',
  },
  {
    title: 'Đo lường bằng nền tảng quốc gia (EMC)',
    source: 'NĐ 224/2026 Đ12',
    person: 'Xin mã của tỉnh, rồi ghi emc trong portal.yaml.',
  },
  {
    title: 'Thông báo về quyền riêng tư; không đánh dấu sẵn',
    source: 'TT 25/2010; Luật 91/2025',
    check: (seen) => [
      ...missing('quyen-rieng-tu/index.html')(seen),
      ...pagesWhere(({ ticked }) => ticked > 0)(seen),
    ],
    person: 'Đọc trang quyền riêng tư: có đúng với máy chủ đang dùng không.',
  },
  {
    title: 'Cổng của xã, phường thuộc cổng của tỉnh; tên miền đúng mẫu, qua IPv6',
    source: 'NĐ 224/2026 Đ11',
    person: 'Xem tên miền có dạng tenphuongxa.tentinhthanh.gov.vn, và mở được cổng qua IPv6.',
  },
  {
    title: 'Dữ liệu có cấu trúc cung cấp thành dịch vụ',
    source: 'TT 22/2023',
    check: missing('api/v1/index.json', 'api/v1/openapi.json', 'du-lieu-mo/index.html'),
  },
];

/** The assessment on each row of the law. */
export function assessLaw(seen: Seen): Assessment[] {
  return rows.map(({ title, source, check, person }, index) => {
    const faults = (check?.(seen) ?? []).map((where): Finding => ({
      check: 'portal',
      criteria: [],
      page: where,
      message: 'không đạt hoặc không có',
    }));
    const outcome =
      faults.length > 0
        ? 'failed'
        : check === undefined
          ? 'untested'
          : person
            ? 'cantTell'
            : 'passed';
    return {
      ...{ number: String(index + 1), title, level: source, outcome, faults, person },
      ...{ checks: check ? [CHECKS.portal] : [], undecided: [] },
    };
  });
}
