/** Signs of measures and money, as they are said after a number. */
export const UNITS: Readonly<Record<string, string>> = {
  ...{ '%': 'phần trăm', '‰': 'phần nghìn', '°C': 'độ xê', '°F': 'độ ép', '°': 'độ' },
  ...{ km: 'ki lô mét', hm: 'héc tô mét', m: 'mét', dm: 'đề xi mét', cm: 'xen ti mét' },
  ...{ mm: 'mi li mét', µm: 'mi crô mét', ha: 'héc ta' },
  ...{ km2: 'ki lô mét vuông', m2: 'mét vuông', cm2: 'xen ti mét vuông', mm2: 'mi li mét vuông' },
  ...{ m3: 'mét khối', cm3: 'xen ti mét khối', dm3: 'đề xi mét khối' },
  ...{ kg: 'ki lô gam', g: 'gam', mg: 'mi li gam', µg: 'mi crô gam' },
  ...{ l: 'lít', ml: 'mi li lít', mL: 'mi li lít', L: 'lít' },
  ...{ kWh: 'ki lô oát giờ', kW: 'ki lô oát', MW: 'mê ga oát', MWh: 'mê ga oát giờ', W: 'oát' },
  ...{ kV: 'ki lô vôn', V: 'vôn', kVA: 'ki lô vôn am pe', Hz: 'héc', kHz: 'ki lô héc' },
  ...{ 'km/h': 'ki lô mét trên giờ', 'km/giờ': 'ki lô mét trên giờ', 'm/s': 'mét trên giây' },
  ...{ 'mg/l': 'mi li gam trên lít', 'mg/L': 'mi li gam trên lít', 'g/l': 'gam trên lít' },
  ...{ 'µg/m3': 'mi crô gam trên mét khối', 'mg/m3': 'mi li gam trên mét khối' },
  ...{ 'm3/h': 'mét khối trên giờ', 'm3/s': 'mét khối trên giây', 'tấn/ha': 'tấn trên héc ta' },
  ...{ 'người/km2': 'người trên ki lô mét vuông', mmHg: 'mi li mét thủy ngân' },
  ...{ dB: 'đề xi ben', dBA: 'đề xi ben', KB: 'ki lô bai', MB: 'mê ga bai', GB: 'gi ga bai' },
  ...{ TB: 'tê ra bai', Mbps: 'mê ga bít trên giây', Gbps: 'gi ga bít trên giây' },
  ...{ đ: 'đồng', '₫': 'đồng', VNĐ: 'đồng', VND: 'đồng', vnđ: 'đồng', USD: 'đô la Mỹ' },
  ...{ $: 'đô la', EUR: 'ơ rô', '€': 'ơ rô', tr: 'triệu', trđ: 'triệu đồng' },
  ...{ h: 'giờ', "'": 'phút', ph: 'phút', s: 'giây' },
};

/** Those that are no word and no short form of anything else, so that they are read without a number before them too. */
export const UNITS_ALONE = [
  ...['°C', '‰', '%', 'km2', 'm2', 'cm2', 'm3', 'cm3', 'km/h', 'kWh', 'mg/l', 'µg/m3', 'µg'],
  ...['VNĐ', 'VND', 'USD', 'mmHg', 'người/km2', 'kg', 'km'],
] as const;

/** What “đồng/…”, “lượt/…” is counted by: said “mỗi”. */
export const PER =
  'ngày|đêm|tháng|năm|quý|tuần|giờ|phút|buổi|người|hộ|lần|lượt|suất|em|cháu|học sinh|sinh viên|phường|xã|khu phố|tổ|m2|m3|kg|ha|km|tấn|lít|kWh|đơn vị|trường|lớp|bộ|phiếu|căn|vụ|hồ sơ|chuyến|vé|xe|khẩu|cây|bài|đội';
