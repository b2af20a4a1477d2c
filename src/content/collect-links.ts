/** The links within the portal: reported while content is read and rendered, checked against the built files. */
import diagnostics from 'node:diagnostics_channel';
import type { InternalLink } from '../markdown/index.ts';
import type { FieldLink } from './front-matter-links.ts';

/** The links of one text. */
export interface LinkReport {
  /** The file an editor must open, below the content folder. */
  file: string;
  /** The path of the page on which they stand, with the base. */
  page: string;
  links: readonly InternalLink[];
}

/** One channel for the whole process; see problems.ts for the reason. */
const textLinks = diagnostics.channel('tin-quan:text-links');
const fieldLinks = diagnostics.channel('tin-quan:field-links');

/** Reports the links of a rendered text to all subscribers in this process. */
export function reportLinks(report: LinkReport): void {
  if (report.links.length > 0) textLinks.publish(report);
}

/** Reports the links in the front matter of a shown entry to all subscribers in this process. */
export function reportFieldLinks(links: readonly FieldLink[]): void {
  fieldLinks.publish(links);
}

/** Subscribes to links; the returned lists grow. */
export function collectLinks(): { texts: LinkReport[]; fields: FieldLink[] } {
  const collected = { texts: [] as LinkReport[], fields: [] as FieldLink[] };
  textLinks.subscribe((message) => collected.texts.push(message as LinkReport));
  fieldLinks.subscribe((message) => collected.fields.push(...(message as FieldLink[])));
  return collected;
}
