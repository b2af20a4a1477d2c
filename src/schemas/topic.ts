import { z } from 'astro/zod';
import { text } from './common-fields.ts';
import { cover } from './cover.ts';

/** The front matter of a topic (dòng sự kiện): content/topics/<slug>.md; its body introduces the timeline. */
export const topic = z.strictObject({
  /** The name of the topic. */
  title: text('title (tên dòng sự kiện)', 120).describe('Tên của dòng sự kiện.'),
  /** One or two sentences on what it follows. */
  description: text('description (mô tả dòng sự kiện)', 400).describe(
    'Một hoặc hai câu cho biết dòng sự kiện theo dõi việc gì.',
  ),
  /** A picture for the head of the timeline. */
  cover: cover.optional().describe('Ảnh đứng đầu trang dòng sự kiện.'),
});

export type TopicFrontMatter = z.output<typeof topic>;
