/** What an article refers to: categories, topic, wards, pictures, documents. */
import path from 'node:path';
import {
  ATTACHMENT_TYPES,
  extensionOf,
  OTHER_PICTURE_TYPES,
  runsIn,
} from '../domain/attachment-types.ts';
import { neighbourFile } from '../domain/entry-paths.ts';
import { slugify } from '../domain/vietnamese/slug.ts';
import { didYouMean } from './did-you-mean.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';
import type { Content } from './read-content.ts';
import { referencesIn } from './front-matter-references.ts';
import { shorten } from '../domain/shorten.ts';

/** Every reference of an article that leads nowhere, also of articles whose front matter has other faults. */
export function checkArticleReferences(content: Content): UnlocatedProblem[] {
  const { articles, rejected, files } = content;
  const known = namesKnown(content);
  const types = new Set([...ATTACHMENT_TYPES, ...(content.portal?.attachmentTypes ?? [])]);
  const problems: UnlocatedProblem[] = [];
  const fault = (file: string, field: PropertyKey[], message: string, hint: string) =>
    problems.push({ severity: 'error', file, path: field, message, hint });

  const all = [...articles, ...rejected.filter(({ file }) => file.startsWith('articles/'))];
  for (const { file, data } of all) {
    const unknown = (kind: keyof typeof known, name: string, field: PropertyKey[]) => {
      const { label, place, names } = known[kind];
      if (names === undefined || names.includes(name)) return;
      const message = `${label} “${shorten(name)}” không có trong ${place}.${didYouMean(name, names)}`;
      fault(file, field, message, `Sửa tên cho đúng, hoặc thêm vào ${place}.`);
    };
    const missing = (label: string, name: string, field: PropertyKey[]) => {
      const target = neighbourFile(file, name);
      if (files.has(target)) return;
      const hint = didYouMean(path.posix.basename(target), namesBeside(target, files));
      const message = `${label} “${shorten(name)}” không có: không tìm thấy ${target}.${hint}`;
      fault(file, field, message, 'Đặt tệp cạnh bài viết, hoặc sửa tên cho đúng từng chữ.');
    };
    const references = referencesIn(data);
    references.categories.forEach((name, index) =>
      unknown('categories', name, ['categories', index]),
    );
    references.wards.forEach((name, index) => unknown('wards', name, ['wards', index]));
    if (references.topic) unknown('topics', references.topic, ['topic']);
    if (references.cover) missing('Ảnh đại diện', references.cover, ['cover', 'src']);
    const isPublishable = (label: string, name: string, field: PropertyKey[]) => {
      const target = path.posix.join(path.posix.dirname(file), name);
      if (target.startsWith('articles/')) return true;
      const message = `${label} “${shorten(name)}” nằm ngoài thư mục articles/.`;
      fault(file, field, message, 'Chép tệp vào cạnh bài viết rồi ghi ./ten-tep.pdf.');
      return false;
    };
    if (references.audio && isPublishable('Tệp nghe', references.audio, ['audio', 'src'])) {
      missing('Tệp nghe', references.audio, ['audio', 'src']);
    }
    const taken = new Set<string>();
    // The same file may be both: heard on the page, and among the documents.
    const isOtherAudio = (segment: string, name: string) =>
      references.audio !== undefined &&
      slugify(path.posix.basename(references.audio)) === segment &&
      neighbourFile(file, references.audio) !== neighbourFile(file, name);
    references.attachments.forEach((name, index) => {
      const field = ['attachments', index, 'file'];
      const type = extensionOf(name);
      if (!isPublishable('Tệp đính kèm', name, field)) return;
      missing('Tệp đính kèm', name, field);
      if (!types.has(type) && !runsIn(type)) {
        const message = `Tệp đính kèm “${shorten(name)}”: loại tệp .${type} chưa được phép đính kèm.`;
        fault(file, field, message, describeTypes(type));
      }
      const segment = slugify(path.posix.basename(name));
      if (taken.has(segment) || isOtherAudio(segment, name)) {
        const message = `Hai tệp đính kèm của bài có cùng tên “${path.posix.basename(name)}”.`;
        fault(file, field, message, 'Đổi tên một trong hai tệp, hoặc bỏ dòng ghi trùng.');
      }
      taken.add(segment);
    });
  }
  return problems;
}

function describeTypes(type: string): string {
  if (OTHER_PICTURE_TYPES.includes(type)) return 'Mở ảnh rồi lưu thành JPG, và đính kèm tệp ấy.';
  return `Lưu thành PDF, tệp văn phòng, ảnh, .txt, .csv hoặc .zip; nếu cần đúng loại này, thêm ${type} vào attachmentTypes của portal.yaml.`;
}

/** The names that may be referred to. Categories with a problem in their file are included. */
function namesKnown({ categories, topics, rejected, portal }: Content) {
  const idsOf = (folder: string) =>
    rejected.filter(({ file }) => file.startsWith(`${folder}/`)).map(({ id }) => id);
  return {
    categories: {
      label: 'Chuyên mục',
      place: 'thư mục categories/',
      names: [...categories.map(({ id }) => id), ...idsOf('categories')],
    },
    topics: {
      label: 'Dòng sự kiện',
      place: 'thư mục topics/',
      names: [...topics.map(({ id }) => id), ...idsOf('topics')],
    },
    /** Without a list in portal.yaml every name is allowed. */
    wards: {
      label: 'Phường, xã',
      place: 'danh sách wards của portal.yaml',
      names: portal?.wards.length ? portal.wards : undefined,
    },
  };
}

function namesBeside(file: string, files: ReadonlySet<string>): string[] {
  const folder = path.posix.dirname(file);
  return [...files]
    .filter((other) => path.posix.dirname(other) === folder)
    .map((other) => path.posix.basename(other));
}
