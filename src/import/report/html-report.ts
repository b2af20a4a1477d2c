/** import-report.html: one row a page, with each field that changed or is in doubt. It loads nothing from anywhere. */
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { Result } from '../writing/write-article.ts';
import { ACTION_WORDS, FIELD_WORDS } from './words.ts';

const HEAD = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Kết quả chuyển bài từ cổng cũ</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 1rem auto; max-width: 80rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: 0.4rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
td table { margin-block: 0.3rem; }
.doubt { font-weight: bold; }
</style>
</head>
<body>
<main>
<h1>Kết quả chuyển bài từ cổng cũ</h1>
<p>Mỗi dòng một trang. Những điều còn ngờ in đậm: xin đối chiếu với trang cũ.</p>
<table>
<thead><tr><th scope="col">Trang cũ</th><th scope="col">Bài mới</th><th scope="col">Kết quả</th><th scope="col">Điều cần biết</th></tr></thead>
<tbody>
`;
const FOOT = '</tbody>\n</table>\n</main>\n</body>\n</html>\n';

/** Longer texts are told by their beginning; the article itself has them. */
const MAX_CHARS = 600;
/** Rows are written when there are so many characters of them. */
const WRITTEN_CHARS = 64 * 1024;

/** A report that is written while the import runs, so that its size does not matter. */
export class HtmlReport {
  private handle: FileHandle | undefined;
  private rows = '';
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  async open(): Promise<void> {
    this.handle = await open(`${this.file}.tmp`, 'w');
    await this.handle.write(HEAD);
  }

  /** Adds the row of one page. */
  async add(result: Result): Promise<void> {
    this.rows += rowOf(result);
    if (this.rows.length < WRITTEN_CHARS) return;
    const rows = this.rows;
    this.rows = '';
    await this.handle?.write(rows);
  }

  /** Puts the report in its place; files that were not recognised end it. */
  async close(unknown: readonly string[]): Promise<void> {
    const rows = unknown.map(
      (file) =>
        `<tr><th scope="row">${escape(file)}</th><td></td><td>không nhận ra</td><td></td></tr>\n`,
    );
    await this.handle?.write(this.rows + rows.join('') + FOOT);
    await this.handle?.close();
    await rename(`${this.file}.tmp`, this.file);
  }

  /** Leaves the report of the former run where it is. */
  async discard(): Promise<void> {
    await this.handle?.close().catch(() => undefined);
    await rm(`${this.file}.tmp`, { force: true });
  }
}

function rowOf({ origin, title, file, action, notes, reason }: Result): string {
  const details = notes.map(
    ({ field, from, to, doubt }) =>
      `<tr${doubt ? ' class="doubt"' : ''}><td>${escape(FIELD_WORDS[field] ?? field)}</td><td>${escape(from)}</td><td>${escape(to)}</td><td>${escape(doubt ?? '')}</td></tr>`,
  );
  const table = details.length
    ? `<table><thead><tr><th scope="col">Trường</th><th scope="col">Từ</th><th scope="col">Thành</th><th scope="col">Còn ngờ</th></tr></thead><tbody>${details.join('')}</tbody></table>`
    : '';
  return `<tr><th scope="row">${escape(title)}<br>${escape(origin)}</th><td>${escape(file)}</td><td>${ACTION_WORDS[action]}</td><td>${escape(reason ?? '')}${table}</td></tr>\n`;
}

function escape(text: string): string {
  const shown = text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS)}…` : text;
  return shown
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
