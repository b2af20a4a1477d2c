/** Pages of an old portal that were copied as text: category, title, “Ngày đăng … | Lượt xem: …”, lead, text. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withoutInvisible } from '../../../domain/invisible-characters.ts';
import { NO_FIELDS, type ImportedArticle, type Note } from '../../article.ts';
import { decodeBytes } from '../../repair/decode-bytes.ts';
import { withDefined } from '../../text.ts';
import { findReading } from '../../../domain/vietnamese/find-reading.ts';
import { readDate } from '../read-date.ts';
import type { SourceKind } from '../source.ts';
import { isButton, isEnd, readRating } from './furniture.ts';
import { readHeadLine, type HeadFacts } from '../head-lines.ts';
import { linesToBlocks, type Line } from './lines.ts';
import { readOriginLine, type Origin } from './origin-line.ts';

export const textPage: SourceKind = {
  name: 'trang chữ',
  looks: 'tệp .txt: chuyên mục, tiêu đề, dòng “Ngày đăng …”, sapo, nội dung',
  matches: ({ extension, head }) =>
    (extension === 'txt' || extension === 'text') && !/^\s*(?:[<{[]|--|INSERT)/.test(head),
  read: async function* ({ file, name }) {
    yield readTextPage(decodeBytes(await readFile(file)), name, file);
  },
};

/** One page. Old encodings are read first: without them no line can be told. */
export function readTextPage(written: string, name: string, origin = name): ImportedArticle {
  const reading = findReading(written);
  const text = (reading ? reading.read(written) : written).normalize('NFC');
  const notes: Note[] = reading ? [{ field: 'body', from: reading.name, to: 'Unicode' }] : [];
  const { rating, lines } = cutFurniture(linesOf(text), notes);
  const at = lines.slice(0, 8).findIndex((line) => readHeadLine(line.text));
  const head: HeadFacts = {};
  let end = Math.max(at, 0);
  for (; at >= 0; end += 1) {
    const facts = readHeadLine(lines[end]?.text ?? '');
    if (!facts) break;
    Object.assign(head, facts);
  }
  // Without a date the first line is the title.
  const { category, title } = readTitle(at < 0 ? lines.slice(0, 1) : lines.slice(0, at));
  const { origin: told, body } = cutOrigin(lines.slice(at < 0 ? 1 : end));
  const [lead, ...paragraphs] = body;
  const isLead = lead !== undefined && paragraphs.length > 0;
  const blocks = linesToBlocks(isLead ? paragraphs : body, notes);
  return withDefined<ImportedArticle>(
    {
      ...NO_FIELDS,
      key: `text:${name}`,
      origin,
      title,
      categories: category ? [{ names: category.split(/\s*[>»/]\s+/) }] : [],
      body: { type: 'root', children: blocks },
      notes,
    },
    {
      lead: isLead ? lead.text : undefined,
      publishedAt: head.publishedAt ?? dateInName(name, notes),
      updatedAt: head.updatedAt,
      views: head.views,
      rating,
      author: head.author ?? told.author,
      source: told.source,
    },
  );
}

function linesOf(text: string): Line[] {
  const all = text.split(/\r\n?|\n/).map((line) =>
    withoutInvisible(line)
      .replace(/[\s\u00A0]+/g, ' ')
      .trim(),
  );
  return all.flatMap((line, index) => {
    const [blankAbove, blankBelow] = [all[index - 1] ?? '', all[index + 1] ?? ''].map(
      (each) => each === '',
    ) as [boolean, boolean];
    return line === '' ? [] : [{ text: line, blankAbove, blankBelow }];
  });
}

/** Below that many lines, a line such as `In` is text. */
const MAX_BUTTON_LINES = 12;

/** The lines of the article itself, and the ratings that stand below it. */
function cutFurniture(all: readonly Line[], notes: Note[]) {
  let rating: ImportedArticle['rating'];
  const lines: Line[] = [];
  for (const [index, line] of all.entries()) {
    const found = readRating(line.text);
    if (found) rating = found;
    else if (isButton(line.text) && index < MAX_BUTTON_LINES) {
      notes.push({ field: 'body', from: line.text, to: '' });
    } else if (isEnd(line.text) && lines.length > 2) {
      const dropped = all.slice(index).map(({ text }) => text);
      rating ??= dropped.map(readRating).find(Boolean);
      notes.push({ field: 'body', from: dropped.join(' ⏎ '), to: '' });
      break;
    } else lines.push(line);
  }
  return { lines, rating };
}

/** Above the date: the category, if there is one, and the title, which may take two lines. */
function readTitle(above: readonly Line[]): { category?: string; title: string } {
  const [first = '', ...others] = above.map(({ text }) => text);
  return others.length === 0 ? { title: first } : { category: first, title: others.join(' ') };
}

function cutOrigin(lines: readonly Line[]): { origin: Origin; body: Line[] } {
  const body = [...lines];
  const origin: Origin = {};
  for (let last = body.at(-1); last && body.length > 1; last = body.at(-1)) {
    const found = readOriginLine(last.text);
    if (!found || Object.keys(found).some((name) => name in origin)) break;
    Object.assign(origin, found);
    body.pop();
  }
  return { origin, body };
}

/** `tay-ho-2023-10-05.txt`: the day is in the name when the page does not tell it. */
function dateInName(name: string, notes: Note[]): Date | undefined {
  const [day] = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(path.basename(name)) ?? [];
  const date = day === undefined ? undefined : readDate(day);
  if (day && date) {
    notes.push({
      field: 'publishedAt',
      from: path.basename(name),
      to: day,
      doubt: 'Trang không ghi ngày đăng; ngày lấy từ tên tệp, không rõ giờ.',
    });
  }
  return date;
}
