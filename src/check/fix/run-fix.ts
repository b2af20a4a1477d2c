/** `npm run check-content -- --fix`: shows what would change, asks, and writes. */
import { readFile, readdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { CommandError } from '../../cli/run-command.ts';
import { replaceFile } from '../../cli/replace-file.ts';
import { collectionRows } from '../../collections.ts';
import type { Content } from '../../content/read-content.ts';
import { findOnDisk } from '../../content/content-files.ts';
import { traditionalTones } from '../../domain/vietnamese/tones.ts';
import { unwrap } from '../../schemas/unwrap-schema.ts';
import { diffLines } from './diff.ts';
import { fixText } from './fix-text.ts';
import type { FixContext } from './steps.ts';

/** One change of a file, or of its name. */
interface Change {
  file: string;
  lines: string[];
  apply(): Promise<void>;
}

interface Options {
  folder: string;
  content: Content;
  isChosen: (file: string) => boolean;
  print: (line: string) => void;
  /** Whether the changes may be written; asked once, when there are some. */
  confirm: () => Promise<boolean>;
}

/** Repairs what is safe; false when changes were shown and not written. */
export async function runFix({
  folder,
  content,
  isChosen,
  print,
  confirm,
}: Options): Promise<boolean> {
  const changes = [
    ...(await textChanges(folder, content, isChosen)),
    ...(await nameChanges(folder, isChosen)),
  ];
  if (changes.length === 0) {
    print('Không có gì để sửa tự động.');
    return true;
  }
  for (const { file, lines } of changes)
    print([file, ...lines.map((line) => `  ${line}`)].join('\n'));
  if (!(await confirm())) {
    print(`Chưa ghi gì: ${changes.length} tệp sẽ đổi. Thêm --yes để ghi.`);
    return false;
  }
  for (const { apply } of changes) await apply();
  print(`Đã sửa ${changes.length} tệp.`);
  return true;
}

async function textChanges(
  folder: string,
  content: Content,
  isChosen: (file: string) => boolean,
): Promise<Change[]> {
  const respell = respeller(content);
  const changes: Change[] = [];
  for (const [name, { schema }] of collectionRows) {
    const context: FixContext = { fields: fieldsOf(schema), respell };
    const files = [...content.files].filter(
      (file) => file.startsWith(`${name}/`) && file.endsWith('.md'),
    );
    for (const file of files.filter(isChosen)) {
      const onDisk = await findOnDisk(folder, file);
      const before = onDisk === undefined ? undefined : await readUtf8(onDisk);
      if (onDisk === undefined || before === undefined) continue;
      const { text, labels } = await fixText(before, context);
      if (text === before) continue;
      const lines = [...labels.map((label) => `(${label})`), ...diffLines(before, text)];
      const apply = () => replaceFile(onDisk, text, () => assertSame(onDisk, file, before));
      changes.push({ file, lines, apply });
    }
  }
  return changes;
}

/** Undefined for what is no UTF-8: nobody knows what a repair would make of it. */
async function readUtf8(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch {
    return undefined;
  }
}

async function assertSame(onDisk: string, file: string, before: string): Promise<void> {
  if ((await readFile(onDisk, 'utf8')) === before) return;
  throw new CommandError(`${file} vừa được lưu ở nơi khác, nên không ghi đè. Hãy chạy lại lệnh.`);
}

/** The fields of a schema, in the order in which docs/fields.md lists them. */
function fieldsOf(schema: z.ZodType): string[] {
  const object = unwrap(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

/** Wards as portal.yaml spells them, tags as most articles do. */
function respeller({ portal, articles }: Content): FixContext['respell'] {
  const wards = new Map((portal?.wards ?? []).map((name) => [traditionalTones(name), name]));
  const counts = new Map<string, number>();
  for (const { data } of articles) {
    for (const tag of data.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const tags = new Map<string, string>();
  for (const [tag, count] of counts) {
    const key = traditionalTones(tag);
    const best = tags.get(key);
    const bestCount = best === undefined ? 0 : (counts.get(best) ?? 0);
    if (count > bestCount || (count === bestCount && tag === key)) tags.set(key, tag);
  }
  const known = { wards, tags };
  return (field, name) => {
    const spelled = known[field].get(traditionalTones(name.normalize('NFC')));
    return spelled === name ? undefined : spelled;
  };
}

/** Names that a Mac has stored in pieces. The deepest come first, so that each is still where it was. */
async function nameChanges(folder: string, isChosen: (file: string) => boolean): Promise<Change[]> {
  const entries = await readdir(folder, { recursive: true });
  const changes: Change[] = [];
  for (const entry of entries.sort((a, b) => b.length - a.length)) {
    const name = path.basename(entry);
    const composed = name.normalize('NFC');
    const file = entry.split(path.sep).join('/').normalize('NFC');
    if (name === composed || !isChosen(file)) continue;
    const from = path.join(folder, entry);
    const to = path.join(path.dirname(from), composed);
    // Where the system takes both for one name, renaming is all the same right.
    const other = await stat(to).catch(() => undefined);
    if (other && other.ino !== (await stat(from)).ino) continue;
    const lines = ['(đổi tên tệp thành chữ dựng sẵn, nhìn vẫn như cũ)'];
    changes.push({ file, lines, apply: () => rename(from, to) });
  }
  return changes;
}
