/** The lines of a page that say facts about the article: date, views, author. */
import { readDate } from './read-date.ts';
import { readCount } from './read-count.ts';

/** What such a line may say. */
export interface HeadFacts {
  publishedAt?: Date;
  updatedAt?: Date;
  views?: number;
  author?: string;
}

const VIEWS =
  /(?:lượt (?:xem|đọc|truy cập)|đã (?:xem|đọc)|số lần xem|xem)\s*:?\s*([\d.,]+)(?:\s*(?:lượt|lần))?|([\d.,]+)\s*lượt (?:xem|đọc|truy cập)/iu;
const LABEL =
  /^(?:ngày đăng|đăng (?:ngày|lúc|lên)|(?:ngày|thời gian)\s+(?:đăng|viết|tạo|xuất bản)|cập nhật(?: lần cuối)?(?: lúc)?|ngày cập nhật|đã (?:xem|đọc)|lượt (?:xem|đọc)|số lần xem|tác giả|người đăng|[\d.,]+ lượt (?:xem|đọc))/iu;
const PUBLISHED = /(?:ngày|thời gian) (?:đăng|viết|tạo|xuất bản)|đăng (?:ngày|lúc|lên)/iu;
const UPDATED = /cập nhật/iu;
const AUTHOR = /^(?:tác giả|người đăng)\s*:?\s*(.+)$/iu;
const BARE_DATE =
  /^(?:(?:thứ [\p{L}\d]+|chủ nhật)\s*[,-]?\s*)?(?:ngày\s+)?(?:\d{1,2}[:h]\d{2}\s*[|,-]?\s*)?(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:\s*[|,-]?\s*(?:lúc\s+)?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*(?:AM|PM|SA|CH))?)?(?:\s*\(?GMT\s*\+7\)?)?(?:\s*\|.*)?$/iu;

/** The facts of a line; undefined for a line of the text. */
export function readHeadLine(line: string): HeadFacts | undefined {
  if (line.length > 200 || (!LABEL.test(line) && !BARE_DATE.test(line))) return undefined;
  const facts: HeadFacts = {};
  const views = VIEWS.exec(line);
  if (views) facts.views = readCount(views[1] ?? views[2]);
  const parts = line
    .replace(VIEWS, ' ')
    .split(
      /(?=(?<!ngày )cập nhật|ngày cập nhật|ngày đăng|tác giả|người đăng)|\s\|\s+(?=[^\d\s])/iu,
    );
  for (const part of parts.map((each) => each.replace(/^[\s|–-]+|[\s|–-]+$/g, ''))) {
    const [, author] = AUTHOR.exec(part) ?? [];
    if (author) facts.author = author.trim();
    const date = author ? undefined : readDate(part);
    if (!date) continue;
    if (UPDATED.test(part) && !PUBLISHED.test(part)) facts.updatedAt = date;
    else facts.publishedAt ??= date;
  }
  if (Object.keys(facts).length === 0) return undefined;
  if (facts.publishedAt === undefined && facts.updatedAt !== undefined) {
    facts.publishedAt = facts.updatedAt;
    delete facts.updatedAt;
  }
  return facts;
}
