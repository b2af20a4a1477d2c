import { z } from 'astro/zod';
import { flag, slug, text, webAddress } from './fields.ts';

/** A unit of government and the address of its portal. */
const unit = (name: string) =>
  z.strictObject(
    {
      /** Its full name. */
      name: text(`${name}.name (tên đơn vị)`, 120),
      /** Its portal. */
      url: webAddress(`${name}.url (địa chỉ cổng)`).optional(),
    },
    { error: `${name} phải có dạng { name: "Tên đơn vị", url: https://… }.` },
  );

/** content/portal.yaml: whose portal this is. No name of a unit stands in the code. */
export const portal = z.strictObject({
  /** The full name of the unit, such as Quận Bến Sen. */
  name: text('name (tên đơn vị)', 120),
  /** The name of the portal, for titles and feeds. */
  title: text('title (tên cổng thông tin)', 160),
  /** One sentence for search engines and feeds. */
  description: text('description (mô tả cổng thông tin)', 300),
  /** Who publishes it, such as Ủy ban nhân dân quận Bến Sen. */
  publisher: text('publisher (cơ quan chủ quản)', 160),
  /** The unit above. */
  parent: unit('parent').optional(),
  /** The units that took over, when this portal has become an archive. */
  successors: z
    .array(unit('successors'), { error: 'successors phải là một danh sách đơn vị.' })
    .default([]),
  /** Whether every page says that this is a demonstration. */
  demo: flag('demo (cổng trình diễn)'),
  /** Where the portal is published; SITE_URL overrides it. */
  url: webAddress('url (địa chỉ cổng)'),
  /** The folder below which it is published; BASE_PATH overrides it. */
  base: z.string({ error: 'base (thư mục con) phải là chữ, ví dụ / hoặc /tin-tuc/.' }).default('/'),
  /** Who answers for what is published: an office or a post. */
  responsible: text('responsible (người chịu trách nhiệm)', 200),
  /** How to reach the unit. */
  contact: z.strictObject(
    {
      /** Street, ward, city. */
      address: text('contact.address (địa chỉ)', 200),
      /** Telephone as people dial it. */
      phone: text('contact.phone (điện thoại)', 40),
      /** E-mail. */
      email: z.email({
        error:
          'contact.email (thư điện tử) không phải là một địa chỉ thư, ví dụ vanthu@example.vn.',
      }),
    },
    { error: 'contact (liên hệ) phải có address, phone và email.' },
  ),
  /** Categories in the main menu, in this order; all top categories when left out. */
  menu: z
    .array(slug('menu (trình đơn)'), {
      error: 'menu (trình đơn) phải là một danh sách chuyên mục.',
    })
    .optional(),
  /** Names of the wards, in the order in which they are listed; articles may name only these when given. */
  wards: z
    .array(text('wards (phường, xã)', 60), { error: 'wards phải là một danh sách tên.' })
    .default([]),
  /** The counting service, when there is one. */
  counter: webAddress('counter (dịch vụ đếm)').optional(),
  /** The site id of the national measuring platform (EMC). */
  emc: text('emc (mã đo lường EMC)', 60).optional(),
});

export type Portal = z.output<typeof portal>;
