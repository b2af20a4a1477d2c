import type { Subject } from './subject.ts';

export const security: Subject = {
  category: 'an-ninh-quoc-phong',
  titles: [
    'Diễn tập chữa cháy tại khu nhà trọ đường {street}, phường {ward}',
    'Phường {ward} ra mắt {number:4-22} tổ liên gia an toàn phòng cháy chữa cháy',
    'Quận hoàn thành giao quân với {number:80-260} tân binh',
    'Tổ bảo vệ an ninh khu phố {number:1-12} phường {ward} giúp phá {number:3-30} vụ trộm xe',
  ],
  summaries: [
    'Tình huống giả định là cháy lúc {number:1-4} giờ sáng ở dãy trọ {number:20-90} phòng; {number:60-300} người tham gia và toàn bộ thoát ra trong {number:4-9} phút.',
    'Sau {number:4-12} tháng, số vụ trộm cắp trên địa bàn phường {ward} giảm {percent} nhờ camera nối mạng và nhóm trực đêm.',
    'Công tác tuyển quân năm {year} bảo đảm công khai, đúng luật, chất lượng tân binh cao hơn năm trước.',
  ],
  openings: [
    'Tiếng kẻng vang lên lúc {number:7-9} giờ sáng {day} ở khu nhà trọ đường {street}, khói giả trùm kín tầng trệt.',
    'Ngày {day}, tại {place}, phường {ward} ra mắt các tổ liên gia an toàn phòng cháy chữa cháy.',
    'Sáng {day}, {number:80-260} tân binh của quận lên đường nhập ngũ trong tiếng trống và những cái ôm của người thân.',
  ],
  headings: [
    'Bốn phút đầu tiên',
    'Nhà nhà có bình chữa cháy',
    'Ca trực từ nửa đêm đến sáng',
    'Sau buổi diễn tập',
  ],
  sentences: [
    'Lực lượng tại chỗ dùng {number:6-30} bình bột và họng nước của dãy trọ khống chế đám cháy trước khi xe chữa cháy tới.',
    'Lối thoát thứ hai được mở ra mái nhà bên cạnh, có thang dây và đèn chỉ dẫn dùng pin.',
    'Theo {person}, lần đầu cầm bình chữa cháy ai cũng lúng túng, nhưng đến lần thứ ba thì đã biết đứng xuôi chiều gió.',
    'Mỗi tổ liên gia gồm {number:5-15} hộ, có chuông báo cháy nối với nhau và một chìa khóa chung để mở cửa thoát nạn.',
    'Phường {ward} hỗ trợ {percent} chi phí mua bình chữa cháy cho hộ nghèo, tổng kinh phí {money}.',
    'Đội trực đêm đi {number:3-7} vòng mỗi ca, ghi lại những cửa chưa khóa và nhắc chủ nhà ngay sáng hôm sau.',
    'Hệ thống {number:40-320} camera do người dân góp tiền lắp đặt, công an phường quản lý dữ liệu theo quy định.',
    'Các tân binh có trình độ từ cao đẳng trở lên chiếm {percent}, {number:2-26} người là đảng viên.',
    'Gia đình có con nhập ngũ được {group} thăm hỏi, tặng quà và hỗ trợ việc làm khi xuất ngũ.',
    'Dân quân phường {other} tham gia dầm đê, kê bao cát trên đoạn {number:200-900} m dọc sông Sen.',
    'Trong năm {year}, quận mở {number:6-40} lớp kiến thức quốc phòng cho cán bộ khu phố và chủ doanh nghiệp.',
    'Công an quận đề nghị người dân không cho người lạ thuê nhà mà không khai báo tạm trú.',
  ],
  steps: [
    'Báo động cho mọi người bằng còi, kẻng hoặc gõ cửa.',
    'Ngắt cầu dao điện, khóa bình gas.',
    'Gọi 114, nói rõ địa chỉ đường {street} và điểm dễ nhận biết.',
    'Dùng khăn ướt che mũi, cúi thấp người khi đi qua khói.',
    'Tập trung tại điểm hẹn và điểm danh.',
  ],
  table: {
    heads: ['Tổ liên gia', 'Hộ tham gia', 'Bình chữa cháy'],
    cells: ['{number:4-40}', '{number:60-700}', '{number:80-1300}'],
  },
};
