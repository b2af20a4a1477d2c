/** Writes the front matter of an article. */
import { stringify } from 'yaml';
import { isoInHanoi } from '../../domain/time/format-date.ts';

/** A file of the new portal: fields as they are to be read again, notes as comments, and the text. */
export interface FileParts {
  fields: Record<string, unknown>;
  comments: readonly string[];
  body: string;
}

/** The whole file; fields without a value are left out. */
export function writeFile({ fields, comments, body }: FileParts): string {
  const said = Object.entries(fields).filter(([, value]) => isSaid(value));
  const yaml = stringify(Object.fromEntries(said.map(([name, value]) => [name, plain(value)])), {
    lineWidth: 0,
    flowCollectionPadding: true,
  });
  const notes = comments.map((comment) => `# ${comment.replace(/\s+/g, ' ')}\n`).join('');
  return `---\n${yaml}${notes}---\n\n${body}\n`.replace(/\n+$/, '\n');
}

function isSaid(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== '' &&
    value !== false &&
    !(Array.isArray(value) && value.length === 0)
  );
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return writeDate(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => isSaid(inner))
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

/** `2023-01-13 08:59`, in Hanoi; seconds only where there are some. */
export function writeDate(date: Date): string {
  const [day = '', time = ''] = isoInHanoi(date).split('T');
  const clock = time.slice(0, 8);
  return `${day} ${clock.endsWith(':00') ? clock.slice(0, 5) : clock}`;
}
