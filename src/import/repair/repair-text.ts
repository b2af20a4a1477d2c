/** Makes the text of an old portal legible: old encodings, letters in pieces, spaces that are none, entities shown as such. */
import { withoutInvisible } from '../../domain/invisible-characters.ts';
import { findMisreadLines } from '../../domain/vietnamese/legacy-encoding.ts';

/** Whether question marks have taken the place of letters, which nobody can bring back. */
export function hasLostLetters(text: string): boolean {
  return findMisreadLines(text).some(({ encoding }) => encoding === 'lost');
}

const ENTITY =
  /&(?:nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[nm]dash|hellip|[a-zA-Z](?:acute|grave|circ|tilde|uml|slash|cedil|ring)|#\d{2,5}|#x[\da-fA-F]{2,4});/g;

/**
 * One text in the form in which the portal keeps texts.
 *
 * @param decodeEntity reads one entity such as `&nbsp;` that stands in the text itself
 */
export function repairText(text: string, decodeEntity: (entity: string) => string): string {
  const plain = text.includes('&') ? text.replace(ENTITY, decodeEntity) : text;
  return withoutInvisible(plain.normalize('NFC'))
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ');
}
