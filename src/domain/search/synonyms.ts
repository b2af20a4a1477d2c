import { readExpression } from './expression.ts';
import type { Alternative } from './query-graph.ts';
import { areWhole, placesOf } from './typed-as.ts';

/** Groups of expressions that mean the same: `['cúp nước', 'ngừng cấp nước']`. */
export type Synonyms = readonly (readonly string[])[];

/** Papers that laws have renamed: one thing under each of its names. */
export const RENAMED_PAPERS: Synonyms = [
  // Luật Căn cước 2023, before it Luật Căn cước công dân 2014.
  [
    'căn cước',
    'căn cước công dân',
    'CCCD',
    'chứng minh nhân dân',
    'chứng minh thư',
    'CMND',
    'CMTND',
  ],
];

/**
 * Words that citizens use and words that offices write. content/synonyms.yaml adds those of the place. An article that
 * holds what was typed comes before one that holds another word for it.
 */
export const PUBLIC_SYNONYMS: Synonyms = [
  ['sổ đỏ', 'sổ hồng', 'giấy chứng nhận quyền sử dụng đất', 'GCN quyền sử dụng đất', 'GCNQSDĐ'],
  ['hộ khẩu', 'đăng ký thường trú', 'đăng ký cư trú', 'thông tin cư trú'],
  ['bằng lái', 'bằng lái xe', 'giấy phép lái xe', 'GPLX'],
  ['cà vẹt', 'cavet', 'giấy đăng ký xe', 'chứng nhận đăng ký xe', 'đăng ký xe'],
  ['giấy hạnh kiểm', 'lý lịch tư pháp', 'phiếu lý lịch tư pháp'],
  ['giấy khai sinh', 'làm khai sinh', 'đăng ký khai sinh'],
  ['đăng ký kết hôn', 'đăng ký cưới', 'giấy kết hôn', 'giấy hôn thú'],
  ['hộ chiếu', 'passport'],
  ['bảo hiểm xã hội một lần', 'BHXH một lần', 'rút bảo hiểm xã hội', 'rút BHXH'],
  ['giấy báo tử', 'giấy chứng tử', 'đăng ký khai tử', 'khai tử'],
  ['thẻ bảo hiểm', 'thẻ bảo hiểm y tế', 'thẻ BHYT'],
  ['công chứng giấy tờ', 'sao y', 'chứng thực bản sao', 'chứng thực'],
  [
    'cúp nước',
    'mất nước',
    'cắt nước',
    'ngừng cấp nước',
    'ngừng cung cấp nước',
    'gián đoạn cấp nước',
  ],
  [
    'cúp điện',
    'mất điện',
    'cắt điện',
    'ngừng cấp điện',
    'ngừng cung cấp điện',
    'tạm ngừng cung cấp điện',
  ],
  ['kẹt xe', 'tắc đường', 'ùn tắc', 'ùn tắc giao thông'],
  ['cấm đường', 'phân luồng giao thông', 'tổ chức giao thông', 'hạn chế phương tiện'],
  ['ngập nước', 'ngập lụt', 'ngập úng', 'úng ngập'],
  ['đổ rác', 'gom rác', 'thu gom rác', 'thu gom chất thải', 'vận chuyển chất thải'],
  ['vỉa hè', 'hè phố', 'hè đường'],
  ['đỗ xe', 'đậu xe', 'gửi xe', 'trông giữ xe', 'trông giữ phương tiện'],
  ['xây nhà', 'xin phép xây nhà', 'giấy phép xây dựng', 'cấp phép xây dựng'],
  ['xây trái phép', 'xây dựng trái phép', 'xây dựng không phép', 'vi phạm trật tự xây dựng'],
  ['đền bù', 'bồi thường', 'bồi thường hỗ trợ tái định cư'],
  ['giải tỏa', 'giải phóng mặt bằng', 'thu hồi đất', 'GPMB'],
  [
    'tiêm phòng',
    'tiêm ngừa',
    'chích ngừa',
    'tiêm chủng',
    'tiêm vắc xin',
    'tiêm vaccine',
    'tiêm vacxin',
  ],
  ['vắc xin', 'vaccine', 'vắcxin'],
  ['trạm xá', 'trạm y tế'],
  ['nhà trẻ', 'mẫu giáo', 'mầm non'],
  ['cấp một', 'cấp 1', 'tiểu học'],
  ['cấp hai', 'cấp 2', 'trung học cơ sở', 'THCS'],
  ['cấp ba', 'cấp 3', 'trung học phổ thông', 'THPT'],
  ['xin học', 'nhập học', 'tuyển sinh'],
  ['người già', 'người cao tuổi'],
  ['tàn tật', 'người khuyết tật', 'khuyết tật'],
  ['tiền thất nghiệp', 'trợ cấp thất nghiệp', 'bảo hiểm thất nghiệp', 'BHTN'],
  ['xin việc', 'tìm việc', 'việc làm'],
  ['đi lính', 'đi bộ đội', 'nghĩa vụ quân sự', 'NVQS'],
  ['cháy nhà', 'hỏa hoạn', 'vụ cháy'],
  ['lừa đảo trên mạng', 'lừa đảo qua mạng', 'lừa đảo trực tuyến', 'lừa đảo trên không gian mạng'],
  ['công an khu vực', 'cảnh sát khu vực'],
  ['tổ trưởng dân phố', 'tổ trưởng tổ dân phố'],
  ['mở quán', 'đăng ký kinh doanh', 'đăng ký hộ kinh doanh', 'thành lập hộ kinh doanh'],
  ['một cửa', 'bộ phận tiếp nhận và trả kết quả', 'trung tâm phục vụ hành chính công'],
  ['gặp lãnh đạo', 'tiếp công dân', 'tiếp dân'],
  ['online', 'trực tuyến', 'qua mạng'],
  ['tết ta', 'Tết Nguyên đán', 'Tết cổ truyền'],
];

/** Other words for some of those that were typed, the longest expressions only. `cost`: see `Edge`. */
export function synonymAlternatives(
  typed: readonly string[],
  synonyms: Synonyms,
  { cost }: { cost: 0 | 1 },
): Alternative[] {
  return wordsOf(synonyms).flatMap((group) => {
    const found = group.flatMap((from) =>
      placesOf(from, typed).map((start) => ({ start, length: from.length, from })),
    );
    const longest = found.filter(
      (one) =>
        !found.some(
          (other) =>
            other.length > one.length &&
            other.start <= one.start &&
            one.start + one.length <= other.start + other.length,
        ),
    );
    return longest.flatMap(({ start, length, from }) => {
      const lacksDiacritics = !areWhole(from, typed.slice(start, start + length));
      return group
        .filter((to) => to !== from || lacksDiacritics)
        .map((to): Alternative => {
          // `cắt diện` is `cắt điện` before it is anything else.
          return { start, length, to, cost: to === from ? 0 : cost, lacksDiacritics };
        });
    });
  });
}

/** Lists that have been read: a query is read with each key. */
const read = new WeakMap<Synonyms, readonly (readonly string[])[][]>();

function wordsOf(synonyms: Synonyms): readonly (readonly string[])[][] {
  const known = read.get(synonyms);
  if (known) return known;
  const groups = synonyms.map((group) =>
    group.map(readExpression).filter((words) => words.length > 0),
  );
  read.set(synonyms, groups);
  return groups;
}
