/** Names of the generated portal: an invented district, nobody in it is real. */
export const WARDS = [
  'Cầu Mây',
  'Bờ Đa',
  'Sen Hạ',
  'Sen Thượng',
  'Chợ Đò',
  'Đồng Gạo',
  'Vườn Trám',
  'Bãi Dâu',
];

export const STREETS = [
  ...['Hồ Hạ', 'Bến Sen', 'Hàng Lụa', 'Vườn Chè', 'Giếng Ngọc', 'Đê Tả', 'Lò Gốm', 'Cây Gạo'],
  ...['Xóm Chài', 'Đình Thượng', 'Ga Cũ', 'Nhà Máy Nước', 'Bờ Hữu', 'Chợ Mới', 'Ngõ Trầu'],
];

export const OFFICES = [
  'Văn phòng HĐND và UBND quận',
  'Phòng Văn hóa và Thông tin',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Lao động – Thương binh và Xã hội',
  'Phòng Tài nguyên và Môi trường',
  'Phòng Quản lý đô thị',
  'Phòng Kinh tế',
  'Phòng Tư pháp',
  'Phòng Y tế',
  'Phòng Nội vụ',
  'Phòng Tài chính – Kế hoạch',
  'Thanh tra quận',
];

export const GROUPS = [
  'Ủy ban Mặt trận Tổ quốc quận',
  'Hội Liên hiệp Phụ nữ quận',
  'Đoàn Thanh niên quận',
  'Hội Cựu chiến binh quận',
  'Hội Nông dân quận',
  'Liên đoàn Lao động quận',
  'Hội Chữ thập đỏ quận',
  'Hội Người cao tuổi quận',
];

export const PROGRAMMES = [
  'Tuyến phố văn minh',
  'Ngày thứ bảy vì dân',
  'Dòng sông không rác',
  'Mỗi tuần một việc tốt',
  'Trường học hạnh phúc',
  'Chợ an toàn thực phẩm',
  'Hẻm xanh, nhà sạch',
  'Bữa cơm nghĩa tình',
  'Khu phố không ma túy',
  'Nhà trọ văn hóa',
  'Giờ cao điểm không ùn tắc',
  'Mỗi nhà một bình chữa cháy',
  'Phường số thân thiện',
  'Tủ sách trong hẻm',
  'Vườn thuốc nam học đường',
  'Tiếp bước đến trường',
];

export const PLACES = [
  'hội trường UBND quận',
  'nhà văn hóa phường {ward}',
  'sân vận động quận',
  'trường trung học cơ sở {ward}',
  'trạm y tế phường {ward}',
  'bờ hồ Hạ',
  'quảng trường Bến Sen',
  'bộ phận một cửa phường {ward}',
  'chợ {ward}',
  'khu tập thể đường {street}',
];

export const PEOPLE = [
  'một tổ trưởng dân phố ở phường {ward}',
  'một chủ cửa hàng trên đường {street}',
  'đại diện {office}',
  'một giáo viên trường tiểu học {ward}',
  'một hộ kinh doanh ở chợ {ward}',
  'một cán bộ hưu trí ở phường {ward}',
  'đại diện {group}',
  'một người thuê trọ trên đường {street}',
  'một đoàn viên phường {ward}',
  'một phụ huynh ở phường {ward}',
];

export const TAGS = [
  ...['cải cách hành chính', 'dịch vụ công trực tuyến', 'chuyển đổi số', 'môi trường', 'sông Sen'],
  ...['chỉnh trang đô thị', 'giao thông', 'phòng cháy chữa cháy', 'an sinh xã hội', 'tuyển sinh'],
  ...['tiêm chủng', 'lễ hội', 'thể thao', 'dân vận khéo', 'tiếp công dân', 'phòng chống ngập'],
  ...['phân loại rác', 'người cao tuổi', 'thanh niên', 'chợ truyền thống', 'hộ kinh doanh'],
  ...['thu ngân sách', 'đầu tư công', 'giải phóng mặt bằng', 'nhà ở xã hội', 'cây xanh'],
  ...['chiếu sáng', 'thoát nước', 'vỉa hè', 'bãi đỗ xe', 'xe buýt', 'trường học', 'giáo viên'],
  ...['học sinh', 'sách giáo khoa', 'khuyến học', 'thư viện', 'di tích', 'làng nghề', 'du lịch'],
  ...['ẩm thực', 'gia đình văn hóa', 'bình đẳng giới', 'trẻ em', 'bảo hiểm y tế', 'trạm y tế'],
  ...['sốt xuất huyết', 'an toàn thực phẩm', 'hiến máu', 'việc làm', 'người có công', 'giảm nghèo'],
  ...['quân sự', 'tuyển quân', 'dân quân', 'phòng chống ma túy', 'hòa giải', 'phổ biến pháp luật'],
  ...['đất đai', 'hộ tịch'],
];

/** Tags of one place each; with the others there are 300. */
export const RARE_TAGS = WARDS.flatMap((ward) => TAGS.slice(0, 30).map((tag) => `${tag} ${ward}`));

/** Categories: address, name, and the one above. */
export const CATEGORIES: readonly { slug: string; title: string; parent?: string }[] = [
  { slug: 'tin-noi-bat', title: 'Tin nổi bật' },
  { slug: 'hoat-dong-lanh-dao', title: 'Hoạt động lãnh đạo' },
  { slug: 'dang-doan-the', title: 'Đảng – Đoàn thể' },
  { slug: 'kinh-te', title: 'Kinh tế' },
  { slug: 'do-thi-moi-truong', title: 'Đô thị – Môi trường' },
  { slug: 'van-hoa-xa-hoi', title: 'Văn hóa – Xã hội' },
  { slug: 'giao-duc', title: 'Giáo dục', parent: 'van-hoa-xa-hoi' },
  { slug: 'y-te', title: 'Y tế', parent: 'van-hoa-xa-hoi' },
  { slug: 'cai-cach-hanh-chinh', title: 'Cải cách hành chính' },
  { slug: 'an-ninh-quoc-phong', title: 'An ninh – Quốc phòng' },
  { slug: 'phap-luat', title: 'Pháp luật' },
  { slug: 'thong-bao', title: 'Thông báo' },
];

export const TOPICS = [
  ...[
    'Làm sạch sông Sen',
    'Chuyển đổi số vì người dân',
    'Chống ngập mùa mưa',
    'Mở rộng đường Hồ Hạ',
  ],
  ...[
    'Chỉnh trang chợ Đò',
    'Năm học mới',
    'Tuyển sinh đầu cấp',
    'Lễ hội hoa sen',
    'Đại hội các cấp',
  ],
  ...[
    'Phân loại rác tại nguồn',
    'Nhà ở cho người lao động',
    'Phố đi bộ ven hồ',
    'Tết vì người nghèo',
  ],
  ...[
    'An toàn cháy nổ khu dân cư',
    'Trạm y tế đạt chuẩn',
    'Sắp xếp tổ dân phố',
    'Ngày hội việc làm',
  ],
  ...['Bảo vệ di tích Đình Thượng', 'Cấp nước sạch Bãi Dâu', 'Diễn tập phòng thủ dân sự'],
];
