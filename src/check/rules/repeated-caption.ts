import type { RuleFinding } from '../finding.ts';
import { walk } from '../../markdown/walk.ts';
import { fold } from '../../domain/vietnamese/fold.ts';
import { shorten } from '../../domain/shorten.ts';
import type { Rule } from './rule.ts';
import { startOf } from '../text-pieces.ts';

/** A description that repeats the caption: whoever hears both hears one sentence twice, and nothing about the picture. */
export const repeatedCaption: Rule = {
  name: 'mo-ta-lap-chu-thich',
  about: 'mô tả ảnh chép lại chú thích',
  inText({ data, tree, lineOf }) {
    const found: RuleFinding[] = [];
    const cover = Object(data['cover']) as { alt?: string; caption?: string };
    if (saysTheSame(cover.alt, cover.caption)) {
      found.push({ line: lineOf(['cover', 'alt']), ...describe('cover.alt', cover.alt ?? '') });
    }
    walk(tree, (node) => {
      if (node.type !== 'image' || !saysTheSame(node.alt, node.title)) return;
      found.push({ ...startOf(node), ...describe('Mô tả ảnh', node.alt ?? '') });
    });
    return found;
  },
};

function saysTheSame(alt?: string | null, caption?: string | null): boolean {
  return Boolean(alt && caption) && plain(alt ?? '') === plain(caption ?? '');
}

function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, '');
}

function describe(what: string, alt: string): Pick<RuleFinding, 'message' | 'hint'> {
  return {
    message: `${what} “${shorten(alt)}” chép lại chú thích, nên người nghe máy đọc nghe một câu hai lần.`,
    hint: 'Hãy tả điều nhìn thấy trong ảnh: ai đang làm gì, ở đâu. Điều chú thích đã nói thì không cần nói lại.',
  };
}
