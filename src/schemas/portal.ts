import { z } from 'astro/zod';
import { OTHER_PICTURE_TYPES, runsIn } from '../domain/attachment-types.ts';
import { isSiteUrl } from '../domain/portal-url.ts';
import { brandHue } from './brand-hue.ts';
import { dateTime, flag, listOf, pathName, slug, slugsOf, text, webUrl } from './common-fields.ts';
import { editor } from './editor.ts';
import { formMessage, write } from './messages.ts';
import { asFlowMap } from './own-value.ts';
import { portalBase, portalUrl } from './portal-address.ts';
import { portalHost } from './portal-host.ts';
import { emcScript, maintenance, unit } from './portal-parts.ts';
import { skippedRules } from './skipped-rules.ts';

/** `.DWG` → `dwg` */
function asType(written: string): string | undefined {
  const type = written
    .trim()
    .toLowerCase()
    .replace(/^[*.]+/, '');
  return /^[a-z0-9]{1,10}$/.test(type) ? type : undefined;
}

/** content/portal.yaml: whose portal this is. No name of a unit stands in the code. */
export const portal = z.strictObject({
  /** The full name of the unit, such as Quận Bến Sen. */
  name: text('name (tên đơn vị)', 120).describe(
    'Tên đầy đủ của đơn vị, ví dụ Quận Bến Sen; hiện lớn nhất ở đầu trang.',
  ),
  /** The name of the portal, for titles and feeds. */
  title: text('title (tên cổng thông tin)', 160).describe(
    'Tên cổng, dùng ở tiêu đề cửa sổ, chân trang và kênh tin.',
  ),
  /** One sentence for search engines and feeds. */
  description: text('description (mô tả cổng thông tin)', 300).describe(
    'Một câu về cổng, cho máy tìm kiếm và kênh tin.',
  ),
  /** Who publishes it, such as Ủy ban nhân dân quận Bến Sen. */
  publisher: text('publisher (cơ quan chủ quản)', 160).describe(
    'Cơ quan chủ quản, ví dụ Ủy ban nhân dân quận Bến Sen.',
  ),
  /** The unit above. */
  parent: unit('parent', 'đơn vị cấp trên')
    .optional()
    .describe('Đơn vị cấp trên, hiện phía trên tên đơn vị.'),
  /** The units that took over, when this portal has become an archive. */
  successors: listOf(
    'successors (đơn vị tiếp nhận)',
    unit('successors', 'đơn vị tiếp nhận'),
    (value) => [asFlowMap({ name: value })],
  )
    .default([])
    .describe(
      'Các đơn vị tiếp nhận khi cổng này chuyển thành kho lưu trữ; ghi trên mọi trang cùng archivedAt.',
    ),
  /** Since when nothing new is published here. */
  archivedAt: dateTime('archivedAt (ngày ngừng cập nhật)')
    .optional()
    .describe(
      'Ngày đơn vị giải thể hoặc ngừng cập nhật cổng. Có ngày này, cổng thành kho lưu trữ: mọi trang ghi rõ và chỉ tới successors, không còn mục “tin mới”; tìm kiếm vẫn đầy đủ.',
    ),
  /** Planned downtime. */
  maintenance: maintenance
    .optional()
    .describe(
      'Thời gian cổng sẽ tạm ngừng để bảo trì; mọi trang báo trước bảy ngày làm việc, đến khi xong.',
    ),
  /** The hue of the unit. */
  brand: brandHue,
  /** Whether every page says that this is a demonstration. */
  demo: flag('demo (cổng trình diễn)').describe('true: mọi trang ghi rõ đây là cổng trình diễn.'),
  /** Where the portal is published; SITE_URL overrides it. */
  url: portalUrl,
  /** The folder below which it is published; BASE_PATH overrides it. */
  base: portalBase,
  /** What serves the portal: it decides what becomes of old URLs; PORTAL_HOST overrides it. */
  host: portalHost,
  /** Who answers for what is published: an office or a post. */
  responsible: text('responsible (người chịu trách nhiệm)', 200).describe(
    'Chức danh hoặc bộ phận chịu trách nhiệm nội dung, ghi ở chân trang.',
  ),
  /** How to reach the unit. */
  contact: z
    .strictObject(
      {
        /** Street, ward, city. */
        address: text('contact.address (địa chỉ)', 200).describe('Địa chỉ trụ sở.'),
        /** Telephone as people dial it. */
        phone: text('contact.phone (điện thoại)', 40).describe(
          'Số điện thoại, viết như khi quay số.',
        ),
        /** E-mail. */
        email: z
          .email({
            error:
              'contact.email (thư điện tử) không phải là một địa chỉ thư, ví dụ vanthu@example.vn.',
          })
          .describe('Địa chỉ thư điện tử.'),
      },
      { error: 'contact (liên hệ) phải có address, phone và email.' },
    )
    .describe('Cách liên hệ với đơn vị, ghi ở chân trang.'),
  /** Categories in the main menu, in this order; all top categories when left out. */
  menu: slugsOf('menu (trình đơn)', 'categories')
    .optional()
    .describe(
      'Chuyên mục cấp cao nhất trên trình đơn chính, theo thứ tự này; không ghi thì lấy tất cả.',
    ),
  /** The category whose newest articles stand at the top of the home page. */
  noticeCategory: slug('noticeCategory (chuyên mục thông báo)', 'categories')
    .optional()
    .describe(
      'Chuyên mục thông báo: tên tệp trong content/categories, bỏ .md. Các thông báo mới nhất hiện ngay đầu trang chủ.',
    ),
  /** Services of the unit on this or other hosts, such as procedures online. */
  services: listOf(
    'services (dịch vụ)',
    z.strictObject(
      {
        /** What the link is called. */
        title: text('services.title (tên dịch vụ)', 60).describe('Chữ của liên kết.'),
        /** Where it leads. */
        url: webUrl('services.url (địa chỉ dịch vụ)').describe('Địa chỉ đầy đủ của dịch vụ.'),
      },
      {
        error: formMessage('services', '{ title: "Dịch vụ công", url: https://… }', (value) => ({
          title: value,
        })),
      },
    ),
    (value) => [asFlowMap({ title: value })],
  )
    .default([])
    .describe(
      'Liên kết dịch vụ ở đầu trang chủ, theo thứ tự này: dịch vụ công, phản ánh kiến nghị, lịch tiếp công dân.',
    ),
  /** Names of the wards, in the order in which they are listed; articles may name only these when given. */
  wards: listOf('wards (phường, xã)', pathName('wards (phường, xã)', 60))
    .default([])
    .describe(
      'Tên các phường, xã. Khi có danh sách này, bài viết chỉ được dùng tên trong danh sách.',
    ),
  /** Types of attachments beside those that every portal may offer, such as dwg. */
  attachmentTypes: listOf(
    'attachmentTypes (loại tệp đính kèm)',
    z
      .string({ error: 'attachmentTypes (loại tệp đính kèm) phải là chữ, ví dụ dwg.' })
      .regex(/^[a-z0-9]{1,10}$/, {
        error: ({ input }) =>
          `attachmentTypes (loại tệp đính kèm) “${String(input)}” phải là phần mở rộng không có dấu chấm, viết thường, ví dụ dwg.${write(asType(String(input)))}`,
      })
      .refine((type) => !runsIn(type), {
        error: ({ input }) =>
          `attachmentTypes (loại tệp đính kèm) “${String(input)}” là loại tệp trình duyệt hoặc máy của người đọc có thể chạy, nên không cổng nào được đăng.`,
      })
      .refine((type) => !OTHER_PICTURE_TYPES.includes(type), {
        error: ({ input }) =>
          `attachmentTypes (loại tệp đính kèm) “${String(input)}” là loại ảnh mà cổng không bỏ được thông tin ẩn như vị trí chụp. Hãy bỏ loại này, và lưu ảnh thành JPG hoặc PNG.`,
      }),
  )
    .default([])
    .describe(
      'Loại tệp được đính kèm ngoài PDF, tệp văn phòng, ảnh, .txt, .csv, tệp nén, âm thanh và video, ví dụ [dwg, kmz]; không nhận loại tệp có thể chạy và loại ảnh khác (HEIC, BMP, PSD …).',
    ),
  /** Rules of `npm run check-content` that this portal does without. */
  skippedRules,
  /** The counting service, when there is one. */
  counter: webUrl('counter (dịch vụ đếm)')
    // The policy of every page names its host, where `*` would stand for all hosts.
    .refine(isSiteUrl, {
      error: ({ input }) =>
        `counter (dịch vụ đếm) “${String(input)}” phải có một tên máy có thật, không có mật khẩu, ? và #, ví dụ https://dem.example.vn/.`,
    })
    .optional()
    .describe('Địa chỉ dịch vụ đếm lượt xem, nếu có.'),
  /** Where the editing screen saves; without it there is no screen. */
  editor: editor
    .optional()
    .describe(
      'Màn hình biên tập tại /quan-tri/: kho Git mà nó lưu vào. Không có phần này thì cổng không có màn hình biên tập.',
    ),
  /** The script of the national measuring platform (EMC), as the province issues it. */
  emc: emcScript
    .optional()
    .describe(
      'Địa chỉ tệp mã đo lường của nền tảng quốc gia (EMC), kể cả mã cổng, đúng như tỉnh cấp. Trang chỉ được mở tới máy chủ ấy.',
    ),
});

export type Portal = z.output<typeof portal>;
