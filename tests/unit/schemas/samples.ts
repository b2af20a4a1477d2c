/** One example of everything an editor may write, with every field filled in. */
import type { z } from 'astro/zod';
import { alert } from '../../../src/schemas/alert.ts';
import { article } from '../../../src/schemas/article.ts';
import { category } from '../../../src/schemas/category.ts';
import { counts } from '../../../src/schemas/counts.ts';
import { page } from '../../../src/schemas/page.ts';
import { portal } from '../../../src/schemas/portal.ts';
import { topic } from '../../../src/schemas/topic.ts';

const cover = { src: './anh.jpg', alt: 'Dãy ghế xanh', caption: 'Hội trường' };
const unit = { name: 'Thành phố Mẫu', url: 'https://mau.example/' };

export const samples: Record<string, { schema: z.ZodType; data: Record<string, unknown> }> = {
  article: {
    schema: article,
    data: {
      title: 'Phường họp đầu năm',
      summary: 'Ba việc làm trước.',
      publishedAt: '2023-01-13 08:59',
      updatedAt: '2023-01-14 07:30',
      updateNote: 'Thêm giờ họp.',
      categories: ['tin-tuc'],
      topic: 'sua-duong',
      tags: ['giao thông'],
      wards: ['Thử Nghiệm'],
      featured: true,
      cover,
      audio: { src: './nghe.mp3', transcript: ['Xin kính chào quý vị.', 'Sau đây là tin.'] },
      author: 'Ban Biên tập',
      lang: 'en',
      translationOf: 'hop-dau-nam-ban-goc',
      source: { name: 'Bản tin', url: 'https://doichung.example/' },
      attachments: [{ file: './ke-hoach.pdf', title: 'Kế hoạch' }],
      corrections: [{ at: '2023-01-15', note: 'Sửa số phòng.' }],
      legacy: { views: 430, ratings: 2, score: 9, urls: ['/tin-tuc?id=123'] },
      draft: false,
      review: false,
      expiresAt: '2030-01-01',
      withdrawalReason: 'Chương trình đã hủy.',
    },
  },
  category: {
    schema: category,
    data: {
      ...{ title: 'Tin tức', description: 'Tin hằng ngày.', order: 1, parent: 'su-kien' },
      ...{ archivedAt: '2025-07-01', successor: unit },
    },
  },
  topic: {
    schema: topic,
    data: { title: 'Sửa đường', description: 'Từ khảo sát đến thông xe.', cover },
  },
  alert: {
    schema: alert,
    data: {
      title: 'Mưa lớn',
      level: 'urgent',
      from: '2024-05-01 06:00',
      until: '2024-05-02 06:00',
      link: '/bai-viet/mua-lon/',
    },
  },
  page: {
    schema: page,
    data: {
      title: 'Giới thiệu',
      description: 'Cổng này là gì.',
      order: 1,
      privacy: true,
      updatedAt: '2024-01-05',
      lang: 'en',
      translationOf: 'gioi-thieu-ban-goc',
    },
  },
  portal: {
    schema: portal,
    data: {
      name: 'Phường Thử Nghiệm',
      title: 'Cổng thông tin phường Thử Nghiệm',
      description: 'Cổng mẫu.',
      publisher: 'Ủy ban nhân dân phường Thử Nghiệm',
      parent: unit,
      successors: [unit],
      brand: 255,
      demo: true,
      url: 'https://thunghiem.example/',
      base: '/',
      host: 'nginx',
      responsible: 'Chủ tịch Ủy ban nhân dân phường',
      contact: {
        address: 'Số 2 đường Thước Kẻ',
        phone: '(000) 3900',
        email: 'vt@thunghiem.example',
      },
      noticeCategory: 'thong-bao',
      services: [{ title: 'Dịch vụ công', url: 'https://dvc.example/' }],
      skippedRules: [{ rule: 'trung-tieu-de', reason: 'Lịch tuần nào cũng cùng tên' }],
      menu: ['tin-tuc'],
      wards: ['Thử Nghiệm'],
      attachmentTypes: ['dwg'],
      counter: 'https://dem.example/',
      emc: 'https://emc.example/do.js?id=TN-01',
      archivedAt: '2025-07-01',
      maintenance: { from: '2022-12-05 22:00', until: '2023-12-06 05:00', reason: 'Nâng cấp.' },
      editor: {
        host: 'gitlab',
        repo: 'quan-ben-sen/cong-thong-tin',
        branch: 'main',
        folder: 'content',
        url: 'https://git.example/',
        appId: '0123abcd',
        relay: 'https://dang-nhap.example/',
        review: false,
      },
    },
  },
  counts: {
    schema: counts,
    data: {
      updatedAt: '2024-05-31T23:00:00+07:00',
      articles: { '2023/hop-dau-nam': { views: 12, recent: 3, ratings: 2, score: 9 } },
      sources: {
        logs: {
          kind: 'logs',
          closed: { '2024-05-01T00:00:00Z': '2024-05-30T16:59:59Z' },
          open: { '2024-05-30T17:00:00Z': 'AbCd-_12' },
          days: { '2023/hop-dau-nam': '19873:2 19874:1' },
          months: { '2024-05': 10 },
        },
        'https://dem.example/': {
          kind: 'service',
          pulledAt: '2024-05-31T23:00:00+07:00',
          articles: { '2023/hop-dau-nam': { views: 2, recent: 1, ratings: 2, score: 9 } },
          months: { '2024-05': 2 },
        },
      },
    },
  },
};
