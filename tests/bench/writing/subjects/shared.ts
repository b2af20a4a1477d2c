/** Sentences that suit any piece of local news: how it came about, who took part, what comes next. */
export const SENTENCES = [
  'Kế hoạch được lấy ý kiến {number:3-14} khu phố trước khi ban hành, có {number:12-160} góp ý và phần lớn được tiếp thu.',
  'Phường {ward} chọn cách làm từng đoạn, xong đoạn nào bàn giao đoạn đó, để người dân thấy kết quả sớm.',
  'So với cùng kỳ năm trước, khối lượng công việc tăng {percent} trong khi số cán bộ không đổi.',
  'Nguồn lực gồm {money} từ ngân sách quận, phần còn lại do doanh nghiệp và người dân đóng góp.',
  'Nhờ chuẩn bị kỹ, các công đoạn diễn ra đúng giờ, không có sự cố nào đáng kể.',
  'Đến ngày {day}, tiến độ chung đạt {percent}, trong đó phường {ward} và phường {other} hoàn thành sớm nhất.',
  'Theo {person}, điều đáng mừng không phải là con số mà là thói quen đã thay đổi.',
  'Nhóm thực hiện họp ngắn mỗi sáng thứ hai, chỉ bàn việc vướng và người gỡ.',
  'Một khó khăn là nhiều hộ trên đường {street} đi làm cả ngày, cán bộ phải đến vào buổi tối hoặc cuối tuần.',
  '{group} cử {number:9-80} tình nguyện viên hỗ trợ trong suốt thời gian triển khai chương trình “{programme}”.',
  'Những nơi làm tốt đều có điểm chung là công khai ngay từ đầu và trả lời đến cùng các thắc mắc.',
  'Danh sách đầy đủ được niêm yết tại {place} để người dân đối chiếu và phản ánh nếu thấy sai sót.',
  'Trong {number:2-8} tuần tới, {office} sẽ kiểm tra đột xuất một số điểm và công bố kết quả.',
  'Chương trình “{programme}” được lồng ghép để tránh trùng lặp và đỡ tốn kém.',
  'Người cao tuổi, người khuyết tật được ưu tiên và có người hỗ trợ tận nơi nếu đăng ký trước.',
  'Qua khảo sát {number:200-1600} người, {percent} cho biết hài lòng hoặc rất hài lòng; ý kiến chê nhiều nhất là chỗ để xe.',
  'Số liệu được cập nhật hằng ngày trên bảng tin điện tử đặt ở đầu đường {street}.',
  'Cách làm này được học từ phường {other}, có điều chỉnh cho hợp với địa bàn nhiều hẻm nhỏ.',
  'Không ít người ban đầu còn ngần ngại, nhưng sau {number:2-6} buổi gặp thì đã đồng ý tham gia.',
  'Quận yêu cầu không tổ chức khởi công, khánh thành rình rang; tiền tiết kiệm được chuyển cho quỹ an sinh.',
  'Ở khu phố {number:1-14}, người dân tự lập nhóm nhắn tin để báo cho nhau khi có thay đổi về giờ giấc.',
  'Trường hợp phát sinh ngoài kế hoạch được báo ngay cho {office} để có hướng xử lý trong ngày.',
  'Lực lượng tham gia gồm {number:20-220} người, chia thành {number:3-12} tổ, mỗi tổ phụ trách một cụm dân cư.',
  'Vật tư được mua qua đấu thầu công khai, giảm {percent} so với dự toán được duyệt.',
  'Bảng phân công ghi rõ tên việc, người làm và ngày xong, treo ngay trước cửa phòng họp.',
  'Các cơ quan truyền thông của quận mở chuyên mục riêng, mỗi tuần đăng {number:2-6} bài và nhận ý kiến bạn đọc.',
  'Theo {office}, những tồn tại nêu trong báo cáo tháng trước đã khắc phục được {percent}.',
  'Đây là năm thứ {number:2-9} hoạt động này được duy trì, quy mô lớn dần mà chi phí mỗi người giảm xuống.',
  'Sau buổi sáng làm việc, đoàn chia thành {number:2-6} nhóm đi thăm các hộ ở đường {street}.',
  'Việc ghi chép được thực hiện trên phần mềm dùng chung nên tám phường đều xem được cùng một số liệu.',
  'Ngay tại chỗ, {number:6-40} kiến nghị được trả lời; số còn lại có giấy hẹn ghi rõ ngày.',
  'Kinh nghiệm của năm {year} cho thấy nếu để dồn vào cuối quý thì chất lượng giảm rõ rệt.',
  'Đường dây nóng của phường {ward} hoạt động cả ngày nghỉ, trung bình nhận {number:6-50} cuộc mỗi ngày.',
  'Với những hộ vắng chủ, tổ dân phố để lại phiếu hẹn và quay lại ít nhất {number:2-4} lần.',
  'Một số doanh nghiệp trên địa bàn đã cho mượn xe, nhà kho và nhân công, ước tính trị giá {money}.',
  'Kết quả được chấm chéo giữa các phường để bảo đảm khách quan.',
  'Phần việc khó nhất là thống nhất thời gian giữa nhiều đơn vị cùng thi công trên một đoạn đường.',
  'Các em học sinh vẽ hơn {number:60-500} bức tranh về chủ đề này, {number:8-40} bức được chọn treo dọc hàng rào đường {street}.',
  'Tài liệu hướng dẫn dài đúng một trang, chữ lớn, có hình vẽ và mã quét để nghe bằng tiếng nói.',
  'Từ nay đến cuối năm {year}, quận đặt mục tiêu mở rộng ra toàn bộ {number:60-140} khu phố.',
  'Đơn vị giám sát độc lập kết luận chất lượng đạt yêu cầu, chỉ ra {number:2-9} lỗi nhỏ phải sửa trước ngày {day}.',
  'Sự phối hợp giữa {office} và các phường đã rút ngắn thời gian chờ từ {number:12-30} ngày xuống còn {number:3-9} ngày.',
  'Nhiều ý kiến đề nghị giữ lại hàng cây cũ, và phương án cuối cùng đã dời tim đường {number:1-4} m để tránh chặt cây.',
  'Mức đóng góp là tự nguyện; hộ khó khăn không phải đóng mà vẫn được hưởng như các hộ khác.',
  'Mọi khoản chi trên {number:5-20} triệu đồng đều có chữ ký của đại diện người dân.',
  'Trong số những người tham gia có cả công nhân vừa tan ca và các cụ đã ngoài {number:70-85} tuổi.',
  'Bản đồ số của phường {ward} đánh dấu {number:30-260} điểm liên quan, ai cũng xem được trên điện thoại.',
  'Những bài học này sẽ được đưa vào tài liệu tập huấn cho cán bộ khu phố trong quý {number:1-4} năm {year}.',
];

