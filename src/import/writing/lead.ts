/** Which text is the lead of an article, and that it stands once. */
import type { ElementContent } from 'hast';
import type { ImportedArticle, Note } from '../article.ts';
import { attribute, h, isElement, textOf } from '../html/tree.ts';
import type { Mapping } from '../mapping/schema.ts';
import { summaryOf } from './fields.ts';

/** The lead stands in its own field; where the text begins with it once more, once is enough. So it is with the cover. */
export function withLead(
  article: ImportedArticle,
  blocks: ElementContent[],
  title: string,
  mode: Mapping['lead'],
  cover: string | undefined,
  notes: Note[],
) {
  let body = blocks;
  const [start] = body;
  const picture =
    isElement(start, 'p') && start.children.length === 1 ? start.children[0] : undefined;
  if (
    cover &&
    isElement(picture, 'img') &&
    picture.properties['src'] === cover &&
    !attribute(picture, 'title')
  ) {
    notes.push({ field: 'body', from: cover, to: 'cover' });
    body = body.slice(1);
  }
  const paragraphs = body.filter((block) => isElement(block, 'p') && textOf(block) !== '');
  const [first] = paragraphs;
  const firstText = first ? textOf(first) : '';
  const own = mode === 'first-paragraph' ? undefined : article.lead;
  const lead = own ?? (mode === 'first-paragraph' && firstText ? firstText : article.lead);
  const { summary, rest } = summaryOf(lead, firstText, title, notes);
  const isRepeated =
    first !== undefined &&
    lead !== undefined &&
    firstText === lead &&
    rest === undefined &&
    body.length > 1;
  if (isRepeated) {
    notes.push({ field: 'body', from: firstText, to: 'summary' });
    body = body.filter((block) => block !== first);
  }
  if (mode === 'first-paragraph' && article.lead && article.lead !== lead)
    body = [h('p', {}, article.lead), ...body];
  if (rest !== undefined && firstText !== rest) body = [h('p', {}, rest), ...body];
  // A notice of one sentence has it as its lead; its page must not be empty.
  if (body.length === 0) body = [h('p', {}, lead ?? title)];
  return { body, summary };
}
