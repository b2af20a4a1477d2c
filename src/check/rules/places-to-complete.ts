import { dataFiles } from '../../collections.ts';
import { TO_COMPLETE } from '../../domain/to-complete.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';
import { piecesOf, placeIn } from '../text-pieces.ts';

const HINT = `Hãy viết điều ấy vào chỗ này, và xóa chữ “${TO_COMPLETE}”.`;

/** What `npm run init` has left for the unit to write. */
export const toComplete: Rule = {
  name: 'can-bo-sung',
  about: 'chỗ mà npm run init để lại cho đơn vị viết',
  inText(text) {
    return piecesOf(text).flatMap((piece) => {
      const at = piece.text.indexOf(TO_COMPLETE);
      if (at < 0) return [];
      const message = 'Chỗ này đơn vị chưa viết, mà người đọc đã thấy.';
      return [{ ...placeIn(piece, at), message, hint: HINT }];
    });
  },
  async inPortal({ content: { portal } }) {
    const contact = Object.entries(portal?.contact ?? {});
    return contact.flatMap(([name, value]): Finding[] =>
      value.includes(TO_COMPLETE)
        ? [
            {
              severity: 'warning',
              file: dataFiles.portal.file,
              message: `contact.${name} chưa có, mà chân mọi trang đều ghi.`,
              hint: HINT,
            },
          ]
        : [],
    );
  },
};
