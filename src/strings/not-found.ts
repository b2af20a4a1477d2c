/** Words of the page for addresses that lead nowhere. */

export const notFoundWords = {
  title: 'Không tìm thấy trang này',
  lead: 'Địa chỉ có thể đã đổi hoặc gõ nhầm. Bạn có thể tìm theo từ khóa, theo chuyên mục, theo năm đăng, hoặc xem các tin mới nhất dưới đây.',
  places: 'Tìm bài theo chuyên mục và năm đăng',
};
