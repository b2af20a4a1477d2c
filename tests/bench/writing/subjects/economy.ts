import type { Subject } from './subject.ts';

export const economy: Subject = {
  category: 'kinh-te',
  titles: [
    'Thu ngân sách {number:3-11} tháng của quận đạt {percent} dự toán năm {year}',
    'Chợ {ward} có thêm {number:20-180} quầy hàng thanh toán không dùng tiền mặt',
    'Ngày hội việc làm tại phường {ward} kết nối {number:300-1900} lao động với doanh nghiệp',
    'Hộ kinh doanh đường {street} chuyển sang hóa đơn điện tử: được gì, vướng gì',
  ],
  summaries: [
    'Tổng thu ngân sách trên địa bàn quận ước đạt {money}, bằng {percent} dự toán; khu vực hộ kinh doanh tăng nhanh nhất trong {number:3-5} năm qua.',
    'Sau {number:3-12} tháng, {number:200-1500} hộ kinh doanh ở tám phường đã làm quen với cách bán hàng mới, nhưng phí và đường truyền vẫn là điều phải bàn.',
    'Số chỗ làm mới trên địa bàn quận tăng {percent} so với cùng kỳ, chủ yếu ở dịch vụ, bán lẻ và du lịch ven sông.',
  ],
  openings: [
    'Theo báo cáo của {office}, đến ngày {day} tổng thu ngân sách trên địa bàn quận ước đạt {money}.',
    'Chợ {ward} sáng {day} đông như mọi ngày, chỉ khác là trước mỗi quầy có thêm một tấm biển nhỏ in mã thanh toán.',
    'Hơn {number:30-120} doanh nghiệp đã dựng gian tại {place} trong ngày hội việc làm ngày {day}.',
  ],
  headings: [
    'Con số và điều phía sau con số',
    'Chuyện ở chợ {ward}',
    'Doanh nghiệp cần gì',
    'Việc của những tháng còn lại',
  ],
  sentences: [
    'Thu từ khu vực ngoài quốc doanh đạt {money}, tăng {percent} so với cùng kỳ năm trước.',
    'Thuế, phí từ hộ kinh doanh chiếm {percent} tổng thu, cao nhất là các tuyến đường {street} và quanh chợ {ward}.',
    'Một quầy rau bán được từ {number:60-240} lượt khách mỗi sáng, trong đó gần {percent} trả bằng điện thoại.',
    'Theo {person}, phần khó nhất không phải là máy móc mà là nhớ xuất hóa đơn vào lúc đông khách.',
    '{office} đã mở {number:6-40} buổi hướng dẫn ngay tại chợ, mỗi buổi không quá {number:45-90} phút để không lỡ việc bán hàng.',
    'Tổ hỗ trợ của phường {ward} nhận {number:50-400} cuộc gọi trong tháng đầu, đến tháng thứ ba chỉ còn {number:8-40} cuộc.',
    'Các doanh nghiệp đề nghị quận công bố sớm kế hoạch sửa đường {street} để kịp điều chỉnh giờ giao hàng.',
    'Du lịch ven sông đón {number:3000-42000} lượt khách, doanh thu dịch vụ ước {money}.',
    'Có {number:60-420} lao động được nhận ngay tại chỗ, mức lương khởi điểm từ {number:6-11} triệu đồng một tháng.',
    'Vốn vay ưu đãi đến tay {number:80-600} hộ của phường {ward} và phường {other}, tỷ lệ nợ quá hạn dưới 1%.',
    'Quận giữ nguyên mức thu phí dịch vụ tại các chợ trong năm {year} để hộ kinh doanh có thời gian thích nghi.',
    'Hàng hóa dịp cao điểm được chuẩn bị với tổng giá trị {money}, ưu tiên gạo, thịt, rau và nước uống đóng chai.',
  ],
  steps: [
    'Đăng ký mã số thuế hoặc cập nhật thông tin hộ kinh doanh.',
    'Chọn phần mềm bán hàng có kết nối với cơ quan thuế.',
    'Chạy thử trong {number:3-10} ngày cùng người hướng dẫn của phường {ward}.',
    'Ghi lại những lỗi thường gặp và báo cho tổ hỗ trợ.',
    'Đối chiếu doanh thu vào ngày cuối của mỗi tháng.',
  ],
  table: {
    heads: ['Hộ kinh doanh', 'Đã dùng hóa đơn điện tử', 'Tỷ lệ'],
    cells: ['{number:300-1900}', '{number:90-290}', '{percent}'],
  },
};
