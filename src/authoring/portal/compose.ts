/** The files of a new portal, by their path below its content folder. */
import { stringify } from 'yaml';
import { writtenDate } from '../write-article.ts';
import { yearOf } from '../../domain/time/hanoi-zone.ts';
import { NOTICES, PROPOSED, type ProposedCategory } from './categories.ts';
import { standingPages } from './pages.ts';
import { inSentence } from './in-sentence.ts';

/** What whoever sets a portal up has said. */
export interface NewPortal {
  unit: string;
  publisher: string;
  parent?: string | undefined;
  url: string;
  responsible: string;
  address: string;
  phone: string;
  email: string;
  wards: readonly string[];
  /** The hue of the unit; the red of the design when there is none. */
  brand?: number | undefined;
  /** Their ids, in the order of the menu. */
  categories: readonly string[];
  now: Date;
}

/** Every file with its text. */
export function composePortal(portal: NewPortal): Map<string, string> {
  const chosen = portal.categories.flatMap(
    (id) => PROPOSED.find((category) => category.id === id) ?? [],
  );
  return new Map([
    ['portal.yaml', portalFile(portal)],
    ...chosen.map(
      (category, index) =>
        [`categories/${category.id}.md`, categoryFile(category, index + 1)] as const,
    ),
    ...standingPages(portal).map(({ name, fields, body }) => {
      const updatedAt = writtenDate(portal.now);
      return [`pages/${name}.md`, markdown({ ...fields, updatedAt }, body)] as const;
    }),
    [`articles/${yearOf(portal.now)}/cong-thong-tin-di-vao-hoat-dong.md`, firstArticle(portal)],
  ]);
}

function portalFile(portal: NewPortal): string {
  const fields = {
    name: portal.unit,
    title: `Cổng thông tin điện tử ${inSentence(portal.unit)}`,
    description: `Tin tức, thông báo và thủ tục hành chính của ${inSentence(portal.unit)}.`,
    publisher: portal.publisher,
    ...(portal.parent && { parent: { name: portal.parent } }),
    url: portal.url,
    ...(portal.brand !== undefined && { brand: portal.brand }),
    responsible: portal.responsible,
    contact: { address: portal.address, phone: portal.phone, email: portal.email },
    menu: portal.categories,
    ...(portal.categories.includes(NOTICES) && { noticeCategory: NOTICES }),
    ...(portal.wards.length > 0 && { wards: portal.wards }),
  };
  const head = '# Cổng này của đơn vị nào. Mọi trường: docs/fields.md, mục “Cổng”.\n';
  return head + stringify(fields, { lineWidth: 0 });
}

function categoryFile({ title, description }: ProposedCategory, order: number): string {
  return markdown({ title, description, order }, '');
}

function firstArticle({ unit, now, categories }: NewPortal): string {
  return markdown(
    {
      title: `Cổng thông tin ${inSentence(unit)} đi vào hoạt động`,
      summary: `Từ hôm nay, tin tức và thông báo của ${inSentence(unit)} được đăng tại đây.`,
      publishedAt: writtenDate(now),
      categories: categories.slice(0, 1),
      author: 'Ban Biên tập',
    },
    'Người dân có thể đọc tin, tìm thủ tục và gửi ý kiến theo địa chỉ liên hệ ở chân trang.\n\nBài viết nào cũng có thể phóng to chữ, tăng tương phản, in và nghe.',
  );
}

function markdown(fields: Record<string, unknown>, body: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n${body ? `\n${body.trim()}\n` : ''}`;
}
