/** Dumps of NukeViet 3, 4 and 5: its own, those of phpMyAdmin and of mysqldump. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { CommandError } from '../../../cli/run-command.ts';
import type { ImportedArticle } from '../../article.ts';
import type { Announce, SourceKind } from '../source.ts';
import { makeArticle } from './make-article.ts';
import { Modules, type Fields } from './modules.ts';
import { readDump } from './read-dump.ts';
import { Spill } from './spill.ts';
import { columnsOf, splitTable } from './tables.ts';

const STATEMENT =
  /^\s*(?:CREATE TABLE|INSERT INTO|DROP TABLE|REPLACE INTO|SET |START TRANSACTION)/im;

export const nukeVietDump: SourceKind = {
  name: 'bản sao lưu cơ sở dữ liệu NukeViet',
  looks:
    'tệp .sql hoặc .sql.gz do NukeViet, phpMyAdmin hay mysqldump xuất, có bảng …_rows và …_cat',
  matches: ({ head, extension }) =>
    /^\uFEFF?\s*(?:--|#|\/\*)/.test(head) || extension === 'sql' ? STATEMENT.test(head) : false,
  read: async function* ({ file }, announce) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'nukeviet-'));
    try {
      yield* readArticles(file, folder, announce);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Texts stand before the articles in a dump, and both may be larger than memory: they wait in files. */
async function* readArticles(
  file: string,
  folder: string,
  announce: Announce | undefined,
): AsyncGenerator<ImportedArticle> {
  const modules = new Modules();
  const rows = await Spill.open(path.join(folder, 'rows'));
  const bodies = await Spill.open(path.join(folder, 'bodies'));
  const seen = new Set<string>();
  try {
    const isKnown = (table: string) => {
      if (seen.size < 1000) seen.add(table);
      return columnsOf(table);
    };
    for await (const row of readDump(file, isKnown)) {
      const part = splitTable(row.table)?.part;
      const id = row.fields['id'] ?? '';
      // Other modules have tables of these names, too.
      if (part === 'rows') {
        if (isNews(row.fields)) await rows.add([splitTable(row.table)?.module, row.fields]);
      } else if (part === 'detail' || part === 'bodyhtml') {
        if ('bodyhtml' in row.fields) modules.addBody(row.table, id, await bodies.add(row.fields));
      } else modules.add(row);
    }
    await rows.flush();
    await bodies.flush();
    const unwanted = new Set<number>();
    let count = 0;
    if (announce) {
      for await (const [id, row] of rows.all<[string, Fields]>()) {
        const module = modules.of(id);
        const isWanted = announce(makeArticle(row, undefined, module, modules.nameOf(module)));
        if (!isWanted) unwanted.add(count);
        count += 1;
      }
    }
    count = 0;
    for await (const [id, row] of rows.all<[string, Fields]>()) {
      count += 1;
      if (unwanted.has(count - 1)) continue;
      const module = modules.of(id);
      const place = module.bodies.get(row['id'] ?? '');
      const detail = place && (await bodies.read<Fields>(place));
      yield makeArticle(row, detail, module, modules.nameOf(module));
    }
    if (count === 0) throw new CommandError(describeOther(file, [...seen]));
  } finally {
    await rows.close();
    await bodies.close();
  }
}

function isNews(fields: Fields): boolean {
  return ['id', 'catid', 'title', 'alias', 'hometext', 'publtime'].every((name) => name in fields);
}

function describeOther(file: string, tables: readonly string[]): string {
  const has = (pattern: RegExp) => tables.some((table) => pattern.test(table));
  const looks = has(/_posts$/)
    ? ' Có vẻ là WordPress: hãy dùng tệp xuất WXR (Công cụ → Xuất dữ liệu).'
    : has(/_content$/)
      ? ' Có vẻ là Joomla: hãy lưu các trang bài thành HTML rồi chuyển thư mục ấy.'
      : '';
  const some = tables.slice(0, 8).join(', ');
  return `Bản sao lưu ${file} không có bài nào của NukeViet: cần bảng <tiền tố>_vi_<module>_rows, có dữ liệu.${looks}${some ? ` Các bảng có trong tệp: ${some}${tables.length > 8 ? ', …' : ''}.` : ''}`;
}
