/** The words about data of readers, which only one page has. */

/** On the privacy page: facts about this portal, beside the text of its editors. */
export const privacyWords = {
  title: 'Dữ liệu được xử lý trên cổng này',
  /** @param reset the name of the button that undoes the choice */
  preferences: (key: string, reset: string) =>
    `Cỡ chữ, mức tương phản và cách đọc được ghi vào bộ nhớ cục bộ của chính trình duyệt bạn đang dùng (localStorage, mục “${key}”), chỉ khi bạn tự chọn. Lựa chọn ấy không được gửi đi đâu; bạn xóa nó bằng nút “${reset}” ở đầu trang.`,
  dismissedAlerts: (key: string) =>
    `Khi bạn ẩn một thông báo khẩn, trình duyệt ghi lại thông báo nào đã được ẩn (localStorage, mục “${key}”) để không hiện lại cho đến khi thông báo thay đổi. Điều ấy không được gửi đi đâu.`,
  listening: (key: string) =>
    `Khi bạn nghe bài viết, chỗ đang nghe trong 20 bài gần nhất và tốc độ đọc được ghi vào bộ nhớ cục bộ của trình duyệt (localStorage, mục “${key}”), và không được gửi đi đâu. Tiếng đọc là của máy hay trình duyệt bạn đang dùng; nếu giọng ấy là dịch vụ trên mạng của trình duyệt, trang báo trước mắt bạn, và câu đang đọc được gửi tới dịch vụ ấy.`,
  notCounted:
    'Lượt xem và điểm đánh giá là những số tổng, được ghi sẵn vào trang khi cổng được dựng. Trang không báo cho máy nào biết bạn đang đọc bài gì.',
  accessLog: (minutes: number) =>
    `Lượt xem được đếm từ nhật ký truy cập của máy chủ web. Mỗi lần bạn mở một trang, máy chủ ghi một dòng: thời điểm, trang được mở, địa chỉ mạng (địa chỉ IP) và tên trình duyệt của bạn. Để đếm được, máy chủ phải giữ nhật ký ấy, có đủ địa chỉ, ít nhất qua một đêm; giữ lâu hơn bao nhiêu là do đơn vị quản lý máy chủ quy định. Trong ${minutes} phút, mỗi người chỉ được đếm một lần mỗi bài.`,
  accessLogCounts: (days: number) =>
    `Khi đếm, người đọc được phân biệt bằng một mã băm ngẫu nhiên chỉ có trong lúc lệnh đếm chạy. Số liệu của cổng chỉ có số tổng: lượt xem của từng bài, từng tháng, và từng ngày trong ${days} ngày gần nhất. Kèm theo, trong bảy ngày, là dấu của một số dòng nhật ký (giây và vài bit kiểm tra) để không đếm trùng; dấu ấy không đủ để biết ai đã đọc.`,
  service: (url: string) =>
    `Lượt xem và đánh giá được gửi tới dịch vụ đếm của cổng, tại ${url}. Trang cũng hỏi dịch vụ ấy, bằng mã của bài viết, những số tổng mới nhất để hiện cho bạn.`,
  view: (seconds: number) =>
    `Khi một bài viết đã hiện trước mắt bạn tổng cộng ${seconds} giây, trang gửi mã của bài viết đó, mỗi bài một lần trong một phiên. Trang không gửi lượt xem khi trình duyệt bật Global Privacy Control, khi trình duyệt do chương trình điều khiển, hoặc khi trang chỉ được mở sẵn mà bạn chưa xem; khi đó nhiều nhất trang chỉ hỏi các số tổng.`,
  rating: (send: string, minutes: number) =>
    `Khi bạn bấm “${send}”, trang gửi mã của bài viết và số sao bạn chọn. Bạn đổi được đánh giá trong ngày hôm ấy, đến 0 giờ ${minutes} phút ngày hôm sau.`,
  feedback: (send: string, days: number) =>
    `Khi bạn bấm “${send}”, trang gửi mã của bài viết, điều bạn chọn và lời bạn viết. Góp ý được giữ ${days} ngày rồi xóa, chỉ đơn vị đọc, không hiện trên cổng, và không kèm địa chỉ mạng hay tên của bạn.`,
  fingerprint: (minutes: number) =>
    `Như mọi máy chủ web, dịch vụ đếm thấy địa chỉ mạng và tên trình duyệt của bạn. Địa chỉ mạng chỉ ở trong bộ nhớ tạm, để chặn ai gửi dồn dập, và không được ghi ra đĩa. Từ địa chỉ, tên trình duyệt và mã bài viết, dịch vụ tính một mã băm có khóa; khóa thay đổi mỗi ngày và bị hủy ${minutes} phút sau khi hết ngày. Mỗi bài có một mã băm khác, nên không ai biết một người đã đọc những bài nào.`,
  kept: (viewMinutes: number, ratingMinutes: number) =>
    `Mã băm của lượt xem được giữ ${viewMinutes} phút, để trong thời gian đó một người chỉ được đếm một lần. Mã băm của đánh giá cùng số sao được giữ đến ${ratingMinutes} phút sau khi hết ngày, để bạn đổi được đánh giá. Những gì đã hết hạn thì dịch vụ không dùng nữa, và xóa khỏi tệp của mình sau đó nhiều nhất một ngày.`,
  totals: (days: number) =>
    `Lâu dài chỉ có số tổng: lượt xem, số đánh giá và tổng số sao của từng bài; lượt xem từng ngày của từng bài trong ${days} ngày gần nhất; lượt xem từng ngày của cả cổng.`,
  session:
    'Trình duyệt của bạn nhớ những bài đã gửi lượt xem và số sao bạn đã chọn cho đến khi bạn đóng thẻ (sessionStorage), để trang không gửi lại.',
  emc: (host: string) =>
    `Theo quy định của Nhà nước, trang tải một đoạn mã đo lường của nền tảng quốc gia (EMC) từ ${host}. Máy chủ ấy thấy địa chỉ mạng, tên trình duyệt của bạn và trang bạn mở.`,
};
