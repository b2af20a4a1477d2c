/** What an import says of a log whose field of the reader, or of the agent, cannot be trusted. */
import { formatNumber } from '../../domain/format-number.ts';
import { hasViews, type ImportStats } from '../log/import-stats.ts';
import { changesWithEveryLine, looksLikeProxy, looksShared } from '../log/reader-stats.ts';
import { AGENT_SETTING, PROXY_SETTING } from './log-settings-advice.ts';

/** Fewer requests are no evidence that a log has no agents. */
const MIN_REQUESTS = 10;

/** Why the readers of the logs cannot be trusted; undefined when they can. */
export function distrustReason({ readers }: ImportStats): string | undefined {
  if (!looksLikeProxy(readers)) return undefined;
  return `Chưa ghi gì: trường người đọc (${[...readers.fields.keys()].join('; ')}) có vẻ ghi địa chỉ của máy trung gian (proxy, CDN), không phải của người đọc: chỉ ${formatNumber(readers.ips)} địa chỉ cho ${formatNumber(readers.agents)} loại trình duyệt, nên nhiều người sẽ bị đếm là một. ${PROXY_SETTING}

Nếu đúng là người đọc dùng chung ít địa chỉ (mạng nội bộ của một cơ quan), hãy thêm --trust-reader-field.`;
}

/** Why nothing counts although articles are requested: no client has an agent, so all are taken for robots. */
export function noAgentsReason(stats: ImportStats): string | undefined {
  const { readers, robots, articleRequests } = stats;
  const isEmpty = readers.withoutAgent === robots && robots === articleRequests;
  if (hasViews(stats) || !isEmpty || robots < MIN_REQUESTS) return undefined;
  return `Chưa ghi gì: cả ${formatNumber(robots)} lần mở bài viết đều để trống trình duyệt (User-Agent), nên đều bị coi là của robot; có vẻ nhật ký không ghi trình duyệt. ${AGENT_SETTING}`;
}

/** A warning that the text taken for the reader is another in every line. */
export function warnIfReaderChanges({ readers }: ImportStats): string | undefined {
  if (!changesWithEveryLine(readers)) return undefined;
  return `Phần đứng trước dấu [ không có địa chỉ IP và đổi theo từng dòng, nên mỗi dòng được tính là một người đọc khác: số lượt xem sẽ cao hơn thực tế. Hãy thêm --format và chuỗi log_format của nginx, hoặc --nginx-config /etc/nginx/nginx.conf, để lệnh biết trường nào là người đọc.`;
}

/** Warnings that readers may be counted together, or be made up. */
export function warnIfReadersAreDoubtful({ readers }: ImportStats): string[] {
  const warnings: string[] = [];
  const fields = [...readers.fields.keys()].join('; ');
  if (looksShared(readers)) {
    warnings.push(
      `Chỉ ${formatNumber(readers.ips)} địa chỉ cho ${formatNumber(readers.agents)} loại trình duyệt (${fields}): có thể là địa chỉ của máy trung gian (proxy, CDN), khi ấy nhiều người bị đếm là một. ${PROXY_SETTING}`,
    );
  } else if (readers.readers > 0 && readers.publicReaders === 0) {
    warnings.push(
      `Mọi người đọc đều có địa chỉ nội bộ (${fields}): nếu cổng mở cho mọi người thì đó là máy trung gian, và nhiều người bị đếm là một. ${PROXY_SETTING}`,
    );
  }
  if (warnings.length > 0) {
    warnings.push('Nếu đúng là mạng nội bộ của một cơ quan, hãy thêm --trust-reader-field.');
  }
  if (readers.direct > 0) {
    warnings.push(
      `${formatNumber(readers.direct)} lượt mở không đi qua máy trung gian, nên người đọc có thể tự ghi địa chỉ khác vào X-Forwarded-For và được đếm thành nhiều người. Hãy chỉ nhận kết nối từ máy trung gian, hoặc dùng set_real_ip_from của nginx.`,
    );
  }
  return warnings;
}
