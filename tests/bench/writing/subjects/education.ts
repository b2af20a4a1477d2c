import type { Subject } from './subject.ts';

export const education: Subject = {
  category: 'giao-duc',
  titles: [
    'Tuyển sinh đầu cấp năm {year}: phường {ward} có {number:300-1400} trẻ vào lớp 1',
    'Trường tiểu học {ward} khánh thành {number:6-24} phòng học mới',
    '{number:40-400} giáo viên của quận tập huấn dạy học theo dự án',
    'Học sinh phường {ward} đem {number:9-70} sản phẩm đến ngày hội khoa học',
  ],
  summaries: [
    'Toàn quận có {number:3000-6400} trẻ vào lớp 1, tăng {percent} so với năm trước; phụ huynh nộp hồ sơ trực tuyến và chỉ đến trường một lần.',
    'Công trình trị giá {money} giúp trường chấm dứt cảnh học hai ca, mỗi lớp còn {number:32-38} học sinh.',
    'Sau đợt tập huấn, mỗi tổ chuyên môn chọn một bài để dạy thử và mời đồng nghiệp trường khác dự giờ.',
  ],
  openings: [
    'Theo kế hoạch của {office}, việc tuyển sinh đầu cấp trên địa bàn quận bắt đầu từ ngày {day} và kết thúc sau {number:10-20} ngày.',
    'Sáng {day}, học sinh trường tiểu học {ward} lần đầu bước vào dãy phòng học còn thơm mùi vôi mới.',
    'Sân trường trung học cơ sở {ward} ngày {day} biến thành một khu triển lãm nhỏ với những chiếc xe chạy bằng dây thun và vườn rau tự tưới.',
  ],
  headings: [
    'Phụ huynh cần chuẩn bị gì',
    'Trường mới, lớp vừa',
    'Học bằng cách làm',
    'Những trường còn đông',
  ],
  sentences: [
    'Trẻ được phân tuyến theo nơi cư trú thực tế; phụ huynh ở trọ dùng xác nhận của công an phường thay cho sổ tạm trú.',
    'Hệ thống nhận {number:1200-5200} hồ sơ trong ba ngày đầu, {percent} không phải bổ sung giấy tờ.',
    'Theo {person}, năm nay không còn cảnh xếp hàng từ sáng sớm trước cổng trường.',
    'Trường có thêm thư viện mở, phòng tin học {number:30-45} máy và một sân chơi lát cao su trên đường {street}.',
    'Bữa ăn bán trú do phụ huynh và nhà trường cùng giám sát, giá {number:28-38} nghìn đồng một suất, công khai thực đơn hằng tuần.',
    'Giáo viên được chia thành nhóm {number:5-9} người, tự chọn chủ đề gắn với sông Sen, chợ, nhà máy nước.',
    'Có {number:20-160} em được nhận học bổng từ quỹ khuyến học của phường {ward}, tổng trị giá {money}.',
    'Tỷ lệ học sinh trên mỗi lớp ở phường {other} vẫn là {number:41-47}, cao hơn chuẩn; quận đang tìm đất để mở thêm trường.',
    'Câu lạc bộ đọc sách sinh hoạt vào chiều thứ sáu, mỗi tháng một chủ đề do học sinh bình chọn.',
    'Nhà trường lắp camera ở cổng và hành lang, thuê thêm {number:1-3} bảo vệ cho giờ tan học.',
    'Kết quả khảo sát cuối học kỳ cho thấy {percent} học sinh thích đến trường hơn, nhất là ở các tiết học ngoài lớp.',
    'Các trường rà soát cây xanh, mái che và hệ thống điện trước mùa mưa, hoàn thành trước ngày {day}.',
  ],
  steps: [
    'Kiểm tra mã định danh của trẻ tại công an phường {ward}.',
    'Đăng nhập hệ thống tuyển sinh và điền phiếu trực tuyến.',
    'Chọn trường theo tuyến, đọc kỹ ghi chú về bán trú.',
    'Theo dõi kết quả từ ngày {day}.',
    'Đến trường xác nhận nhập học, mang theo bản chính giấy khai sinh.',
  ],
  table: {
    heads: ['Trẻ vào lớp 1', 'Học sinh vào lớp 6', 'Số lớp mới'],
    cells: ['{number:240-980}', '{number:210-890}', '{number:6-26}'],
  },
};
