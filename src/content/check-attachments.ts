/** Whether documents are what their names say, and whole: an empty PDF, a web page called .docx, half of an archive. */
import { open } from 'node:fs/promises';
import { extensionOf } from '../domain/attachment-types.ts';
import { neighbourFile } from '../domain/entry-paths.ts';
import { END_BYTES, isCutOff } from '../domain/file-ends.ts';
import { kindOfFile, mayHold, SIGNATURE_BYTES, type FileKind } from '../domain/file-signatures.ts';
import { shorten } from '../domain/shorten.ts';
import { findOnDisk } from './content-files.ts';
import { CONTENTS } from './file-kind-words.ts';
import type { Problem } from './problems.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

/** Files open at once. */
const CONCURRENCY = 16;

/** A problem for each document whose content does not fit its name, or breaks off; one that is missing is told elsewhere. */
export async function checkAttachments(
  directory: string,
  { articles, files }: Pick<Content, 'articles' | 'files'>,
): Promise<UnlocatedProblem[]> {
  const rest = articles.flatMap(({ file, data }) =>
    data.attachments.map((attachment, index) => ({
      file,
      name: attachment.file,
      path: ['attachments', index, 'file'],
      target: neighbourFile(file, attachment.file),
    })),
  );
  const problems: UnlocatedProblem[] = [];
  const worker = async () => {
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const { file, name, path, target } = next;
      const found = files.has(target) ? await inspect(directory, target) : undefined;
      const type = extensionOf(name);
      if (!found) continue;
      if (!mayHold(type, found.kind)) {
        problems.push({ severity: 'error', file, path, ...describe(name, type, found.kind) });
      } else if (found.isCut) {
        problems.push({ file, path, ...describeCut(name, found.kind) });
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return problems;
}

interface Inspected {
  kind: FileKind;
  /** Whether its end is missing. */
  isCut: boolean;
}

/** Undefined for a file that cannot be read, which is told when it is published. */
async function inspect(directory: string, file: string): Promise<Inspected | undefined> {
  const found = await findOnDisk(directory, file);
  const handle = found === undefined ? undefined : await open(found).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    const read = async (length: number, position: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.toString('latin1', 0, bytesRead);
    };
    const start = await read(SIGNATURE_BYTES, 0);
    const end = await read(END_BYTES, Math.max(0, size - END_BYTES));
    const kind = kindOfFile(start);
    return { kind, isCut: isCutOff(kind, size, start, end) };
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}

function describe(
  name: string,
  type: string,
  kind: FileKind,
): Required<Pick<Problem, 'message' | 'hint'>> {
  return {
    message: `Tệp đính kèm “${shorten(name)}” không phải tệp .${type}: ${CONTENTS[kind]}.`,
    hint: cureOf(type, kind),
  };
}

/** Readers of PDF show what is left of one; of an archive or a document of Word nothing can be opened. */
function describeCut(
  name: string,
  kind: FileKind,
): Required<Pick<Problem, 'severity' | 'message' | 'hint'>> {
  return {
    severity: kind === 'pdf' ? 'warning' : 'error',
    message: `Tệp đính kèm “${shorten(name)}” có lẽ bị chép dở: phần cuối của tệp không có.`,
    hint: 'Chép lại tệp từ bản gốc. Nếu bản gốc mở được mà vẫn bị báo, hãy mở bằng chương trình của nó rồi lưu thành tệp mới.',
  };
}

function cureOf(type: string, kind: FileKind): string {
  switch (kind) {
    case 'empty':
      return 'Chép lại tệp từ bản gốc; lần chép trước có lẽ bị ngắt.';
    case 'picture':
      return 'Mở ảnh rồi lưu thành JPG hoặc PNG, và đính kèm tệp ấy với đúng phần mở rộng.';
    case 'program':
      return 'Bỏ tệp này khỏi attachments.';
    case 'html':
      return `Mở tệp bằng Word, Excel hay trình duyệt, lưu thành .${type === 'pdf' ? 'pdf' : `${type} thật hoặc .pdf`}, rồi đính kèm tệp mới.`;
    case 'office':
      return 'Mở tệp, bỏ mật khẩu nếu có, rồi lưu lại đúng loại; hoặc đổi phần mở rộng cho đúng.';
    default:
      return `Mở tệp bằng chương trình của nó rồi lưu thành .${type}, hoặc đổi phần mở rộng cho đúng.`;
  }
}