/** Said by people without names. */
export const QUOTES = [
  'Làm sao để người dân đến một lần là xong, đó mới là thước đo, còn báo cáo hay đến mấy cũng chỉ để đọc.',
  'Hồi đầu tôi cũng không tin, nhưng thấy cán bộ phường {ward} đi từng nhà suốt {number:2-6} tuần thì mình cũng phải góp một tay.',
  'Nhà tôi ở đường {street} đã {number:12-40} năm, chưa bao giờ thấy việc này được làm đến nơi đến chốn như vậy.',
  'Có chỗ làm chưa tốt thì nói thẳng là chưa tốt, người dân thông cảm được, chỉ sợ im lặng.',
  'Chúng tôi không xin thêm tiền, chỉ xin được biết sớm để sắp xếp công việc.',
  'Bọn trẻ nhớ rất nhanh, về nhà còn nhắc lại cho ông bà, cha mẹ.',
];

/** Section headings that suit any piece. */
export const HEADINGS = [
  'Từ kế hoạch đến việc làm',
  'Kết quả bước đầu',
  'Khó khăn và cách gỡ',
  'Người dân nói gì',
  'Việc cần làm tiếp',
  'Bài học từ phường {ward}',
  'Những con số đáng chú ý',
  'Trách nhiệm của từng đơn vị',
];

/** What announces a list, a table, or another article. */
export const LIST_LEADS = [
  'Cụ thể, các việc được phân công như sau:',
  'Người dân cần lưu ý:',
  'Trình tự thực hiện gồm các bước:',
  'Từ nay đến ngày {day}, phường {ward} tập trung vào:',
];
export const TABLE_LEADS = [
  'Kết quả của một số phường tính đến ngày {day}:',
  'Số liệu do {office} tổng hợp, cập nhật ngày {day}:',
];
export const LINK_LEADS = ['Xem thêm:', 'Bài liên quan:', 'Trước đó, cổng đã đưa tin:'];

/** How pieces end. */
export const CLOSINGS = [
  'Thông tin chi tiết, người dân liên hệ UBND phường {ward} hoặc bộ phận tiếp nhận của quận trong giờ hành chính.',
  'Đợt tiếp theo dự kiến diễn ra vào ngày {day}, mở rộng sang phường {other}.',
  'Kết quả cuối cùng sẽ được báo cáo UBND quận và đăng trên cổng thông tin.',
  'Chương trình “{programme}” sẽ được đánh giá lại vào cuối năm {year}.',
];
