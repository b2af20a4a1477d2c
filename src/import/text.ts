/** Words of an old article's fields: out of their HTML, and left out where there are none. */
import { parseFragment } from './html/parse-html.ts';
import { textOf } from './html/tree.ts';
import { repairText } from './repair/repair-text.ts';

/** Portals write the same few entities into every title. */
const entities = new Map<string, string>();
const MAX_ENTITIES = 5000;

/** What an entity stands for. */
export function decodeEntity(entity: string): string {
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

/** An object with those of the fields that say something. */
export function withDefined<T extends object>(
  object: T,
  fields: { [Key in keyof T]?: T[Key] | undefined },
): T {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return { ...object, ...(Object.fromEntries(said) as Partial<T>) };
}
