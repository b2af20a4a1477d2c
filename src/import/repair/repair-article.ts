/** Repairs every text of an article, and says what was done. */
import type { Nodes } from 'hast';
import type { ImportedArticle, Note } from '../article.ts';
import { textOf } from '../html/tree.ts';
import { findReading, readAs, type Reading } from '../../domain/vietnamese/find-reading.ts';
import { decodeEntity, withDefined } from '../text.ts';
import { hasLostLetters, repairText } from './repair-text.ts';

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
