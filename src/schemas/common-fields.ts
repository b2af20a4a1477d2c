/**
 * Fields that several schemas share. Every error is a full Vietnamese sentence: editors read it in the build report. What a
 * type does not tell (`holds`: a file, an entry of a collection …) stands in the field's metadata, for what is made from schemas.
 */
import { z } from 'astro/zod';
import { isSpelledAsDate, parseDate } from '../domain/time/parse-date.ts';
import { respellDate } from '../domain/time/respell-date.ts';
import { slugify } from '../domain/vietnamese/slug.ts';
import { asPair, describeNoText, keyOf, requiredMessage, write, written } from './messages.ts';
import {
  asCount,
  asFlag,
  asFlowMap,
  asNeighbour,
  asScalar,
  asSlug,
  asWebUrl,
  itemsOf,
} from './own-value.ts';

/** A list; `items` makes its items of a value that is none. */
export const listOf = <Item extends z.ZodType>(
  name: string,
  item: Item,
  items: (value: string) => readonly string[] = (value) => itemsOf(value).map(asScalar),
) =>
  z.array(item, {
    error: requiredMessage(name, (input) => {
      const own = isFields(input) ? itemOf(input, item, items) : items(String(input));
      const below = isFields(input) ? '; nếu ở dưới có các dòng thụt vào thì xóa' : '';
      return `${name} phải là một danh sách, ví dụ [một, hai]${below}.${write(`${keyOf(name)}: [${own.join(', ')}]`)}`;
    }),
  });

/** A list of file names without extension, of entries of a collection. */
export const slugsOf = (name: string, collection: string) =>
  listOf(name, slug(name, collection), (value) =>
    itemsOf(value).map((part) => asSlug(part) ?? part),
  );

/** Fields that stand in no list: those of an item, or `15/05/2024: Sửa`. */
function itemOf(
  input: object,
  item: z.ZodType,
  items: (value: string) => readonly string[],
): readonly string[] {
  const pair = asPair(input);
  const isItem = item instanceof z.ZodObject && Object.keys(input).some((key) => key in item.shape);
  return pair !== undefined && !isItem ? items(pair) : [asFlowMap(input)];
}

function isFields(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** Text on one line, trimmed, in NFC, at least one and at most `limit` characters long; perhaps an item of a list. */
export const text = (name: string, limit: number, isItem = false) =>
  z
    .string({
      error: requiredMessage(name, (input) => describeNoText(name, input, isItem)),
    })
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, { error: `${name} đang để trống.` })
        .max(limit, {
          error: ({ input }) =>
            `${name} dài ${String(input).length} ký tự, quá giới hạn ${limit} ký tự. Hãy viết gọn lại.`,
        }),
    );

/**
 * A date and time as editors write it. Without an offset it is Hanoi time; the forms are listed in docs/huong-dan-bien-tap.md.
 * YAML never sees a date here: the front matter is read with timestamps left as text.
 */
export const dateTime = (name: string) =>
  z
    .string({
      error: requiredMessage(
        name,
        `${name} phải là ngày giờ, ví dụ 2023-01-13 08:59 hoặc 13/01/2023 08:59.`,
      ),
    })
    .transform((value, context) => {
      const date = parseDate(value);
      if (date) return date;
      context.addIssue({
        code: 'custom',
        message: `${name} “${value}” ${describeDate(value)}`,
      });
      return z.NEVER;
    })
    .meta({ holds: 'dateTime' });

function describeDate(value: string): string {
  const example = 'Hãy viết như 2023-01-13 08:59 hoặc 13/01/2023 08:59.';
  if (isSpelledAsDate(value)) return `không phải là một ngày giờ có thật. ${example}`;
  const spelled = respellDate(value);
  return spelled === undefined
    ? `không đúng cách viết ngày giờ nên không đọc được. ${example}`
    : `không đúng cách viết ngày giờ. Hãy viết: ${spelled}`;
}

/** An item of a list from which the path of a page is made, such as a tag: something of it must be left in the path. */
export const pathName = (name: string, limit: number) =>
  text(name, limit, true).refine((value) => slugify(value) !== '', {
    error: ({ input }) =>
      `${name} “${String(input)}” không có chữ cái La-tinh hay chữ số nào, nên không làm được địa chỉ trang. Hãy viết bằng chữ, hoặc bỏ đi.`,
  });

/**
 * The file name of a category, topic, page … without its extension, or another name of the same form. `collection` is
 * that of the entry whose name it is.
 */
export const slug = (
  name: string,
  collection?: string,
  form = 'tên tệp không có phần mở rộng, ví dụ tin-noi-bat',
) =>
  z
    .string({
      error: requiredMessage(name, (input) => {
        const own = firstSlug(input);
        return `${name} phải là ${form}.${write(own && `${keyOf(name)}: ${own}`)}`;
      }),
    })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      error: ({ input }) =>
        `${name} “${String(input)}” chỉ được gồm chữ thường không dấu, chữ số và gạch nối.${write(asSlug(String(input)))}`,
    })
    .meta(collection === undefined ? {} : { holds: 'slug', collection });

/** The only name of a list that should have been one name. */
function firstSlug(input: unknown): string | undefined {
  const [name] = Array.isArray(input) ? (input as unknown[]) : [];
  return typeof name === 'string' ? asSlug(name) : undefined;
}

/** A URL with https:// or http://; browsers would repair `https:host` and `https:\\host`. */
export const webUrl = (name: string) => {
  const error = requiredMessage(
    name,
    (input) =>
      `${name} “${written(input)}” không phải là địa chỉ web đầy đủ.${write(asWebUrl(input)) || ' Hãy viết như https://example.vn/.'}`,
  );
  return z
    .url({ protocol: /^https?$/, error, abort: true })
    .refine((url) => /^https?:\/\/[^/\\]/i.test(url), { error, abort: true });
};

/** A file beside the article, such as `./toan-canh.jpg`; `example` is one of the kind that the field takes. */
export const neighbourFile = (name: string, example = './toan-canh.jpg') =>
  z
    .string({
      error: requiredMessage(name, `${name} phải là tên tệp đặt cạnh bài viết, ví dụ ${example}.`),
    })
    .regex(/^\.\.?\/(?!.*\/\/).+\.[A-Za-z0-9]+$/, {
      error: ({ input }) =>
        `${name} “${String(input)}” phải bắt đầu bằng ./ và có phần mở rộng.${write(asNeighbour(String(input))) || ` Hãy viết cả phần mở rộng của tệp, như ${example}.`}`,
    })
    .normalize('NFC')
    .meta({ holds: 'file' });

/** Yes or no; anything else is refused, since YAML reads `yes` as text. */
export const flag = (name: string) =>
  z
    .boolean({
      error: ({ input }) => {
        const own = asFlag(input);
        const repaired = own === undefined ? undefined : `${keyOf(name)}: ${own}`;
        return `${name} chỉ nhận true (có) hoặc false (không).${write(repaired)}`;
      },
    })
    .default(false);

/** A whole number that is not negative. */
export const count = (name: string) =>
  z
    .int({
      error: requiredMessage(name, (input) => {
        const own = asCount(input);
        const repaired = own === undefined ? undefined : `${keyOf(name)}: ${own}`;
        return `${name} phải là một số nguyên từ 0 trở lên${repaired ? '' : ', ví dụ 430'}.${write(repaired)}`;
      }),
    })
    .nonnegative({ error: `${name} không được là số âm.` });
