/** Words of the page about shortcuts and listening. */
export const shortcutWords = {
  lead: 'Dùng cổng bằng bàn phím, nghe bài viết và thêm giọng đọc cho máy.',
  keys: 'Phím tắt',
  keysLead:
    'Bấm một phím ở bất kỳ đâu trên trang, trừ lúc đang gõ chữ. Bấm cùng Ctrl, Alt hay Shift thì phím tắt không chạy.',
  key: 'Phím',
  goesTo: 'Đi đến',
  toText: 'Nội dung chính của trang',
  conflict:
    'Phím tắt có thể trùng với lệnh của trình đọc màn hình hay phần mềm nhập bằng giọng nói. Khi đó, hãy tắt ở đây; lựa chọn được nhớ trong trình duyệt này.',
  use: 'Dùng phím tắt một phím',
  tab: 'Phím Tab đi tới liên kết hay nút kế tiếp, Shift + Tab trở lại, Enter để mở. Ở đầu mỗi trang, ba lần Tab đầu tiên là ba lối tắt: đến nội dung chính, đến danh mục và đến ô tìm kiếm.',
  listen: 'Nghe bài viết',
  listenLead:
    'Dưới tiêu đề mỗi bài có nút “Nghe bài viết”. Máy đọc từng câu, đánh dấu câu đang đọc, và nhớ chỗ đã nghe lần trước. Thanh nút ở cuối màn hình để tạm dừng, lùi hoặc tới một câu, một đoạn, và đổi tốc độ.',
  voice:
    'Tiếng đọc là của chính máy bạn đang dùng. Nếu chỗ ấy báo chưa có giọng tiếng Việt, có thể thêm như sau rồi mở lại trình duyệt:',
  voices: [
    'Windows: Cài đặt → Thời gian và ngôn ngữ → Giọng nói → Thêm giọng nói → Tiếng Việt.',
    'Android: Cài đặt → Trợ năng → Chuyển văn bản thành giọng nói → Cài đặt dữ liệu giọng nói → Tiếng Việt.',
    'iPhone, iPad: Cài đặt → Trợ năng → Nội dung được đọc → Giọng nói → Tiếng Việt.',
    'macOS: Cài đặt hệ thống → Trợ năng → Nội dung được đọc → Giọng nói hệ thống → Quản lý giọng nói → Tiếng Việt.',
    'Máy không thêm được: Microsoft Edge có sẵn giọng tiếng Việt trên mạng; câu đang đọc khi ấy được gửi tới dịch vụ của Microsoft.',
  ],
};
