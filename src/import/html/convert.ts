/** The HTML of an old article as Markdown of the portal. */
import type { ElementContent, Root } from 'hast';
import type { Note } from '../article.ts';
import { recognise } from './recognise.ts';
import { simplify } from './simplify.ts';
import { toMarkdown } from './to-markdown.ts';

/** The blocks of a body, ready for links and pictures to be resolved; `notes` gets what a person should see. */
export function bodyToBlocks(body: Root, notes: Note[]): ElementContent[] {
  return recognise(simplify(body.children, notes), notes);
}

/** A body as Markdown, its links and pictures as they are. */
export function convertBody(body: Root, notes: Note[] = []): string {
  return toMarkdown(bodyToBlocks(body, notes));
}
