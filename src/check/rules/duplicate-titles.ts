import { heldBackState } from '../../domain/visibility.ts';
import { shorten } from '../../domain/shorten.ts';
import { rowOf, visibilityOf } from '../../collections.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

/** Two articles of one title: in lists and in the search nobody can tell them apart. */
export const duplicateTitles: Rule = {
  name: 'trung-tieu-de',
  about: 'hai bài cùng một tiêu đề',
  async inPortal({ content, now }) {
    const row = rowOf('articles');
    const owners = new Map<string, string>();
    const byDate = content.articles
      .filter(({ data }) => heldBackState(visibilityOf(row, data), now) !== 'expired')
      .sort((a, b) => a.data.publishedAt.getTime() - b.data.publishedAt.getTime());
    return byDate.flatMap(({ file, data: { title } }): Finding[] => {
      const key = title.toLowerCase().replace(/\s+/g, ' ');
      const owner = owners.get(key);
      if (owner === undefined) {
        owners.set(key, file);
        return [];
      }
      return [
        {
          severity: 'warning',
          file,
          message: `Tiêu đề “${shorten(title)}” trùng với ${owner}, nên trong danh sách không phân biệt được hai bài.`,
          hint: 'Hãy thêm điều làm bài này khác đi, như tháng, năm hay nơi chốn; hoặc xóa một trong hai bài.',
        },
      ];
    });
  },
};
