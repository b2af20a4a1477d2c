import type { Subject } from './subject.ts';

export const health: Subject = {
  category: 'y-te',
  titles: [
    'Trạm y tế phường {ward} khám miễn phí cho {number:200-1600} người cao tuổi',
    'Phòng chống sốt xuất huyết: phường {ward} xử lý {number:9-90} ổ lăng quăng trong một tuần',
    'Tiêm chủng mở rộng tại phường {ward} đạt {percent} sau {number:2-6} đợt',
    'Ngày hội hiến máu tại {place} thu {number:150-900} đơn vị máu',
  ],
  summaries: [
    'Người dân được đo huyết áp, đường huyết, siêu âm bụng và tư vấn dinh dưỡng; {number:20-180} trường hợp được chuyển lên tuyến trên để theo dõi tiếp.',
    'Số ca mắc giảm {percent} sau khi phường {ward} chuyển từ phun thuốc diện rộng sang đi từng nhà lật úp vật chứa nước.',
    'Trạm y tế mở cửa thêm {number:2-4} buổi tối mỗi tuần để người đi làm có thể đưa con đến tiêm.',
  ],
  openings: [
    'Từ {number:5-7} giờ sáng {day}, sân trạm y tế phường {ward} đã kín ghế nhựa dành cho các cụ chờ khám.',
    'Trong tuần qua, phường {ward} ghi nhận {number:4-38} ca sốt xuất huyết, tập trung quanh khu nhà trọ đường {street}.',
    'Ngày {day}, {number:200-1100} người đăng ký hiến máu đã đến {place}, nhiều người đi thẳng từ ca làm đêm.',
  ],
  headings: [
    'Khám ở phường, khỏi đi xa',
    'Mỗi nhà tự diệt lăng quăng',
    'Lịch tiêm buổi tối',
    'Khi nào cần đến bệnh viện',
  ],
  sentences: [
    'Đoàn khám gồm {number:9-26} bác sĩ, điều dưỡng của trung tâm y tế quận và các bệnh viện tình nguyện.',
    'Kết quả ban đầu cho thấy {percent} số người được khám có huyết áp cao, gần một nửa trong đó chưa từng biết mình bệnh.',
    'Theo {person}, được khám gần nhà đỡ hẳn một buổi đi lại và không phải nhờ con cháu xin nghỉ làm.',
    'Cộng tác viên đi {number:400-2900} nhà trên đường {street} và các hẻm lân cận, lật úp {number:600-5200} vật chứa nước.',
    'Những hộ để phát sinh ổ lăng quăng ba lần liên tiếp bị lập biên bản theo quy định về phòng, chống bệnh truyền nhiễm.',
    'Trạm y tế phường {ward} được cấp thêm máy siêu âm, máy điện tim và phần mềm bệnh án điện tử, trị giá {money}.',
    'Trẻ chưa tiêm đủ mũi được mời qua tin nhắn; đến ngày {day} còn {number:12-140} trẻ chưa tìm được địa chỉ.',
    'Bếp ăn của {number:8-40} trường học và {number:3-18} công ty được kiểm tra, {number:1-6} nơi phải khắc phục khâu lưu mẫu.',
    'Máu thu được chuyển ngay trong ngày, đủ cho nhu cầu cấp cứu của khu vực trong khoảng {number:2-6} ngày.',
    'Người bệnh mạn tính được cấp thuốc {number:28-60} ngày một lần, có sổ theo dõi dùng chung với phường {other}.',
    'Tỷ lệ tham gia bảo hiểm y tế của quận đạt {percent}, cao nhất ở phường {ward}.',
    'Khi có dấu hiệu nặng như đau bụng nhiều, nôn liên tục, tay chân lạnh, cần đưa người bệnh đến bệnh viện ngay.',
  ],
  steps: [
    'Đậy kín lu, thùng chứa nước; thay nước bình hoa mỗi tuần.',
    'Ngủ mùng kể cả ban ngày, mặc áo dài tay cho trẻ.',
    'Mang theo thẻ bảo hiểm y tế hoặc căn cước khi đến trạm.',
    'Gọi trạm y tế phường {ward} khi sốt cao quá {number:2-3} ngày.',
    'Không tự truyền dịch tại nhà.',
  ],
  table: {
    heads: ['Người được khám', 'Chuyển tuyến trên', 'Tỷ lệ tiêm đủ mũi'],
    cells: ['{number:120-900}', '{number:4-60}', '{percent}'],
  },
};
