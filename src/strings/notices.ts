/** The words of notices that stand on many pages: an archive, planned downtime. */

export const noticeWords = {
  region: 'Thông báo của cổng',
  archive: (date: string) =>
    `Cổng này ngừng cập nhật từ ngày ${date} và được giữ làm kho lưu trữ: mọi bài viết vẫn đọc và tìm được.`,
  section: (title: string, date: string) =>
    `Chuyên mục “${title}” ngừng cập nhật từ ngày ${date}; các bài đã đăng vẫn được giữ nguyên.`,
  successors: 'Thông tin mới có tại:',
  maintenance: (from: string, until: string) =>
    `Cổng sẽ tạm ngừng để bảo trì từ ${from} đến ${until}.`,
  /** In an archive, instead of the newest news. */
  last: 'Những bài đăng sau cùng',
  lastFeed: (portal: string) => `Bài đăng sau cùng – ${portal}`,
};
