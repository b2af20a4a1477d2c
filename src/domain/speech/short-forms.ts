/** Short forms that end in a full stop or stand in the codes of documents; others are `PUBLIC_ABBREVIATIONS`. */

/** Said when a full stop follows. What stands before a name has one of its own; a sentence does not end there. */
export const DOTTED: Readonly<Record<string, string>> = {
  ...{ TP: 'thành phố', Tp: 'thành phố', tp: 'thành phố', T: 'tỉnh', TX: 'thị xã', Tx: 'thị xã' },
  ...{ TT: 'thị trấn', P: 'phường', Q: 'quận', H: 'huyện', X: 'xã', KP: 'khu phố', Đ: 'đường' },
  ...{ ThS: 'thạc sĩ', Ths: 'thạc sĩ', TS: 'tiến sĩ', PGS: 'phó giáo sư', GS: 'giáo sư' },
  ...{ BS: 'bác sĩ', Bs: 'bác sĩ', DS: 'dược sĩ', KS: 'kỹ sư', KTS: 'kiến trúc sư', LS: 'luật sư' },
  ...{ CN: 'cử nhân', ĐD: 'điều dưỡng', NSND: 'nghệ sĩ nhân dân', NSƯT: 'nghệ sĩ ưu tú' },
  ...{ KT: 'ký thay', TM: 'thay mặt', TL: 'thừa lệnh', TUQ: 'thừa ủy quyền', Nxb: 'nhà xuất bản' },
  ...{ tr: 'trang', Tr: 'trang', k: 'khoản', đ: 'điểm', vd: 'ví dụ', VD: 'ví dụ', St: 'sưu tầm' },
};

/** In the code of a document: `159-KH/QU` is a plan of the party committee. */
export const CODES: Readonly<Record<string, string>> = {
  ...{ KH: 'kế hoạch', QĐ: 'quyết định', NĐ: 'nghị định', NQ: 'nghị quyết', TT: 'thông tư' },
  ...{ CT: 'chỉ thị', TB: 'thông báo', BC: 'báo cáo', CV: 'công văn', HD: 'hướng dẫn' },
  ...{ TTr: 'tờ trình', CTr: 'chương trình', QC: 'quy chế', QyĐ: 'quy định', CĐ: 'công điện' },
  ...{ GM: 'giấy mời', BB: 'biên bản', PA: 'phương án', ĐA: 'đề án', KL: 'kết luận', L: 'luật' },
  ...{
    TTLT: 'thông tư liên tịch',
    VBHN: 'văn bản hợp nhất',
    PL: 'pháp lệnh',
    TTHC: 'thủ tục hành chính',
  },
  ...{ CP: 'Chính phủ', TTg: 'Thủ tướng', QH: 'Quốc hội', TW: 'Trung ương', TU: 'Thành ủy' },
  ...{ QU: 'Quận ủy', HU: 'Huyện ủy', ĐU: 'Đảng ủy', UBTVQH: 'Ủy ban Thường vụ Quốc hội' },
  ...{
    BTC: 'Bộ Tài chính',
    BNV: 'Bộ Nội vụ',
    BYT: 'Bộ Y tế',
    BTTTT: 'Bộ Thông tin và Truyền thông',
  },
  ...{
    BCT: 'Bộ Công Thương',
    BXD: 'Bộ Xây dựng',
    BTP: 'Bộ Tư pháp',
    BCA: 'Bộ Công an',
    BQP: 'Bộ Quốc phòng',
  },
  ...{ BTNMT: 'Bộ Tài nguyên và Môi trường', BGDĐT: 'Bộ Giáo dục và Đào tạo', VP: 'văn phòng' },
  ...{ BCH: 'ban chỉ huy', BCĐ: 'ban chỉ đạo', MTTQ: 'Mặt trận Tổ quốc', ĐTN: 'đoàn thanh niên' },
};

/** Written without a full stop and with capitals of their own; some are no short forms for the search. */
export const SPOKEN_FORMS: Readonly<Record<string, string>> = {
  ...{ TPHCM: 'thành phố Hồ Chí Minh', 'TP.HCM': 'thành phố Hồ Chí Minh', Tp: 'thành phố' },
  ...{ TP: 'thành phố', 'v.v': 'vân vân', 'v/v': 'về việc', 'V/v': 'về việc', 'đ/c': 'đồng chí' },
  ...{
    'Đ/c': 'đồng chí',
    'T/M': 'thay mặt',
    TW: 'Trung ương',
    'T.Ư': 'Trung ương',
    STT: 'số thứ tự',
  },
  ...{
    ĐT: 'điện thoại',
    SĐT: 'số điện thoại',
    BCĐ: 'ban chỉ đạo',
    BQL: 'ban quản lý',
    NQ: 'nghị quyết',
  },
  ...{ KCN: 'khu công nghiệp', KDC: 'khu dân cư', KĐT: 'khu đô thị', TNHH: 'trách nhiệm hữu hạn' },
  ...{ Cty: 'công ty', CBCC: 'cán bộ công chức', CBCCVC: 'cán bộ công chức viên chức' },
  ...{
    CAND: 'công an nhân dân',
    QĐND: 'quân đội nhân dân',
    LLVT: 'lực lượng vũ trang',
    TNGT: 'tai nạn giao thông',
  },
  ...{
    CNVC: 'công nhân viên chức',
    ĐH: 'đại học',
    CĐ: 'cao đẳng',
    PGS: 'phó giáo sư',
    ThS: 'thạc sĩ',
  },
  ...{
    TS: 'tiến sĩ',
    GS: 'giáo sư',
    BS: 'bác sĩ',
    CKI: 'chuyên khoa một',
    CKII: 'chuyên khoa hai',
  },
  ...{ VNeID: 'vi nây ai đi', Covid: 'cô vít', COVID: 'cô vít', WHO: 'vê kép hát ô', pH: 'pê hát' },
  ...{ QL: 'quốc lộ', KP: 'khu phố', KHKT: 'khoa học kỹ thuật', CSGT: 'cảnh sát giao thông' },
  ...{
    PV: 'phóng viên',
    NLĐ: 'người lao động',
    NĐ: 'nghị định',
    QĐ: 'quyết định',
    TTATGT: 'trật tự an toàn giao thông',
  },
  ...{
    HS: 'học sinh',
    GV: 'giáo viên',
    NSƯT: 'nghệ sĩ ưu tú',
    NSND: 'nghệ sĩ nhân dân',
    HSSV: 'học sinh sinh viên',
  },
  ...{
    'GD-ĐT': 'giáo dục và đào tạo',
    'TN&MT': 'tài nguyên và môi trường',
    'VH-TT': 'văn hóa thông tin',
  },
  ...{
    'LĐ-TB&XH': 'lao động, thương binh và xã hội',
    'LĐTB&XH': 'lao động, thương binh và xã hội',
  },
};
