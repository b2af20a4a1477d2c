/** The table of directions as docs/architecture.md shows it. */
import { format, resolveConfig } from 'prettier';
import { PARTS, type Part } from './table.ts';

/** The document, from the root of the checkout. */
export const DOCUMENT = 'docs/architecture.md';

const SECTION = /(?<=^<!-- directions: .* -->\n)[^]*?(?=^<!-- end of directions -->$)/m;

/** The document with its table of directions made anew. */
export async function withDirections(document: string): Promise<string> {
  if (!SECTION.test(document)) throw new Error(`${DOCUMENT} has no marks around its directions.`);
  const rows = Object.entries(PARTS).map(row);
  const table = `\n| Part | Imports | Packages | Only their types |\n| - | - | - | - |\n${rows.join('\n')}\n\n`;
  const config = await resolveConfig('package.json');
  return format(
    document.replace(SECTION, () => table),
    { ...config, parser: 'markdown' },
  );
}

function row([name, { parts, packages, types, wing, closed, computed }]: [string, Part]): string {
  const notes = [wing && 'wing', closed && 'only for those that name it']
    .filter(Boolean)
    .join(', ');
  const loaded = [list(packages), computed && 'what it loads when it runs']
    .filter(Boolean)
    .join(', ');
  return `| \`src/${name}\`${notes && ` (${notes})`} | ${list(parts)} | ${loaded} | ${list(types)} |`;
}

function list(names: readonly string[] = []): string {
  return names.join(', ');
}
