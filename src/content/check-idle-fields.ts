/** Fields that are read and yet do nothing in their file: another field that they go with is missing, or says otherwise. */
import { dataFiles } from '../collections.ts';
import { MAX_OTHERS } from '../domain/search/query-graph.ts';
import type { Content } from './read-content.ts';
import type { UnlocatedProblem } from './unlocated-problem.ts';

/** A warning for each of them. docs/decisions/what-is-read.md lists them. */
export function checkIdleFields(content: Content): UnlocatedProblem[] {
  const { portal, categories } = content;
  return [
    ...categories.flatMap(({ file, data: { successor, archivedAt } }) =>
      successor && !archivedAt ? [withoutArchive(file, 'successor')] : [],
    ),
    ...(portal && portal.successors.length > 0 && !portal.archivedAt
      ? [withoutArchive(dataFiles.portal.file, 'successors')]
      : []),
    ...idleSignIn(portal?.editor),
    ...(['abbreviations', 'synonyms'] as const).flatMap((name) =>
      Object.entries(content[name] ?? {}).flatMap(([word, others]) =>
        others.length > MAX_OTHERS ? [tooManyWords(dataFiles[name].file, word, others.length)] : [],
      ),
    ),
  ];
}

function withoutArchive(file: string, field: string): UnlocatedProblem {
  return {
    severity: 'warning',
    file,
    path: [field],
    message: `${field} (đơn vị tiếp nhận) không có tác dụng, vì tệp chưa có archivedAt (ngày ngừng cập nhật).`,
    hint: 'Hãy thêm archivedAt, ví dụ archivedAt: 2025-07-01. Chưa ngừng cập nhật thì xóa trường này.',
  };
}

type Editor = NonNullable<Content['portal']>['editor'];

/** GitHub signs in through a relay, the other hosts by an application; each ignores what the other wants. */
function idleSignIn(editor: Editor): UnlocatedProblem[] {
  if (!editor) return [];
  const [field, other] =
    editor.host === 'github' ? (['appId', 'relay'] as const) : (['relay', 'appId'] as const);
  if (editor[field] === undefined) return [];
  return [
    {
      severity: 'warning',
      file: dataFiles.portal.file,
      path: ['editor', field],
      message: `editor.${field} không có tác dụng khi host là ${editor.host}.`,
      hint: `Hãy dùng editor.${other}, hoặc xóa trường này.`,
    },
  ];
}

function tooManyWords(file: string, word: string, count: number): UnlocatedProblem {
  return {
    severity: 'warning',
    file,
    path: [word, MAX_OTHERS],
    message: `“${word}” có ${count} từ, mà chỉ ${MAX_OTHERS} từ đầu được tìm; các từ sau không có tác dụng.`,
    hint: 'Hãy giữ những từ hay gặp, viết lên trước.',
  };
}
