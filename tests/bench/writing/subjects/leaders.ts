import type { Subject } from './subject.ts';

export const leaders: Subject = {
  category: 'hoat-dong-lanh-dao',
  titles: [
    'Lãnh đạo quận kiểm tra tiến độ công trình đường {street} tại phường {ward}',
    'UBND quận họp phiên thường kỳ, bàn {number:5-14} nội dung trọng tâm quý {number:1-4}',
    'Lãnh đạo quận đối thoại với {number:60-400} hộ dân phường {ward}',
    'Đoàn công tác của quận làm việc với phường {ward} về chương trình “{programme}”',
  ],
  summaries: [
    'Ngày {day}, lãnh đạo UBND quận cùng các phòng chuyên môn đã đi thực tế tại phường {ward}, nghe báo cáo và giao việc có thời hạn cho từng đơn vị.',
    'Buổi làm việc kéo dài hơn {number:2-4} giờ, {number:12-60} ý kiến được trả lời ngay tại chỗ, số còn lại có văn bản trả lời trước ngày {day}.',
    'Lãnh đạo quận yêu cầu mỗi đầu việc phải có người chịu trách nhiệm, ngày hoàn thành và kết quả mà người dân nhìn thấy được.',
  ],
  openings: [
    'Sáng {day}, tại {place}, lãnh đạo UBND quận chủ trì buổi làm việc với phường {ward} về các công trình đang thi công trên địa bàn.',
    'Chiều {day}, đoàn công tác của quận đi bộ dọc đường {street}, xem từng đoạn vỉa hè, miệng cống và điểm tập kết rác trước khi vào họp.',
    'Phiên họp ngày {day} của UBND quận dành phần lớn thời gian cho những việc đã hứa với người dân mà chưa xong.',
  ],
  headings: [
    'Đi tận nơi, xem tận chỗ',
    'Những việc được giao thời hạn',
    'Ý kiến của người dân phường {ward}',
    'Kết luận của lãnh đạo quận',
  ],
  sentences: [
    'Theo báo cáo của phường {ward}, khối lượng thi công tuyến đường {street} đã đạt {percent}, chậm {number:5-40} ngày so với kế hoạch ban đầu.',
    'Nguyên nhân chính là {number:3-28} hộ chưa nhận tiền bồi thường và đường ống cấp nước cũ phải dời hai lần.',
    'Lãnh đạo quận giao {office} làm đầu mối, hằng tuần báo cáo tiến độ và nêu rõ việc nào vướng ở khâu nào.',
    'Tại buổi đối thoại, {person} đề nghị quận công khai bản vẽ và thời gian rào đường để các hộ kinh doanh chủ động.',
    'Đoàn công tác ghi nhận phường {ward} đã giải quyết {number:40-400} kiến nghị trong {number:6-11} tháng, đạt {percent} tổng số tiếp nhận.',
    'Với những kiến nghị vượt thẩm quyền, quận sẽ có văn bản gửi sở, ngành thành phố trước ngày {day}.',
    'Lãnh đạo quận nhắc lại nguyên tắc làm đến đâu dọn sạch đến đó, không để vật liệu qua đêm trước cửa nhà dân.',
    'Kinh phí phát sinh {money} được cân đối từ nguồn dự phòng của quận và phải quyết toán trong năm {year}.',
    'Phường {other} được chọn làm điểm so sánh vì có cùng quy mô dân số nhưng hoàn thành sớm hơn {number:2-9} tuần.',
    'Các phòng chuyên môn không được trả lời chung chung; mỗi câu hỏi phải có tên văn bản, ngày ban hành và số điện thoại liên hệ.',
    'Cuối buổi, lãnh đạo quận đến thăm {number:2-8} gia đình chính sách trên đường {street} và hỏi thăm việc cấp nước mùa khô.',
    'Biên bản làm việc được đăng trên trang thông tin của phường {ward} sau {number:2-5} ngày làm việc để người dân theo dõi.',
  ],
  steps: [
    'Hoàn trả mặt đường đoạn {street} trước ngày {day}.',
    'Lắp {number:10-90} bộ đèn chiếu sáng ở các hẻm thuộc phường {ward}.',
    'Trả lời bằng văn bản {number:4-30} kiến nghị còn tồn đọng.',
    'Rà soát {number:20-120} hố ga không còn nắp.',
    'Công khai số điện thoại của cán bộ phụ trách từng khu phố.',
  ],
  table: {
    heads: ['Kiến nghị tiếp nhận', 'Đã trả lời', 'Tỷ lệ'],
    cells: ['{number:80-400}', '{number:40-79}', '{percent}'],
  },
};
