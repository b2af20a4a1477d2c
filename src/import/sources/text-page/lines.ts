/** What the lines of a text are: paragraphs, headings, captions of pictures that were lost when the page was copied. */
import type { ElementContent } from 'hast';
import type { Note } from '../../article.ts';
import { figureWithoutPicture } from '../../html/figures.ts';
import { h } from '../../html/tree.ts';

/** A line that is no blank one, and whether blank ones stand around it. */
export interface Line {
  text: string;
  blankAbove: boolean;
  blankBelow: boolean;
}

/** A heading is a phrase; a caption may be a sentence. */
const MAX_HEADING_CHARS = 120;
const MAX_CAPTION_CHARS = 220;

/** What a caption begins with: a scene, a person, an action that was photographed. */
const SCENE =
  /^(?:toàn cảnh|quang cảnh|hình ảnh|một số hình ảnh|(?:các )?đại biểu|đ\/c|(?:các )?đồng chí|(?:lãnh đạo|ban|phó|chủ tịch|bí thư|ông|bà|đoàn|chủ tọa|trưởng|thường trực)\s|lễ |lấy ý kiến|tiết mục|người dân|cán bộ|học sinh|ảnh|hình|biểu đồ|bản đồ|sơ đồ|infographic)/iu;
const ACTION =
  /\s(?:tại|phát biểu|trao|tặng|chụp ảnh|chủ trì|tham luận|kết luận|báo cáo|chúc mừng|thăm|kiểm tra|dâng hương|ra quân|bấm nút|cắt băng)(?:\s|$)/iu;
const ENDS_SENTENCE = /[.;:!?…]["”’)]*$|\.\/\.$/;
const ITEM = /^(?:\d{1,3}[.)]|[a-zđ][.)]|[-+*•–]|\(\d+\))\s/iu;
const NUMBERED_HEADING = /^(?:[IVX]{1,5}|[A-D]|\d{1,2}(?:\.\d{1,2})*)[.\-)]\s/;

/** The lines as blocks. */
export function linesToBlocks(lines: readonly Line[], notes: Note[]): ElementContent[] {
  const blocks: ElementContent[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const next = lines[index + 1];
    if (next && isPair(line, next)) {
      const isSame = next.text === line.text;
      blocks.push(figureWithoutPicture(next.text, isSame ? '' : line.text));
      notes.push({
        field: 'caption',
        from: `${line.text} ⏎ ${next.text}`,
        to: next.text,
        ...(!isSame && {
          doubt: 'Hai dòng ngắn liền nhau được coi là mô tả và chú thích của một ảnh đã mất.',
        }),
      });
      index += 1;
      continue;
    }
    const kind = kindOf(line, next);
    if (kind === 'caption') {
      const [caption, used] = wholeCaption(lines, index);
      blocks.push(figureWithoutPicture(caption));
      notes.push({
        field: 'caption',
        from: caption,
        to: caption,
        doubt: 'Dòng ngắn đứng riêng được coi là chú thích của một ảnh đã mất.',
      });
      index += used - 1;
    } else if (kind === 'heading') {
      blocks.push(h('h2', {}, line.text));
      notes.push({
        field: 'heading',
        from: line.text,
        to: `## ${line.text}`,
        doubt: 'Dòng ngắn đứng riêng được coi là tiêu đề mục.',
      });
    } else blocks.push(h('p', {}, line.text));
  }
  return blocks;
}

/** The words for whoever does not see a picture, and right below them its caption. */
function isPair(line: Line, next: Line): boolean {
  if ([line, next].some(({ text }) => text.length > MAX_CAPTION_CHARS || ITEM.test(text)))
    return false;
  if (line.text === next.text) return true;
  if (!line.blankAbove || line.blankBelow || !next.blankBelow) return false;
  return [line, next].every(({ text }) => isScene(text) && !ENDS_SENTENCE.test(text));
}

function isScene(text: string): boolean {
  return SCENE.test(text) || ACTION.test(text);
}

function kindOf(
  { text, blankAbove, blankBelow }: Line,
  next: Line | undefined,
): 'caption' | 'heading' | 'paragraph' {
  if (ENDS_SENTENCE.test(text) || next === undefined) return 'paragraph';
  const isShort = text.length <= MAX_HEADING_CHARS;
  if (NUMBERED_HEADING.test(text) && isShort && next.text.length > text.length) return 'heading';
  if (ITEM.test(text)) return 'paragraph';
  if (blankAbove && blankBelow && text.length <= MAX_CAPTION_CHARS && isScene(text))
    return 'caption';
  const opens = next.text.length > 120 || ENDS_SENTENCE.test(next.text);
  return isShort && (opens || blankBelow) ? 'heading' : 'paragraph';
}

/** A caption of two lines goes on in small letters. */
function wholeCaption(lines: readonly Line[], at: number): [caption: string, lines: number] {
  const [line, next] = [lines[at], lines[at + 1]];
  const goesOver =
    next &&
    /^\p{Ll}/u.test(next.text) &&
    next.text.length <= 80 &&
    !ENDS_SENTENCE.test(next.text) &&
    next.blankBelow;
  return goesOver ? [`${line?.text} ${next.text}`, 2] : [line?.text ?? '', 1];
}
