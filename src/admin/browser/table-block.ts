/**
 * Tables in a text, kept as they are written: the editor of the package would forget which columns are aligned to the
 * right. An officer edits the lines of the table, or takes them over from the template.
 */
import type { EditorComponentDefinition } from '@sveltia/cms';

const TEMPLATE = `| Tên cột | Tên cột | Số |
| --- | --- | ---: |
| chữ | chữ | 1 |
| chữ | chữ | 2 |`;

const HINT =
  'Mỗi hàng một dòng, các ô cách nhau bằng dấu |. Dòng thứ hai chia cột: --- là cột chữ, ---: là cột số (đẩy sang phải). Dán từ Excel thì thay khoảng trắng giữa các ô bằng |.';

export const tableBlock: EditorComponentDefinition = {
  id: 'table',
  label: 'Bảng',
  icon: 'table',
  trigger: 'button',
  collapsed: true,
  fields: [{ name: 'table', label: 'Bảng', widget: 'text', hint: HINT, default: TEMPLATE }],
  pattern: /^(?<table>\|.+\|[ \t]*\n\|[ :|-]+\|[ \t]*(?:\n\|.*\|[ \t]*)*)$/m,
  toBlock: ({ table }) => String(table ?? '').trim(),
  toPreview: ({ table }) => String(table ?? ''),
};
