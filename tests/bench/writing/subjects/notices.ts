import type { Subject } from './subject.ts';

export const notices: Subject = {
  category: 'thong-bao',
  titles: [
    'Thông báo tạm ngừng cấp nước tại phường {ward} để súc xả đường ống',
    'Thông báo phân luồng giao thông đường {street} từ ngày {day}',
    'Thông báo lịch tiếp công dân tháng {number:1-12} năm {year} của quận',
    'Thông báo tuyển dụng {number:4-40} nhân viên hợp đồng cho các trường thuộc phường {ward}',
  ],
  summaries: [
    'Việc thi công bắt đầu lúc {number:7-9} giờ ngày {day}, dự kiến kéo dài {number:6-30} giờ; các hộ chủ động trữ nước và theo dõi thông báo tiếp theo.',
    'Xe trên {number:2-5} tấn không được vào đường {street} trong thời gian rào chắn; xe buýt đi theo lộ trình thay thế.',
    'Người quan tâm nộp hồ sơ trực tuyến hoặc tại bộ phận một cửa, không thu bất kỳ khoản phí nào.',
  ],
  openings: [
    'UBND quận thông báo đến các cơ quan, đơn vị, doanh nghiệp và người dân phường {ward} như sau.',
    'Thực hiện kế hoạch năm {year}, {office} thông báo một số nội dung liên quan đến địa bàn phường {ward}.',
    'Để bảo đảm an toàn trong thời gian thi công, {office} đề nghị người dân lưu ý các nội dung dưới đây.',
  ],
  headings: [
    'Thời gian và phạm vi',
    'Việc người dân cần làm',
    'Hồ sơ và nơi nộp',
    'Liên hệ khi cần hỗ trợ',
  ],
  sentences: [
    'Phạm vi ảnh hưởng gồm các số nhà từ {number:1-90} đến {number:91-380} đường {street} và các hẻm thông ra đường này.',
    'Sau khi hoàn thành, nước có thể đục trong {number:20-60} phút đầu; người dân xả bỏ trước khi dùng để nấu ăn.',
    'Xe ưu tiên, xe chở người bệnh và xe thu gom rác được qua lại theo hướng dẫn của người điều khiển giao thông.',
    'Lộ trình thay thế đi qua đường {street} và cầu Bến Đò, biển báo được đặt trước điểm rào {number:100-400} m.',
    'Hồ sơ gồm đơn, bản sao bằng cấp và giấy khám sức khỏe còn hạn {number:3-6} tháng; không trả lại hồ sơ không trúng tuyển.',
    'Kết quả xét tuyển được niêm yết tại {place} và đăng trên cổng thông tin từ ngày {day}.',
    'Lãnh đạo quận tiếp công dân vào sáng thứ năm tuần thứ nhất và tuần thứ ba, trừ ngày lễ.',
    'Người dân đăng ký nội dung trước {number:2-5} ngày để bộ phận tiếp dân chuẩn bị hồ sơ liên quan.',
    'Trường hợp mưa lớn, đơn vị thi công được lùi lịch không quá {number:2-6} ngày và phải thông báo lại.',
    'Phường {ward} bố trí {number:4-20} bồn nước lưu động tại các điểm đông dân, phục vụ đến khi có nước trở lại.',
    'Các hộ kinh doanh trên địa bàn phường {other} không thuộc phạm vi của thông báo này.',
    'Kinh phí thực hiện {money} lấy từ nguồn sự nghiệp năm {year}, người dân không phải đóng góp.',
  ],
  steps: [
    'Trữ đủ nước sinh hoạt cho ít nhất {number:1-2} ngày.',
    'Không đỗ xe trên đường {street} từ 6 giờ ngày {day}.',
    'Gọi tổng đài của quận khi cần hỗ trợ người bệnh, người già neo đơn.',
    'Nộp hồ sơ trước 17 giờ ngày {day}.',
    'Theo dõi thông báo của khu phố để biết thay đổi nếu có.',
  ],
  table: {
    heads: ['Bắt đầu', 'Kết thúc', 'Số hộ'],
    cells: ['{number:7-9} giờ', '{number:15-22} giờ', '{number:80-1900}'],
  },
};
