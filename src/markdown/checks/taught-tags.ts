/** Tags within a paragraph, as the editors' manual teaches them: right beside the letters that they change. */
import type { Place, Run } from './unshown-characters.ts';
import type { Slip } from './unshown-messages.ts';

/** A tag that needs no end, and that stands on a line of its own in HTML. */
const OPEN_TAG = /^<(?:p|li|d[dt]|t[rdh]|thead|tbody|tfoot|caption|hr|col)>$/i;
/** A tag that changes letters, without attributes: those come from a program. */
const LETTER_TAG =
  /^<\/?(?:b|i|u|s|q|a|em|strong|sub|sup|small|big|mark|code|kbd|del|ins|br|abbr|cite|var|samp|span)\s*\/?>$/i;
const WORD = /[\p{L}\p{N}]/u;

/** `Biết HTML (<p>, …)`, `Thẻ <b> và </b>`: such a tag is a word. */
export function judgeTag({ node, parent, runs: [run], source }: Place): [Run, Slip][] {
  if (!run || parent?.node.type !== 'paragraph') return [];
  const isLetterTag = LETTER_TAG.test(run.text);
  if (!isLetterTag && !OPEN_TAG.test(run.text)) return [];
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const above = source.slice(Math.max(0, start - MAX_LINE_CHARS), start);
  const before = above.slice(above.lastIndexOf('\n') + 1);
  if (!WORD.test(before.replace(/<[^<>]*>/g, ''))) return [];
  const isBreak = /^<br/i.test(run.text);
  if (isLetterTag && !isApart(before, source[end] ?? '\n', isBreak)) return [];
  const meant = isBreak ? 'chỗ xuống dòng' : 'thẻ';
  return [
    [
      run,
      {
        message: `Thẻ ${run.text} đứng giữa câu không hiện trên trang.`,
        hint: isLetterTag
          ? `Nếu là chữ của bài, hãy viết &lt; thay cho dấu <. Nếu là ${meant}, hãy viết sát chữ, không có dấu cách ở hai bên.`
          : 'Nếu là chữ của bài, hãy viết &lt; thay cho dấu <. Nếu không, hãy xóa thẻ ấy.',
      },
    ],
  ];
}

/** Whether no letter stands beside a tag: it changes none. A break may end a line. */
function isApart(before: string, after: string, isBreak: boolean): boolean {
  const isEnd = isBreak ? /[ \t]/ : /[\s.,;:!?)”"]/;
  return /[\s(“"]$/.test(before) && isEnd.test(after);
}

const MAX_LINE_CHARS = 1000;
