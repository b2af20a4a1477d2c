import type { Subject } from './subject.ts';

export const law: Subject = {
  category: 'phap-luat',
  titles: [
    'Hỏi đáp pháp luật: {number:5-16} câu người dân phường {ward} hỏi nhiều nhất về đất đai',
    'Tổ hòa giải khu phố {number:1-12} phường {ward} hòa giải thành {percent} vụ việc',
    'Quận tiếp {number:300-1800} lượt công dân trong {number:6-11} tháng',
    'Phiên tòa giả định tại trường {ward} thu hút {number:200-900} học sinh',
  ],
  summaries: [
    'Luật gia của quận giải đáp những thắc mắc về tách thửa, thừa kế, cấp sổ lần đầu và thời hạn giải quyết khiếu nại bằng lời lẽ dễ hiểu.',
    'Phần lớn mâu thuẫn bắt đầu từ chuyện nhỏ như ống nước, tiếng ồn, chỗ để xe; hòa giải sớm giúp hàng xóm còn nhìn mặt nhau.',
    'Lịch tiếp công dân được công khai từ đầu năm {year}; ai không đến được có thể đăng ký gặp qua hình ảnh trực tuyến.',
  ],
  openings: [
    'Buổi tư vấn pháp luật tối {day} tại {place} kéo dài quá giờ dự kiến vì còn nhiều người chờ đến lượt.',
    'Ở khu phố {number:1-12} phường {ward}, khi hai nhà to tiếng, người ta gọi tổ hòa giải trước khi gọi công an.',
    'Theo báo cáo của {office}, trong {number:6-11} tháng, trụ sở tiếp công dân của quận tiếp {number:300-1800} lượt người.',
  ],
  headings: [
    'Câu hỏi về đất đai',
    'Ba lần gặp của tổ hòa giải',
    'Quyền và trách nhiệm của người khiếu nại',
    'Liên hệ ở đâu',
  ],
  sentences: [
    'Người dùng đất ổn định, không tranh chấp, phù hợp quy hoạch thì được xem xét cấp giấy chứng nhận theo quy định hiện hành.',
    'Tổ hòa giải gồm {number:5-9} người, có cựu thẩm phán, giáo viên và người có uy tín trong khu phố.',
    'Trong {number:9-120} vụ việc của năm {year}, có {percent} hòa giải thành ngay từ lần gặp đầu.',
    'Theo {person}, người hòa giải phải nghe nhiều hơn nói và không được hứa thay cho ai.',
    'Đơn khiếu nại cần ghi rõ quyết định bị khiếu nại, lý do và chứng cứ kèm theo; không nhận đơn không có tên, địa chỉ.',
    'Thời hạn giải quyết khiếu nại lần đầu không quá 30 ngày kể từ ngày thụ lý, vụ phức tạp không quá 45 ngày.',
    '{office} hướng dẫn miễn phí cho hộ nghèo, người khuyết tật, người cao tuổi vào sáng thứ tư hằng tuần.',
    'Các phiên tòa giả định xoay quanh chuyện chạy xe khi chưa đủ tuổi, đánh nhau và lừa đảo qua mạng.',
    'Quận đã thi hành {number:20-140} quyết định giải quyết tố cáo, khiếu nại, thu hồi cho người dân {money}.',
    'Phường {other} thử nghiệm nhận đơn qua mạng, {percent} số đơn được phân loại trong ngày.',
    'Người dân có quyền yêu cầu cung cấp thông tin theo Luật Tiếp cận thông tin năm 2016 và được trả lời đúng hạn.',
    'Tủ sách pháp luật tại đường {street} được thay bằng mã quét, dẫn đến văn bản gốc trên cơ sở dữ liệu quốc gia.',
  ],
  steps: [
    'Chuẩn bị giấy tờ liên quan và ghi tóm tắt sự việc trên một trang giấy.',
    'Đến đúng lịch, đăng ký thứ tự tại bàn hướng dẫn phường {ward}.',
    'Trình bày ngắn gọn, nêu rõ điều mình đề nghị.',
    'Đọc lại biên bản trước khi ký.',
    'Giữ phiếu hẹn để theo dõi kết quả.',
  ],
  table: {
    heads: ['Vụ việc tiếp nhận', 'Hòa giải thành', 'Tỷ lệ'],
    cells: ['{number:12-90}', '{number:6-11}', '{percent}'],
  },
};
