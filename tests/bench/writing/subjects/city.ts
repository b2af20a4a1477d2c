import type { Subject } from './subject.ts';

export const city: Subject = {
  category: 'do-thi-moi-truong',
  titles: [
    'Phường {ward} thông {number:2-9} điểm ngập trên đường {street} trước mùa mưa',
    'Trồng thêm {number:300-2600} cây xanh dọc sông Sen và các hẻm phường {ward}',
    'Phân loại rác ở phường {ward}: sau {number:3-14} tháng còn lại điều gì',
    'Vỉa hè đường {street} được lát lại, hàng quán có chỗ riêng',
  ],
  summaries: [
    'Hệ thống cống dưới đường {street} được nạo vét {number:2-19} km, lắp thêm {number:20-140} van ngăn triều; những điểm ngập cũ đã khô sau cơn mưa đầu mùa.',
    'Lượng rác chở ra khỏi phường {ward} giảm {percent} nhờ thu riêng rác thực phẩm và rác tái chế vào các buổi tối cố định.',
    'Quận dành {money} cho cây xanh, vỉa hè và chiếu sáng, ưu tiên những hẻm nhỏ mà xe lớn không vào được.',
  ],
  openings: [
    'Cơn mưa chiều {day} kéo dài gần {number:2-4} giờ, nhưng đoạn đường {street} vốn ngập đến đầu gối nay chỉ còn vài vũng nước.',
    'Bảy giờ tối, tiếng chuông của xe thu gom vang lên ở đầu hẻm {number:3-190} đường {street}, phường {ward}.',
    'Ngày {day}, {number:150-900} người gồm đoàn viên, bộ đội và người dân phường {ward} ra bờ sông trồng cây.',
  ],
  headings: [
    'Vì sao trước đây ngập',
    'Rác thành ba phần',
    'Giữ cây sống qua mùa khô',
    'Chỗ nào còn phải sửa',
  ],
  sentences: [
    'Đơn vị thi công đã thay {number:120-900} m cống cũ bằng cống hộp, đặt sâu hơn mặt đường {number:80-160} cm.',
    'Van ngăn triều được lắp ở {number:4-22} cửa xả dọc sông Sen, đóng mở theo mực nước báo về từ trạm đo Bến Đò.',
    'Mỗi hộ nhận hai thùng khác màu và một tờ lịch thu gom; hộ nào để lẫn sẽ được nhắc chứ chưa bị phạt trong {number:2-6} tháng đầu.',
    'Theo {office}, rác thực phẩm chiếm {percent} tổng lượng rác, đủ để làm {number:2-9} tấn phân ủ mỗi tháng.',
    'Theo {person}, điều người dân cần nhất là xe đến đúng giờ, vì để rác ngoài cửa qua đêm thì chó mèo bới hết.',
    'Cây được chọn là loại rễ cọc, tán gọn, chịu được nước lợ; mỗi cây có biển số và tên người chăm.',
    'Tỷ lệ cây sống sau {number:4-12} tháng là {percent}, cao nhất ở đoạn phường {ward}.',
    'Hàng quán trên đường {street} được kẻ vạch để xe và bàn ghế, phần còn lại dành trọn cho người đi bộ.',
    'Công an phường và đội trật tự đô thị nhắc nhở {number:60-500} trường hợp, xử phạt {number:5-55} trường hợp tái phạm.',
    'Nước sông tại điểm quan trắc phường {other} đạt loại cho phép tưới cây, bước tiến so với kết quả của năm {year}.',
    'Tổng kinh phí {money}, trong đó người dân và doanh nghiệp đóng góp {percent}.',
    'Đèn đường được thay bằng loại tiết kiệm điện, giảm khoảng {percent} tiền điện chiếu sáng của phường {ward}.',
  ],
  steps: [
    'Rác thực phẩm bỏ thùng xanh, để trước cửa lúc 19 giờ.',
    'Giấy, chai, lon cột gọn, giao vào tối thứ tư và tối chủ nhật.',
    'Pin, bóng đèn, hộp mực mang đến điểm thu tại {place}.',
    'Đồ cồng kềnh gọi số của phường {ward} để hẹn ngày chở.',
    'Báo ngay khi thấy miệng cống bị bịt hoặc mất nắp.',
  ],
  table: {
    heads: ['Chiều dài cống nạo vét (m)', 'Điểm ngập đã xóa', 'Cây trồng mới'],
    cells: ['{number:400-5200}', '{number:0-6}', '{number:60-900}'],
  },
};
