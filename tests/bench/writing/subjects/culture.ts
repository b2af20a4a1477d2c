import type { Subject } from './subject.ts';

export const culture: Subject = {
  category: 'van-hoa-xa-hoi',
  titles: [
    'Lễ hội hoa sen phường {ward} đón {number:2000-19000} lượt khách trong {number:2-5} ngày',
    'Tủ sách trong hẻm đường {street}: {number:300-2400} cuốn và một cuốn sổ mượn',
    'Giải chạy quanh hồ Hạ có {number:400-2600} người tham gia',
    'Phường {ward} trao {number:40-420} phần quà cho người có hoàn cảnh khó khăn',
  ],
  summaries: [
    'Lễ hội năm nay gọn hơn, ít sân khấu mà nhiều trò chơi dân gian; rác được thu ngay sau mỗi buổi và các gian hàng đều niêm yết giá.',
    'Từ {number:20-90} cuốn sách cũ, tủ sách của phường {ward} nay phục vụ {number:90-600} bạn đọc mỗi tháng, mở cửa đến 21 giờ.',
    'Ngoài phần quà trị giá {money}, các gia đình còn được hướng dẫn làm thủ tục để nhận trợ giúp lâu dài.',
  ],
  openings: [
    'Tối {day}, tiếng trống hội vang lên bên hồ Hạ, mở đầu cho {number:2-5} ngày lễ hội hoa sen của phường {ward}.',
    'Căn nhà số {number:2-180} đường {street} không treo biển thư viện, nhưng trẻ con trong hẻm gọi đó là nhà sách.',
    'Mới {number:4-6} giờ sáng {day}, hàng trăm người đã khởi động quanh hồ Hạ, chờ tiếng còi xuất phát.',
  ],
  headings: [
    'Hội của người làm, không chỉ của người xem',
    'Cuốn sổ mượn sách',
    'Một vòng quanh hồ',
    'Phần quà và những điều đi cùng',
  ],
  sentences: [
    'Các đội của tám phường thi gói bánh, kéo co, đua thuyền thúng; phường {ward} giành {number:2-7} giải, phường {other} về nhất toàn đoàn.',
    'Ban tổ chức bố trí {number:4-14} bãi gửi xe, giá niêm yết {number:5-10} nghìn đồng một lượt, không có trường hợp nào bị phản ánh thu quá giá.',
    'Theo {person}, lễ hội vui nhất là lúc các cụ dạy bọn trẻ đan nón lá ngay giữa sân đình.',
    'Mỗi tháng tủ sách có thêm {number:15-80} cuốn do người dân góp, nhiều nhất là truyện thiếu nhi và sách nấu ăn.',
    'Người mượn tự ghi tên, ngày mượn, ngày trả; sau {number:2-6} năm chỉ mất {number:3-20} cuốn.',
    '{group} nhận đỡ đầu {number:12-90} trẻ em, mỗi em {number:300-700} nghìn đồng một tháng cho đến khi đủ 18 tuổi.',
    'Đường chạy dài {number:3-10} km, đi qua bến thuyền, phố đi bộ và cầu Bến Đò, có {number:5-16} điểm tiếp nước.',
    'Lực lượng y tế trực tại {place} xử lý {number:4-30} ca trầy xước nhẹ, không có ca nào phải chuyển viện.',
    'Đội văn nghệ khu phố biểu diễn {number:8-24} tiết mục do chính người dân sáng tác và tập vào buổi tối.',
    'Di tích Đình Thượng được mở cửa cho khách tham quan miễn phí suốt dịp lễ, có thuyết minh bằng mã quét.',
    'Kinh phí tổ chức {money}, giảm {percent} so với năm {year} nhờ dùng lại khung sân khấu và cờ hoa.',
    'Sau lễ hội, {number:60-300} đoàn viên ở lại dọn bờ hồ, gom được {number:1-6} tấn rác, phần lớn là ly nhựa.',
  ],
  steps: [
    'Đăng ký đội thi tại {place} trước ngày {day}.',
    'Mỗi đội có {number:6-15} người, ít nhất {number:2-4} người trên 50 tuổi.',
    'Mang theo bình nước cá nhân; ban tổ chức không phát ly nhựa.',
    'Gửi xe đúng bãi, không dừng đỗ trên đường {street}.',
    'Trẻ em dưới 10 tuổi đi cùng người lớn.',
  ],
  table: {
    heads: ['Số đội', 'Số người', 'Giải thưởng'],
    cells: ['{number:2-12}', '{number:40-320}', '{number:0-7}'],
  },
};
