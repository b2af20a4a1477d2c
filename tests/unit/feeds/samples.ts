/** An article, a portal and a feed that tests change where it matters to them. */
import type { Article } from '../../../src/content/article.ts';
import type { Feed, FeedItem } from '../../../src/feeds/feed.ts';
import type { Portal } from '../../../src/schemas/portal.ts';

export const portal: Portal = {
  name: 'Quận Bến Sen',
  title: 'Cổng thông tin điện tử quận Bến Sen',
  description: 'Tin tức, sự kiện của quận Bến Sen.',
  publisher: 'Ủy ban nhân dân quận Bến Sen',
  successors: [],
  demo: true,
  url: 'https://bensen.example/',
  base: '/',
  responsible: 'Chánh Văn phòng',
  contact: { address: 'Số 1 đường Hồ Hạ', phone: '(000) 3800 0000', email: 'vt@bensen.example' },
  wards: [],
  attachmentTypes: [],
  skippedRules: [],
  services: [],
};

export function sampleArticle(changes: Partial<Article> = {}): Article {
  return {
    id: '2023/le-ky-niem',
    slug: 'le-ky-niem',
    title: 'Lễ kỷ niệm 20 năm',
    summary: 'Sáng 13/01, quận tổ chức lễ kỷ niệm.',
    publishedAt: new Date('2023-01-13T01:59:00Z'),
    categories: ['tin-noi-bat'],
    tags: [],
    wards: [],
    featured: false,
    attachments: [],
    corrections: [],
    draft: false,
    review: false,
    file: 'articles/2023/le-ky-niem.md',
    digest: '',
    ...changes,
  };
}

export function sampleItem(changes: Partial<FeedItem> = {}): FeedItem {
  return {
    title: 'Lễ kỷ niệm 20 năm',
    url: 'https://bensen.example/bai-viet/le-ky-niem/',
    summary: 'Sáng 13/01, quận tổ chức lễ kỷ niệm.',
    html: '<p>Toàn văn &amp; ảnh.</p>',
    publishedAt: new Date('2023-01-13T01:59:00Z'),
    changedAt: new Date('2023-01-14T00:30:00Z'),
    creator: 'Phòng Văn hóa và Thông tin',
    subjects: ['Tin nổi bật', 'lễ hội'],
    ...changes,
  };
}

export function sampleFeed(items: readonly FeedItem[]): Feed {
  return {
    title: portal.title,
    description: portal.description,
    publisher: portal.publisher,
    page: 'https://bensen.example/',
    self: 'https://bensen.example/rss.xml',
    items,
  };
}
