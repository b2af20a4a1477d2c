/** Hints of a form, made from what the schemas say to people who write files. */

/** Parts of a description that only a file needs, and what a form says instead. */
const OF_FILES: readonly (readonly [RegExp, string])[] = [
  // `true: bản nháp` is a switch.
  [/^true: /, 'Bật: '],
  // A list to choose from needs no names of files.
  [/: tên tệp trong content\/[\w-]+, bỏ \.md\b/g, ''],
  [/,? ?chỉ thấy khi chạy npm run dev/g, ', chưa lên cổng'],
  [/ Chỉ bài mang theo legacy mới được dài quá (\d+) ký tự, kèm cảnh báo\./g, ' Tối đa $1 ký tự.'],
  [/ ?Nếu portal\.yaml có danh sách wards thì chỉ được dùng tên trong danh sách ấy\./g, ''],
  [/ của npm run check-content\b/g, ''],
  [/đặt lại false/g, 'tắt đi'],
  [/, đặt cạnh tệp bài viết\b/g, ''],
  [/ đặt cạnh tệp bài viết\b/g, ''],
];

/**
 * The hint of a field; undefined when its schema says nothing. Other fields that it names are called as the form calls
 * them.
 */
export function hintOf(
  description: string | undefined,
  labels: ReadonlyMap<string, string>,
): string | undefined {
  if (!description) return undefined;
  const hint = OF_FILES.reduce((text, [find, instead]) => text.replace(find, instead), description);
  return hint.replace(/(?<![.\w/])[a-z]+(?:[A-Z][a-z]+)*\b/g, (word) => {
    const label = labels.get(word);
    return label === undefined ? word : `“${label}”`;
  });
}
