/** docs/su-co-thuong-gap.md: what each message means and how it is mended, made from the table that leads messages there. */
import { format, resolveConfig } from 'prettier';
import { CHAPTERS, GUIDE_FILE, type MessageKind } from '../content/guide/index.ts';
import { RULE_GUIDE } from '../check/rule-guide.ts';
import { RULES } from '../check/rules/index.ts';

const INTRODUCTION = `<!-- Tệp này do \`npm run docs:problems\` viết ra từ src/content/guide/ và src/check/rules/. Xin đừng sửa tay. -->

# Sự cố thường gặp

Mỗi thông báo của cổng ghi tệp, dòng, điều sai và thường cả dòng đúng để chép; dưới đó là đường dẫn tới một mục của trang này. **Lỗi** dừng việc
xuất bản, cổng đang chạy được giữ nguyên. **Cảnh báo** không dừng, nhưng nên sửa. Sửa xong, bấm Lưu; ở dòng lệnh thì chạy lại
\`npm run check-content\`.

Không tìm thấy thông báo ở đây, hoặc làm theo mà vẫn báo: xin gửi nguyên thông báo và tệp ấy cho người phụ trách kỹ thuật. Cách viết bài ở
[hướng dẫn biên tập](huong-dan-bien-tap.md).
`;

const RULES_LEAD = `\`npm run check-content\` còn tìm những điều vẫn đăng được nhưng nên sửa. Luật không hợp với đơn vị thì [bỏ kèm lý do](huong-dan-bien-tap.md#kiểm-tra-mà-không-dựng).`;

/** The document as Markdown, laid out as `npm run format` would. */
export async function problemsManual(): Promise<string> {
  const chapters = CHAPTERS.map(([title, kinds]) => [`## ${title}`, ...kinds.map(entryOf)]);
  const rules = RULES.map(({ name, about }) => {
    const [meaning = '', cure = ''] = RULE_GUIDE[name] ?? [];
    return entry(name, `Luật \`${name}\``, `Tìm ${about}. ${meaning}`, [cure]);
  });
  const parts = [INTRODUCTION, ...chapters.flat(), '## Luật của check-content', RULES_LEAD];
  const options = await resolveConfig(GUIDE_FILE);
  return format([...parts, ...rules].join('\n\n'), { ...options, parser: 'markdown' });
}

function entryOf({ id, title, says, meaning, cures }: MessageKind): string {
  const shown = says.map((words) => `\`\` ${withoutEnds(words)} \`\``).join(' · ');
  return entry(id, title, `${meaning}\n\nThông báo có chữ: ${shown}`, cures);
}

/** The anchor is its own, since a heading may be worded better one day. */
function entry(id: string, title: string, text: string, cures: readonly string[]): string {
  const steps = cures.map((cure) => `- ${cure}`).join('\n');
  return `<a id="${id}"></a>\n\n### ${title}\n\n${text}\n\n${steps}`;
}

/** A hole at the beginning or the end says nothing to a reader. */
function withoutEnds(words: string): string {
  return words.replace(/^… | …$/g, '');
}
