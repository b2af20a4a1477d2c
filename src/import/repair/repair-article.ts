/** Repairs every text of an article, and says what was done. */
import type { Nodes } from 'hast';
import type { ImportedArticle, Note } from '../article.ts';
import { parseFragment } from '../html/parse-html.ts';
import { textOf } from '../html/tree.ts';
import { findReading, readAs, type Reading } from '../../domain/vietnamese/find-reading.ts';
import { hasLostLetters, repairText } from './repair-text.ts';

/** Portals write the same few entities into every title. */
const entities = new Map<string, string>();
const MAX_ENTITIES = 5000;

/** What an entity stands for. */
function decodeEntity(entity: string): string {
  const known = entities.get(entity);
  if (known !== undefined) return known;
  const [node] = parseFragment(entity).children;
  const text = node?.type === 'text' ? node.value : entity;
  if (entities.size < MAX_ENTITIES) entities.set(entity, text);
  return text;
}

const ENTITY = /&#?[a-z\d]{1,31};/gi;
/** What only a parser of HTML reads rightly: tags, and entities without their semicolon. */
const NEEDS_PARSER = /<|&(?!#?[a-z\d]{1,31};)[#a-z]/i;

/** UTF-8 that was read as Windows-1252: its letters may hold spaces and invisible signs, so that nothing may be trimmed yet. */
const MISREAD =
  /[\u00C3-\u00C6\u00E1\u00E2][\u0080-\u00BF\u0152-\u0178\u0192\u02C6\u02DC\u2013-\u2122]/;

/** The words of a field that may hold entities and tags, on one line; what is misread is left to repairArticle. */
export function plainText(html: string): string {
  if (MISREAD.test(html))
    return html
      .replace(/<[^<>]*>/g, ' ')
      .replace(ENTITY, decodeEntity)
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, '');
  const text = NEEDS_PARSER.test(html)
    ? textOf(parseFragment(html))
    : html.replace(ENTITY, decodeEntity);
  return repairText(text, decodeEntity).replace(/\s+/g, ' ').trim();
}

/** The same article, legible. The encoding is found by all its text together: a caption alone says too little. */
export function repairArticle(article: ImportedArticle): ImportedArticle {
  const body = textOf(article.body);
  const whole = [article.title, article.lead ?? '', body].join('\n');
  const reading = findReading(whole);
  const notes: Note[] = [...article.notes];
  const repair = (text: string) => repairText(readAs(reading, text), decodeEntity);
  const line = (text: string) => repair(text).replace(/\s+/g, ' ').trim();
  const optional = (text: string | undefined) => (text === undefined ? undefined : line(text));
  repairTree(article.body, reading, repair);
  if (reading) notes.push({ field: 'body', from: reading.name, to: 'Unicode' });
  if (hasLostLetters(whole)) {
    notes.push({
      field: 'body',
      from: body.slice(0, 80),
      to: body.slice(0, 80),
      doubt: 'Có chữ đã mất, chỉ còn dấu hỏi; cần chép lại từ bản gốc.',
    });
  }
  const { topic, source, cover } = article;
  const repaired: ImportedArticle = {
    ...article,
    title: line(article.title),
    categories: article.categories.map((category) => ({
      ...category,
      names: category.names.map(line),
    })),
    tags: article.tags.map(line).filter(Boolean),
    attachments: article.attachments.map((each) => ({
      ...each,
      ...(each.title && { title: line(each.title) }),
    })),
    corrections: article.corrections.map(({ at, note }) => ({ at, note: line(note) })),
    notes,
  };
  return withDefined(repaired, {
    lead: optional(article.lead),
    author: optional(article.author),
    topic: topic && {
      ...topic,
      title: line(topic.title),
      ...(topic.description && { description: line(topic.description) }),
    },
    source: source && { ...source, name: line(source.name) },
    cover: cover && {
      ...cover,
      ...(cover.alt && { alt: line(cover.alt) }),
      ...(cover.caption && { caption: line(cover.caption) }),
    },
  });
}

/** An object with those of the fields that say something. */
export function withDefined<T extends object>(
  object: T,
  fields: { [Key in keyof T]?: T[Key] | undefined },
): T {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return { ...object, ...(Object.fromEntries(said) as Partial<T>) };
}

function repairTree(
  node: Nodes,
  reading: Reading | undefined,
  repair: (text: string) => string,
): void {
  if (node.type === 'text') node.value = repair(node.value);
  if (node.type === 'element') {
    for (const name of ['alt', 'title']) {
      const value = node.properties[name];
      if (typeof value === 'string') node.properties[name] = repair(value);
    }
  }
  if ('children' in node) for (const child of node.children) repairTree(child, reading, repair);
}
