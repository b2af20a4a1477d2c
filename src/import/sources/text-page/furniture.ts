/** What stands around the article on a page that was copied as text: buttons, boxes, ratings, lists of other articles. */
import { readCount } from '../read-count.ts';

/** Lines that are buttons of the page, at its top or between the head and the text. */
const BUTTONS =
  /^(?:A\s?-\s*A\s*A\s?\+.*|(?:tăng|giảm) tương phản.*|cỡ chữ.*|in(?: bài viết| trang)?|gửi (?:email|bài)|chia sẻ|lưu|tweet|facebook|zalo|đọc bài viết|nghe đọc.*|trang chủ(?:\s*[>»/|].*)?|xem với cỡ chữ.*)$/iu;

/** The first line of what follows an article. Nothing below it is part of the text. */
const END =
  /^(?:bài viết liên quan|(?:các )?tin (?:liên quan|khác|mới hơn|cũ hơn|đã đưa)|những tin (?:mới|cũ) hơn|tin cùng chuyên mục|các bài(?: viết)? khác|ý kiến bạn đọc|bình luận|gửi bình luận|click để đánh giá bài viết|xếp hạng\s*:.*|theo dòng sự kiện|xem thêm)\s*:?$/iu;

/** NukeViet's own line of ratings. */
const RATING = /^tổng số điểm của bài viết là:\s*([\d.,]+)\s*trong\s*([\d.,]+)\s*đánh giá$/iu;

/** Longer lines, and those that end as sentences do, are text: “Cỡ chữ, lề trang, cách đánh số đều phải học lại.” */
const MAX_BUTTON_CHARS = 60;

/** Whether a line is a button of the page. */
export function isButton(line: string): boolean {
  return line.length <= MAX_BUTTON_CHARS && !/[.;!?…]$/.test(line) && BUTTONS.test(line);
}

/** Whether the article ends above a line. */
export function isEnd(line: string): boolean {
  return line.length <= MAX_BUTTON_CHARS && END.test(line);
}

/** Number and sum of ratings, if a line tells them. */
export function readRating(line: string): { ratings: number; score: number } | undefined {
  const [, score, ratings] = RATING.exec(line) ?? [];
  return ratings === undefined
    ? undefined
    : { ratings: readCount(ratings), score: readCount(score) };
}
