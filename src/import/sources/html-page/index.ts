/** Saved pages of old portals. */
import type { ElementContent } from 'hast';
import { readFile } from 'node:fs/promises';
import { NO_FIELDS, type ImportedArticle, type Note } from '../../article.ts';
import { parsePage } from '../../html/parse-html.ts';
import { simplify } from '../../html/simplify.ts';
import { isElement, textOf } from '../../html/tree.ts';
import { decodeBytes } from '../../repair/decode-bytes.ts';
import { findReading } from '../../../domain/vietnamese/find-reading.ts';
import type { SourceKind } from '../source.ts';
import { isButton, isEnd, readRating } from '../text-page/furniture.ts';
import { readHeadLine } from '../head-lines.ts';
import { readOriginLine } from '../text-page/origin-line.ts';
import { readAroundDate } from './around-date.ts';
import { readGeneric } from './generic.ts';
import { readLiferay } from './liferay.ts';
import { readMetadata, savedFrom } from './metadata.ts';
import { readNukeViet } from './nukeviet.ts';
import { mergeFacts, type PageFacts } from './page-facts.ts';

export const htmlPage: SourceKind = {
  name: 'trang HTML đã lưu',
  looks:
    'tệp .html của NukeViet, Liferay, cổng có dòng “Ngày đăng … | Lượt xem …”, hoặc trang bất kỳ',
  matches: ({ head }) =>
    /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|div|article|main|section|p|h1)[\s>]/i.test(
      head,
    ),
  read: async function* ({ file, name }) {
    yield readHtmlPage(decodeBytes(await readFile(file)), name, file);
  },
};

/** One page. The first dialect that knows it says most; metadata fill what it leaves. */
export function readHtmlPage(html: string, name: string, origin = name): ImportedArticle {
  const reading = findReading(html);
  const root = parsePage(reading ? reading.read(html) : html);
  const notes: Note[] = reading ? [{ field: 'body', from: reading.name, to: 'Unicode' }] : [];
  const dialect = readNukeViet(root) ?? readAroundDate(root) ?? readLiferay(root);
  const metadata = readMetadata(root);
  const facts = dialect
    ? mergeFacts(dialect, withoutLead(metadata, dialect))
    : mergeFacts(metadata, readGeneric(root));
  const { nodes = [], ...fields } = facts;
  const { body, below } = cutFurniture(nodes, fields.title ?? '', notes);
  const url = savedFrom(html);
  const urls = [...new Set([...(fields.urls ?? []), ...(url ? [url] : [])])];
  const merged = mergeFacts(fields, below);
  const isFirstLead =
    !merged.lead &&
    dialect !== undefined &&
    body.length > 1 &&
    isElement(body[0], 'p') &&
    textOf(body[0]) !== '';
  return {
    ...NO_FIELDS,
    key: `html:${urls[0] ?? name}`,
    origin,
    title: '',
    ...merged,
    ...(isFirstLead && { lead: textOf(body[0] as ElementContent) }),
    urls,
    body: { type: 'root', children: isFirstLead ? body.slice(1) : body },
    notes,
  };
}

/** A description for search engines is made of the title or of the first words: the text itself is surer. */
function withoutLead(metadata: PageFacts, { lead }: PageFacts): PageFacts {
  return lead === undefined ? { ...metadata, lead: '' } : metadata;
}

/** The blocks of the text; of the lines around it, the facts that they tell. */
function cutFurniture(
  nodes: readonly ElementContent[],
  title: string,
  notes: Note[],
): { body: ElementContent[]; below: PageFacts } {
  const below: PageFacts = {};
  const body: ElementContent[] = [];
  const blocks = simplify(nodes, notes);
  for (const [index, block] of blocks.entries()) {
    const text = textOf(block);
    const rating = readRating(text);
    if (rating) below.rating ??= rating;
    else if (isEnd(text) && body.length > 0) {
      const dropped = blocks.slice(index).map((each) => textOf(each));
      below.rating ??= dropped.map(readRating).find(Boolean);
      notes.push({ field: 'body', from: dropped.filter(Boolean).join(' ⏎ '), to: '' });
      break;
    } else if (isButton(text) && (index < 8 || index > blocks.length - 4))
      notes.push({ field: 'body', from: text, to: '' });
    else if (body.length === 0 && (text === title || isHeadLine(text, below))) continue;
    else body.push(block);
  }
  for (let last = body.at(-1); last && body.length > 1; last = body.at(-1)) {
    const told = isElement(last, 'p') ? readOriginLine(textOf(last)) : undefined;
    if (!told || Object.keys(told).some((field) => field in below)) break;
    Object.assign(below, told);
    body.pop();
  }
  return { body, below };
}

function isHeadLine(text: string, below: PageFacts): boolean {
  const facts = text ? readHeadLine(text) : undefined;
  if (facts) Object.assign(below, facts);
  return facts !== undefined;
}
