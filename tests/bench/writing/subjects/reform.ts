import type { Subject } from './subject.ts';

export const reform: Subject = {
  category: 'cai-cach-hanh-chinh',
  titles: [
    'Phường {ward} trả kết quả {number:12-60} thủ tục ngay trong ngày',
    'Hồ sơ trực tuyến của quận đạt {percent}: người dân nói gì',
    'Tổ công nghệ số phường {ward} hướng dẫn {number:300-2900} lượt người dân',
    'Cắt {number:3-19} loại giấy tờ, rút {number:2-9} ngày giải quyết thủ tục hộ tịch',
  ],
  summaries: [
    'Từ ngày {day}, {number:12-60} thủ tục đơn giản tại phường {ward} được giải quyết ngay khi người dân còn ngồi chờ; trễ hẹn phải có thư xin lỗi.',
    'Quận bỏ yêu cầu nộp bản sao đối với những giấy tờ đã có trong cơ sở dữ liệu, mỗi năm tiết kiệm khoảng {money} cho người dân.',
    'Mức độ hài lòng do người dân tự chấm trên máy tính bảng đạt {percent}, thấp nhất ở khâu tìm chỗ gửi xe.',
  ],
  openings: [
    'Chỉ mất {number:9-35} phút kể từ lúc lấy số, {person} đã cầm trên tay bản trích lục khai sinh của con.',
    'Ngày {day}, UBND quận công bố danh mục thủ tục được cắt giảm giấy tờ và thời gian giải quyết.',
    'Mỗi tối thứ ba và thứ năm, đèn ở {place} sáng đến 21 giờ vì có lớp hướng dẫn nộp hồ sơ trực tuyến.',
  ],
  headings: [
    'Một lần đến, một lần nhận',
    'Giấy tờ nào được bỏ',
    'Nộp hồ sơ tại nhà',
    'Điểm trừ còn lại',
  ],
  sentences: [
    'Trong {number:3-11} tháng, bộ phận một cửa phường {ward} tiếp nhận {number:2000-12000} hồ sơ, trả đúng và trước hạn {percent}.',
    'Hồ sơ trễ hạn là {number:4-60}, chủ yếu do phải chờ xác minh ở nơi cư trú cũ; tất cả đều có thư xin lỗi.',
    'Quận bỏ bản sao căn cước, giấy khai sinh và giấy chứng nhận kết hôn trong {number:20-70} thủ tục vì đã tra cứu được.',
    'Theo {person}, điều dễ chịu nhất là không còn phải khai lại cùng một thông tin ở hai phòng khác nhau.',
    'Cán bộ một cửa được luân chuyển hằng quý; ai bị phản ánh về thái độ hai lần trong năm không được xét thi đua.',
    'Máy lấy số mới đọc to số thứ tự và tên quầy, giúp người mắt kém và người không biết chữ dễ theo dõi.',
    'Tổ công nghệ số gồm {number:5-14} người, phần lớn là sinh viên và công chức về hưu, đến tận nhà người khuyết tật.',
    'Lệ phí được thanh toán qua mã quét, {percent} số giao dịch không dùng tiền mặt.',
    '{office} rà soát {number:40-160} quy trình nội bộ và bỏ {number:6-38} bước ký nháy không cần thiết.',
    'Điểm đánh giá của phường {other} tăng {number:3-11} bậc sau khi dời quầy hộ tịch ra sát cửa.',
    'Kết quả giải quyết được gửi về tận nhà qua bưu chính, phí {number:15-35} nghìn đồng, do người dân tự chọn.',
    'Mọi phản ánh gửi qua cổng thông tin được trả lời trong {number:2-5} ngày làm việc và công khai nội dung trả lời.',
  ],
  steps: [
    'Đăng nhập bằng tài khoản định danh điện tử mức độ 2.',
    'Chọn thủ tục, nơi tiếp nhận là phường {ward}.',
    'Điền tờ khai, kiểm tra thông tin được điền sẵn.',
    'Thanh toán lệ phí nếu có, lưu lại mã hồ sơ.',
    'Nhận tin nhắn báo kết quả, chọn nhận tại quầy hoặc tại nhà.',
  ],
  table: {
    heads: ['Hồ sơ tiếp nhận', 'Trả trước hạn', 'Nộp trực tuyến'],
    cells: ['{number:900-6400}', '{percent}', '{percent}'],
  },
};
