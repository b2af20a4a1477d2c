/** Why a link of an article leads nowhere, where the files beside it tell: a draft, a document that is not attached … */
import path from 'node:path';
import { collectionRows, visibilityOf, type Row } from '../collections.ts';
import { extensionOf, runsIn } from '../domain/attachment-types.ts';
import { slugOf } from '../domain/entry-paths.ts';
import { heldBackState, type HeldBackState } from '../domain/visibility.ts';
import { NOW } from '../environment.ts';
import type { DeadLinkReason } from '../markdown/index.ts';
import { listContentFiles } from './content-files.ts';
import { parseMarkdownFile } from './front-matter.ts';
import { readText } from './read-text.ts';
import { quote } from './yaml/repair-line.ts';

interface DeadLink {
  /** The file it is written in, below the content folder. */
  file: string;
  /** As the editor wrote it. */
  href: string;
  text: string;
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/** What the files of the content folder tell of a dead link; undefined when they tell nothing. */
export async function explainDeadLink(
  folder: string,
  { file, href, text }: DeadLink,
): Promise<DeadLinkReason | undefined> {
  const files = await listContentFiles(folder, []);
  const [target = ''] = href.split(/[?#]/);
  if (target.startsWith('/')) return explainPath(folder, files, target);
  const beside = path.posix.join(path.posix.dirname(file), decode(target));
  if (files.has(beside)) {
    if (beside.endsWith('.md')) return explainHidden(folder, beside);
    if (PICTURE.test(beside)) return explainPicture(target, text);
    // Only what lies among the articles can be attached, and only to an article.
    const isDocument = [file, beside].every((each) => sectionOf(each) === 'articles');
    return isDocument ? explainDocument(target, text) : undefined;
  }
  const name = path.posix.basename(beside);
  const found = [...files].find(
    (other) => other.endsWith(`/${name}`) && sectionOf(other) === sectionOf(file),
  );
  return found === undefined ? undefined : explainElsewhere(file, found, text);
}

/** `/bai-viet/ten-bai/`, whose file is there and not shown. */
async function explainPath(
  folder: string,
  files: ReadonlySet<string>,
  target: string,
): Promise<DeadLinkReason | undefined> {
  const [, section = '', slug = ''] = target.split('/');
  const [name] = collectionRows.find(([, row]) => row.path === section) ?? [];
  const file = [...files].find(
    (each) => name && each.startsWith(`${name}/`) && slugOf(each) === `${slug}.md`,
  );
  return file === undefined ? undefined : explainHidden(folder, file);
}

async function explainHidden(folder: string, file: string): Promise<DeadLinkReason | undefined> {
  const row = rowOf(file);
  const read = await readText(folder, file);
  if (!row || !('text' in read)) return undefined;
  const data = row.schema.safeParse(parseMarkdownFile(read.text).data).data as object | undefined;
  const state = data && heldBackState(visibilityOf(row, data), NOW);
  return state && { reason: `: ${file} ${STATES[state]}`, hint: HIDDEN_HINT };
}

const STATES: Record<HeldBackState, string> = {
  draft: 'còn là bản nháp (draft: true)',
  review: 'còn chờ duyệt (review: true)',
  scheduled: 'chưa tới ngày đăng',
  expired: 'đã hết hạn hiển thị',
};

const HIDDEN_HINT =
  'Hãy đăng bài ấy trước (xem draft, review, publishedAt, expiresAt của bài), hoặc bỏ liên kết và giữ lại chữ.';

function explainPicture(target: string, text: string): DeadLinkReason {
  return {
    reason: ', vì tệp ấy là ảnh: muốn hiện ảnh thì phải có dấu ! sát trước ngoặc vuông',
    hint: `Hãy viết: ![${text}](${besideWritten(target)})`,
  };
}

function explainDocument(target: string, text: string): DeadLinkReason {
  if (runsIn(extensionOf(target))) {
    return {
      reason: ', vì loại tệp ấy có thể chạy như một chương trình nên không được đăng',
      hint: 'Hãy lưu tệp thành PDF hoặc tệp văn phòng không có macro, rồi đính kèm vào bài.',
    };
  }
  const name = decode(besideWritten(target));
  const file = /^[\w./-]+$/.test(name) ? name : quote(name);
  return {
    reason: ', vì tệp có ở đó nhưng chưa đính kèm vào bài',
    hint: `Hãy thêm vào phần đầu bài, dưới dòng “attachments:” (chưa có thì viết thêm dòng ấy), dòng này: - { file: ${file}, title: ${quote(text)} }`,
  };
}

function explainElsewhere(file: string, found: string, text: string): DeadLinkReason {
  const steps = path.posix.relative(path.posix.dirname(file), found);
  const target = steps.startsWith('.') ? steps : `./${steps}`;
  return {
    reason: `, nhưng có tệp ${found}`,
    hint: `Hãy viết: [${text}](${/\s/.test(target) ? `<${target}>` : target})`,
  };
}

function besideWritten(target: string): string {
  return target.startsWith('.') ? target : `./${target}`;
}

function sectionOf(file: string): string {
  return file.slice(0, file.indexOf('/'));
}

function rowOf(file: string): Row | undefined {
  return collectionRows.find(([name]) => name === sectionOf(file))?.[1];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
