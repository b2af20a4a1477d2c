import type { RuleFinding } from '../finding.ts';
import { walk } from '../../markdown/walk.ts';
import { fold } from '../../domain/vietnamese/fold.ts';
import { shorten } from '../../domain/shorten.ts';
import type { Rule } from './rule.ts';
import { startOf, wordsOf } from '../text-pieces.ts';

/** Without marks, in small letters: what says nothing about where the link leads. */
const VAGUE =
  /^(?:(?:xin |moi |vui long )*(?:xem|doc|tai|tai ve|tai xuong|bam|nhan|nhap|click|kich|truy cap|chi tiet|xem chi tiet|xem them|theo doi|tham khao)?(?: them| chi tiet| chuot| vao)* ?(?:tai day|o day|vao day|day|link nay|duong link nay|lien ket nay|duong dan nay)|link|lien ket|day|xem them|xem tiep|xem chi tiet|chi tiet|doc tiep|doc them|here|click here|read more|more)$/;

/** “xem tại đây”: whoever jumps from link to link hears this and nothing else. */
export const vagueLinks: Rule = {
  name: 'lien-ket-tai-day',
  about: 'liên kết có chữ chung chung như “xem tại đây”',
  inText({ tree }) {
    const found: RuleFinding[] = [];
    walk(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return;
      const words = wordsOf(node).trim();
      const plain = fold(words)
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
      if (!VAGUE.test(plain)) return;
      found.push({
        ...startOf(node),
        message: `Chữ của liên kết “${shorten(words)}” không nói liên kết dẫn tới đâu; người nghe máy đọc thường chỉ nghe chữ này.`,
        hint: 'Hãy đặt liên kết vào chính tên của trang hay tài liệu, ví dụ [Kế hoạch tuyển sinh năm 2026](…).',
      });
    });
    return found;
  },
};
