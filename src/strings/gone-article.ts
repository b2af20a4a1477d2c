/** Words at the address of an article that was taken down. */

/** The page that an article leaves when it is taken down. */
export const goneWords = {
  expired: (date: string) => `Bài viết này đã hết hạn và được gỡ ngày ${date}.`,
  withdrawn: (date: string) => `Bài viết này đã được rút ngày ${date}.`,
  reason: 'Lý do',
  next: 'Bạn có thể tìm tin khác theo từ khóa, hoặc hỏi đơn vị theo địa chỉ ở cuối trang.',
};
