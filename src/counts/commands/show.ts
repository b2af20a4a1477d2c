/** `npm run counts -- show`: prints figures for a report. */
import { CommandError } from '../../cli/run-command.ts';
import { readContent } from '../../content/read-content.ts';
import { formatDate } from '../../domain/time/format-date.ts';
import { CONTENT_DIR } from '../../environment.ts';
import { SNAPSHOT } from '../../content/counts-file.ts';
import { withRecent } from '../snapshot/recent-views.ts';
import { noArticlesError } from '../articles/read-path-index.ts';
import { makeReport, type Report } from '../report/report.ts';
import { readSnapshot } from '../snapshot/snapshot.ts';
import { formatCsv, formatText, tableOf, TABLES, type TableName } from '../report/tables.ts';

/** Prints the report. Throws a CommandError when there are no counts, or an option has an invalid value. */
export async function runShow(options: {
  by?: string | undefined;
  format?: string | undefined;
  limit: string;
}): Promise<void> {
  const table = TABLES.find((name) => name === options.by);
  if (options.by !== undefined && !table) throw invalidOption('--by', options.by, TABLES);
  const limit = Number(options.limit);
  if (!Number.isSafeInteger(limit) || limit < 1) {
    throw new CommandError(`--limit phải là một số nguyên từ 1, không phải “${options.limit}”.`);
  }
  const { content } = await readContent(CONTENT_DIR);
  if (content.articles.length + content.rejected.length === 0) throw noArticlesError(CONTENT_DIR);
  const { counts, text } = await readSnapshot(CONTENT_DIR);
  if (text === undefined) {
    throw new CommandError(
      `Chưa có tệp ${SNAPSHOT}. Hãy đếm trước: npm run counts -- import …, hoặc pull ….`,
    );
  }
  const all = makeReport(content, withRecent(counts, new Date()));
  const report = { ...all, articles: all.articles.slice(0, limit) };

  const { format = 'text' } = options;
  switch (format) {
    case 'text':
      return console.log(describe(report, table ? [table] : TABLES));
    case 'csv':
      process.stdout.write(formatCsv(tableOf(report, table ?? 'articles')));
      return;
    case 'json':
      return console.log(JSON.stringify(table ? report[table] : report, null, 2));
    default:
      throw invalidOption('--format', format, ['text', 'csv', 'json']);
  }
}

function describe(report: Report, names: readonly TableName[]): string {
  const date = formatDate(new Date(report.updatedAt));
  const tables = names.map((name) => formatText(tableOf(report, name), process.stdout.columns));
  return [`Số liệu đến ngày ${date}.`, ...tables].join('\n\n');
}

function invalidOption(option: string, given: string, known: readonly string[]): CommandError {
  return new CommandError(`${option} nhận ${known.join(', ')}; không nhận “${given}”.`);
}
