import type { Subject } from './subject.ts';

export const party: Subject = {
  category: 'dang-doan-the',
  titles: [
    '{group} phát động phong trào “{programme}” tại phường {ward}',
    'Chi bộ khu phố {number:1-12} phường {ward} sinh hoạt chuyên đề về dân vận khéo',
    'Phường {ward} kết nạp {number:6-40} đảng viên mới trong đợt thi đua tháng {number:1-12}',
    'Mặt trận phường {ward} lấy ý kiến {number:120-900} hộ dân về kế hoạch “{programme}”',
  ],
  summaries: [
    'Phong trào “{programme}” do {group} khởi xướng đã có {number:300-2600} lượt người tham gia sau {number:3-9} tháng triển khai ở tám phường.',
    'Từ một buổi sinh hoạt chi bộ, sáng kiến của khu phố {number:1-12} phường {ward} nay được {number:9-40} khu phố khác làm theo.',
    'Việc lấy ý kiến được làm bằng phiếu và gặp từng nhà; {percent} số hộ đồng ý, các ý kiến khác được ghi lại đầy đủ.',
  ],
  openings: [
    'Ngày {day}, {group} tổ chức lễ phát động phong trào “{programme}” tại {place} với sự tham gia của {number:120-700} hội viên, đoàn viên.',
    'Buổi sinh hoạt chi bộ khu phố {number:1-12} phường {ward} tối {day} không đọc báo cáo dài mà bắt đầu bằng ba câu hỏi của người dân.',
    'Đã {number:2-6} năm nay, cứ đến ngày cuối tháng, tổ dân vận phường {ward} lại đi từng nhà để nghe và ghi.',
  ],
  headings: [
    'Bắt đầu từ chi bộ',
    'Cách làm của phường {ward}',
    'Nói đi đôi với làm',
    'Điều rút ra sau {number:3-9} tháng',
  ],
  sentences: [
    'Mỗi chi bộ chọn một việc khó nhất của khu phố, giao cho một tổ từ {number:3-7} đảng viên theo đến cùng.',
    'Tổ dân vận phường {ward} đã vận động {number:20-180} hộ tự lùi hàng rào, hiến {number:40-600} m² đất để mở rộng hẻm.',
    '{group} vận động được {money}, dùng để sửa {number:4-30} căn nhà dột nát và tặng {number:60-400} suất học bổng.',
    'Theo {person}, điều thuyết phục được mọi người là cán bộ khu phố làm trước phần nhà mình rồi mới đi vận động.',
    'Kết quả lấy phiếu cho thấy {percent} số hộ đồng ý phương án của phường, {number:9-60} hộ đề nghị lùi thời gian thực hiện.',
    'Các ý kiến chưa đồng thuận được đọc công khai trong buổi họp ngày {day}, có người ghi biên bản và có thời hạn trả lời.',
    'Trong {number:6-11} tháng, các cấp hội đã tổ chức {number:40-260} buổi ra quân với hơn {number:900-6000} lượt người tham gia.',
    'Đảng viên trẻ được phân công kèm người cao tuổi dùng điện thoại thông minh, mỗi tuần hai buổi tại nhà văn hóa khu phố.',
    'Quỹ của phong trào được công khai thu, chi hằng quý tại bảng tin trên đường {street}.',
    'Khu phố {number:1-12} là nơi đầu tiên của phường {ward} không còn hộ nghèo theo chuẩn của thành phố giai đoạn hiện hành.',
    'Phường {other} cử đoàn sang học cách làm, sau đó điều chỉnh cho phù hợp với khu chợ và các dãy nhà trọ.',
    'Công tác kiểm tra, giám sát được làm từ sớm: {number:3-12} chi bộ được kiểm tra trong nửa đầu năm {year}.',
  ],
  steps: [
    'Chọn một việc cụ thể, người dân cần và khu phố làm được.',
    'Họp dân để thống nhất cách làm, mức đóng góp và người giữ quỹ.',
    'Phân công {number:3-7} đảng viên phụ trách từng cụm nhà.',
    'Công khai kết quả sau mỗi {number:2-4} tuần.',
    'Nhân rộng sang ít nhất {number:2-6} khu phố khác của phường {ward}.',
  ],
  table: {
    heads: ['Mô hình đăng ký', 'Mô hình được công nhận', 'Người tham gia'],
    cells: ['{number:12-40}', '{number:3-11}', '{number:150-2400}'],
  },
};
