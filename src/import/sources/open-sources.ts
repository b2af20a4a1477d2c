/** Finds the files of the sources that were named, and tells each by its content. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { CommandError } from '../../cli/run-command.ts';
import { shorten } from '../../domain/shorten.ts';
import { kindOfFile } from '../../domain/file-signatures.ts';
import { decodeBytes } from '../repair/decode-bytes.ts';
import { SOURCE_KINDS } from './kinds.ts';
import type { Sniffed, SourceKind } from './source.ts';

/** A file whose kind is known. */
export interface OpenSource {
  kind: SourceKind;
  sniffed: Sniffed;
}

/** So much of a file tells what it is. */
const HEAD_BYTES = 64 * 1024;
/** Browsers save what a page needs beside it; nothing of that is a page. */
const PAGE_PARTS = /(?:_files|_tệp|\.files)(?:\/|$)/i;
/** What lies beside pages and is told by its name: never an article. */
const NO_SOURCE =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|css|js|mjs|json\.map|map|woff2?|ttf|eot|pdf|docx?|xlsx?|pptx?|odt|ods|rtf|zip|rar|7z|mp[34]|m4a|avi|mov|wmv|flv|swf|ds_store|db|ini)$/i;

/** The files of the sources, in the order of their names. What was named itself has to be told; of a folder, the rest is left out. */
export async function openSources(
  named: readonly string[],
): Promise<{ sources: OpenSource[]; unknown: string[] }> {
  const sources: OpenSource[] = [];
  const unknown: string[] = [];
  for (const place of named) {
    const found = await stat(place).catch(() => undefined);
    if (!found)
      throw new CommandError(
        `Không có tệp hay thư mục nào là ${place}. Hãy kiểm tra tên, rồi chạy lại.`,
      );
    const files = found.isDirectory() ? await filesIn(place) : [place];
    for (const file of files) {
      const name = found.isDirectory()
        ? path.relative(place, file).split(path.sep).join('/')
        : path.basename(file);
      const sniffed = await sniff(file, name.normalize('NFC'));
      const kind = SOURCE_KINDS.find((each) => each.matches(sniffed));
      if (kind) sources.push({ kind, sniffed });
      else if (!found.isDirectory()) throw new CommandError(describeUnknown(sniffed));
      else unknown.push(file);
    }
    if (found.isDirectory() && sources.length === 0) {
      throw new CommandError(
        `Trong thư mục ${place} không có tệp nào nhận ra được. ${listKinds()}`,
      );
    }
  }
  return { sources, unknown };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !NO_SOURCE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !PAGE_PARTS.test(path.relative(folder, path.dirname(file))))
    .sort();
}

async function sniff(file: string, name: string): Promise<Sniffed> {
  const { size } = await stat(file);
  const raw = await readStart(createReadStream(file, { end: HEAD_BYTES }));
  const isCompressed = raw[0] === 0x1f && raw[1] === 0x8b;
  const bytes = isCompressed ? await readStart(createReadStream(file).pipe(createGunzip())) : raw;
  const plain = name.toLowerCase().replace(/\.gz$/, '');
  // A letter that is cut in two at the end must not make the whole seem to be in another encoding.
  const whole = bytes.subarray(0, bytes.length < HEAD_BYTES ? bytes.length : endOfLetter(bytes));
  return {
    file,
    name,
    extension: path.extname(plain).slice(1),
    head: decodeBytes(whole),
    bytes: size,
  };
}

function endOfLetter(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > bytes.length - 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end - 1;
}

async function readStart(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= HEAD_BYTES) break;
    }
  } catch (error) {
    if (length === 0) throw error;
    // What is cut short is told when it is read.
  }
  return Buffer.concat(chunks).subarray(0, HEAD_BYTES);
}

function describeUnknown({ file, head, extension }: Sniffed): string {
  const kind = kindOfFile(head.slice(0, 1024));
  const looks = {
    empty: 'tệp trống',
    pdf: 'tệp PDF',
    zip: 'tệp nén .zip hoặc tệp Office; hãy giải nén trước',
    office: 'tệp Office đời cũ',
    rtf: 'tệp .rtf',
    rar: 'tệp nén .rar; hãy giải nén trước',
    '7z': 'tệp nén .7z; hãy giải nén trước',
    gzip: 'tệp nén .gz',
    tar: 'tệp .tar; hãy giải nén trước',
    picture: 'tệp ảnh; thư mục ảnh được chỉ bằng --files',
    mp3: 'tệp âm thanh',
    mp4: 'tệp video hoặc âm thanh',
    ogg: 'tệp âm thanh',
    webm: 'tệp video',
    program: 'chương trình chạy được',
    html: 'trang HTML hoặc XML',
    other: `tệp .${extension || '(không có phần mở rộng)'}, bắt đầu bằng “${shorten(head.trim().replace(/\s+/g, ' '), 60)}”`,
  }[kind];
  return `Không nhận ra nguồn ${file}: có vẻ là ${looks}. ${listKinds()}`;
}

function listKinds(): string {
  return `Đã thử: ${SOURCE_KINDS.map(({ name, looks }) => `${name} (${looks})`).join('; ')}.`;
}
