/** What is made of the answers of whoever sets a portal up; an answer that cannot be used is told in Vietnamese. */
import { UsageError } from '../../cli/run-command.ts';
import { didYouMean } from '../../content/did-you-mean.ts';
import { isSiteUrl } from '../../domain/portal-url.ts';
import { fold } from '../../domain/vietnamese/fold.ts';
import { PALETTES } from '../../schemas/brand-hue.ts';
import { portal as schema } from '../../schemas/portal.ts';
import { PROPOSED } from './categories.ts';

/** A name of a unit; throws when it is empty. */
export function soundUnit(unit: string): string {
  if (unit !== '') return unit;
  throw new UsageError('Thiếu tên đơn vị: --unit "Phường Sen Hạ".');
}

/** A full URL; throws for anything else. */
export function soundUrl(url: string): string {
  if (isSiteUrl(url)) return url;
  throw new UsageError(
    `--url “${url}” phải là địa chỉ web đầy đủ, ví dụ https://senha.example/ (có https:// ở đầu).`,
  );
}

/** An address of mail; throws for anything else. */
export function soundEmail(email: string): string {
  const { error } = schema.shape.contact.shape.email.safeParse(email);
  if (error) throw new UsageError(error.issues[0]?.message ?? email);
  return email;
}

/** `A, B,` → `['A', 'B']`, each once. */
export function listed(text: string): string[] {
  const items = text.split(',').map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

/** `['Văn hóa', 'xã hội']` → `['Văn hóa, xã hội']`: a comma may be part of a title. */
export function joinTitles(parts: readonly string[]): string[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  for (let count = rest.length; count > 0; count -= 1) {
    const joined = [first, ...rest.slice(0, count)].join(', ');
    if (PROPOSED.some(({ title }) => fold(title) === fold(joined))) {
      return [joined, ...joinTitles(rest.slice(count))];
    }
  }
  return [first, ...joinTitles(rest)];
}

/** The colour of the design. */
export const RED = 'đỏ';

/** The hue of a colour that was named; undefined for that of the design. */
export function hueOf(written: string): number | undefined {
  if (fold(written) === fold(RED)) return undefined;
  const [, named] = Object.entries(PALETTES).find(([name]) => fold(name) === fold(written)) ?? [];
  const { data, error } = schema.shape.brand.safeParse(
    named ?? (/^\d+$/.test(written) ? Number(written) : written),
  );
  if (error) throw new UsageError(error.issues[0]?.message ?? written);
  return data;
}

/** The id of a proposed category by its id or title; throws when there is none. */
export function categoryOf(written: string): string {
  const found = PROPOSED.find(({ id, title }) => id === written || fold(title) === fold(written));
  if (found) return found.id;
  const known = PROPOSED.map(({ id }) => id);
  throw new UsageError(
    `Chuyên mục “${written}” không có trong danh sách.${didYouMean(written, known)} Có: ${known.join(', ')}; sau này thêm tệp trong categories/ là được.`,
  );
}
