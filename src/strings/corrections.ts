/** Words of corrections. */

/** The page that lists every correction. */
export const correctionWords = {
  title: 'Đính chính',
  lead: 'Những điều cổng đã đăng chưa đúng và đã sửa lại, mới nhất trước.',
  none: 'Chưa có bài viết nào phải đính chính.',
  of: (title: string) => `Đính chính: ${title}`,
};
