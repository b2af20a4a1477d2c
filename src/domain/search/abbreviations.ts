import { readExpression } from './expression.ts';
import type { Alternative } from './query-graph.ts';
import { areWhole, placesOf } from './typed-as.ts';

/** Short forms and what each stands for: `['UBND', 'Ủy ban nhân dân']`. A short form may stand for several names. */
export type Abbreviations = readonly (readonly [short: string, long: string])[];

/** Abbreviations of public life, known to every portal. content/abbreviations.yaml adds those of the place. */
export const PUBLIC_ABBREVIATIONS: Abbreviations = [
  ['ANTT', 'an ninh trật tự'],
  ['ATGT', 'an toàn giao thông'],
  ['ATTP', 'an toàn thực phẩm'],
  ['BCH', 'ban chấp hành'],
  ['BHTN', 'bảo hiểm thất nghiệp'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['BHYT', 'bảo hiểm y tế'],
  ['BTV', 'ban thường vụ'],
  ['CCB', 'cựu chiến binh'],
  ['CCCD', 'căn cước công dân'],
  ['CCHC', 'cải cách hành chính'],
  ['CĐS', 'chuyển đổi số'],
  ['CLB', 'câu lạc bộ'],
  ['CMND', 'chứng minh nhân dân'],
  ['CNTT', 'công nghệ thông tin'],
  ['DVC', 'dịch vụ công'],
  ['ĐVHC', 'đơn vị hành chính'],
  ['GCN', 'giấy chứng nhận'],
  ['GD&ĐT', 'giáo dục và đào tạo'],
  ['GDĐT', 'giáo dục và đào tạo'],
  ['GPLX', 'giấy phép lái xe'],
  ['GPMB', 'giải phóng mặt bằng'],
  ['GTVT', 'giao thông vận tải'],
  ['HCM', 'Hồ Chí Minh'],
  ['HĐND', 'hội đồng nhân dân'],
  ['HKD', 'hộ kinh doanh'],
  ['HTX', 'hợp tác xã'],
  ['KD', 'kinh doanh'],
  ['KHCN', 'khoa học công nghệ'],
  ['KT-XH', 'kinh tế xã hội'],
  ['LĐLĐ', 'liên đoàn lao động'],
  ['LHPN', 'liên hiệp phụ nữ'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['NCT', 'người cao tuổi'],
  ['NSNN', 'ngân sách nhà nước'],
  ['NTM', 'nông thôn mới'],
  ['NVQS', 'nghĩa vụ quân sự'],
  ['PCCC', 'phòng cháy chữa cháy'],
  ['PCTT', 'phòng chống thiên tai'],
  ['QLĐT', 'quản lý đô thị'],
  ['QSDĐ', 'quyền sử dụng đất'],
  ['SXKD', 'sản xuất kinh doanh'],
  ['TDP', 'tổ dân phố'],
  ['TDTT', 'thể dục thể thao'],
  ['THCS', 'trung học cơ sở'],
  ['THPT', 'trung học phổ thông'],
  ['TNCS', 'Thanh niên Cộng sản'],
  ['TNMT', 'tài nguyên và môi trường'],
  ['TNXP', 'thanh niên xung phong'],
  ['TTĐT', 'trật tự đô thị'],
  ['TTHC', 'thủ tục hành chính'],
  ['TTXD', 'trật tự xây dựng'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['UBND', 'Ủy ban nhân dân'],
  ['VBQPPL', 'văn bản quy phạm pháp luật'],
  ['VHTT', 'văn hóa thông tin'],
  ['VSMT', 'vệ sinh môi trường'],
  ['XDCB', 'xây dựng cơ bản'],
];

/** Short forms written out and names shortened. With `exact`, only what was typed with all its diacritics. */
export function abbreviationAlternatives(
  typed: readonly string[],
  abbreviations: Abbreviations,
  { exact }: { exact: boolean },
): Alternative[] {
  return wordsOf(abbreviations)
    .flatMap(([short, long]) => [
      ...alternatives(typed, short, long),
      ...alternatives(typed, long, short),
    ])
    .filter(({ lacksDiacritics }) => !(exact && lacksDiacritics));
}

function alternatives(
  typed: readonly string[],
  from: readonly string[],
  to: readonly string[],
): Alternative[] {
  return placesOf(from, typed).map((start) => {
    const lacksDiacritics = !areWhole(from, typed.slice(start, start + from.length));
    return { start, length: from.length, to, lacksDiacritics };
  });
}

type Pair = readonly [short: readonly string[], long: readonly string[]];
/** Lists that have been read: a query is read with each key. */
const read = new WeakMap<Abbreviations, readonly Pair[]>();

function wordsOf(abbreviations: Abbreviations): readonly Pair[] {
  const known = read.get(abbreviations);
  if (known) return known;
  const pairs = abbreviations
    .map(([short, long]) => [readExpression(short), readExpression(long)] as const)
    .filter((pair) => pair.every((words) => words.length > 0));
  read.set(abbreviations, pairs);
  return pairs;
}
