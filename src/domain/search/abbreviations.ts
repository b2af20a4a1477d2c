import { tokenize } from './index-text.ts';
import { fold } from '../vietnamese/fold.ts';
import { replaceWords, type QueryVariant } from './query-variant.ts';

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
  ['HĐND', 'hội đồng nhân dân'],
  ['HTX', 'hợp tác xã'],
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

/** Other ways to write a query are sources up to this number: each costs a search. */
const MAX_VARIANTS = 4;

/**
 * The variants of a query in which one short form is written out or one name is shortened, from left to right. With
 * `exact`, only what was typed with all its diacritics is replaced.
 */
export function expandAbbreviations(
  typed: QueryVariant,
  abbreviations: Abbreviations,
  { exact }: { exact: boolean },
): QueryVariant[] {
  const found: QueryVariant[] = [];
  const pairs = abbreviations
    .map(([short, long]) => [tokenize(short), tokenize(long)] as const)
    .filter((pair) => pair.every((words) => words.length > 0));
  const sources = [typed];
  for (const variant of sources) {
    for (const [short, long] of pairs) {
      for (const [from, to] of [
        [short, long],
        [long, short],
      ] as const) {
        const other = applyAbbreviation(variant, from, to);
        if (!other || (exact && other.lacksDiacritics)) continue;
        if ([...sources, ...found].some((known) => isSame(known, other))) continue;
        found.push(other);
        if (found.length === MAX_VARIANTS) return found;
      }
    }
    // The first variant is a source too, so that a second short form of the query is written out as well.
    if (sources.length === 1) sources.push(...found.slice(0, 1));
  }
  return found;
}

function applyAbbreviation(
  variant: QueryVariant,
  from: readonly string[],
  to: readonly string[],
): QueryVariant | undefined {
  const start = indexOfWords(variant.words, from);
  if (start < 0) return undefined;
  const other = replaceWords(variant, start, from.length, to);
  const isAsTyped = from.every((word, index) => word === variant.words[start + index]);
  return other && !isAsTyped ? { ...other, lacksDiacritics: true } : other;
}

/** Index at which `part` begins in `typed`, or -1. */
function indexOfWords(typed: readonly string[], part: readonly string[]): number {
  return typed.findIndex((_, start) =>
    part.every((word, index) => isTypedAs(word, typed[start + index])),
  );
}

/** Whether a word was typed with all its diacritics, with all but the stroke of đ, or with none. `quân` is not `quận`. */
function isTypedAs(word: string, typed: string | undefined): boolean {
  return typed !== undefined && [word, word.replaceAll('đ', 'd'), fold(word)].includes(typed);
}

function isSame(a: QueryVariant, b: QueryVariant): boolean {
  return fold(a.words.join(' ')) === fold(b.words.join(' '));
}
