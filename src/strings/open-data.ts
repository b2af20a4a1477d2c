/** The words of the open data, on its page and in its description for programs. */

export const openDataWords = {
  title: 'Dữ liệu mở',
  lead: 'Tin bài của cổng dưới dạng dữ liệu có cấu trúc, cho chương trình khác đọc, không cần đăng ký.',
  apiTitle: (portal: string) => `Dữ liệu mở – ${portal}`,
  filesHeading: 'Các tệp',
  pageNumber: 'Số trang, từ 1.',
  files: {
    index: 'Có bao nhiêu bài, bao nhiêu trang, và địa chỉ các tệp khác',
    articles: 'Một trăm bài viết mỗi tệp, cũ nhất trước; tin mới nằm ở tệp cuối',
    categories: 'Các chuyên mục',
    topics: 'Các dòng sự kiện',
    counts: 'Lượt xem và đánh giá của từng bài, theo mã bài',
    openapi: 'Mô tả cho máy: OpenAPI 3.1, mỗi trường một kiểu dữ liệu (JSON Schema)',
  },
  usage: 'Cách dùng',
  steps: [
    'Đọc tệp index.json để biết số trang, rồi đọc articles/1.json, articles/2.json … cho đến khi next là null. Muốn theo dõi tin mới thì chỉ cần đọc lại tệp cuối.',
    'Mỗi bài có mã (id) không đổi, địa chỉ trang, tiêu đề, tóm tắt, thời điểm đăng và cập nhật, chuyên mục, địa bàn, nguồn, đính chính và tài liệu đính kèm. Nội dung đầy đủ nằm ở địa chỉ trang; các bài mới nhất có cả nội dung trong kênh tin RSS và Atom.',
    'Chuyên mục và dòng sự kiện của bài được ghi bằng mã; tên của chúng nằm trong categories.json và topics.json.',
    'Thời điểm viết theo ISO 8601, giờ Hà Nội. Tệp là JSON, mã hóa UTF-8, chữ dựng sẵn (NFC).',
    'Dữ liệu được làm mới mỗi lần cổng được dựng lại. Trong cùng phiên bản v1, các trường chỉ được thêm, không đổi nghĩa.',
  ],
  terms: 'Điều kiện',
  termsText: (publisher: string) =>
    `Được dùng lại tự do, kể cả để làm ra sản phẩm khác, khi ghi rõ nguồn là ${publisher} và địa chỉ của bài. Bài lấy lại từ nơi khác (trường source) theo điều kiện của nơi ấy.`,
};
