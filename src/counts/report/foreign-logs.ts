/** Logs that cannot be counted, recognised by their first damaged line (IPs masked, 100 characters), and what to do instead. */

interface ForeignLog {
  looks: RegExp;
  advice: string;
}

/** The default of Nginx Proxy Manager. */
const PROXY_MANAGER =
  '[$time_local] $upstream_cache_status $upstream_status $status - $request_method $scheme $host "$request_uri" [Client $remote_addr] [Length $body_bytes_sent] [Gzip $gzip_ratio] [Sent-to $server] "$http_user_agent" "$http_referer"';

const BEHIND_BALANCER =
  'Hãy đọc nhật ký của máy chủ web đứng sau nó, có ghi X-Forwarded-For (xem docs/counts.md).';

const FOREIGN_LOGS: readonly ForeignLog[] = [
  {
    looks: /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[/,
    advice: 'Đây là nhật ký lỗi (error.log) của nginx. Hãy đọc nhật ký truy cập (access_log).',
  },
  {
    looks: /^\[(?:\w{3} ){2}\d\d \d\d:\d\d:\d\d(?:\.\d+)? \d{4}\] \[/,
    advice: 'Đây là nhật ký lỗi (error_log) của Apache. Hãy đọc nhật ký truy cập (CustomLog).',
  },
  {
    looks: /^\[[^\]]+\] \S+ \S+ \d{3} - [A-Z]+ https? /,
    advice: `Đây là nhật ký của Nginx Proxy Manager. Hãy thêm:\n\n    --format '${PROXY_MANAGER}'`,
  },
  {
    looks: /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d\.\d+·\S+·http\.log/,
    advice:
      'Đây là nhật ký của Caddy ở dạng console, thời điểm không có múi giờ. Hãy ghi trong Caddyfile:\n\n    log {\n        output file /var/log/caddy/portal.log\n        format json\n    }',
  },
  {
    looks: /^\d{4}-\d\d-\d\d[ \t]\d\d:\d\d:\d\d/,
    advice:
      'Đây có vẻ là dạng W3C nhưng thiếu dòng “#Fields: …” ở đầu tệp. Hãy đưa cả tệp như IIS hay CloudFront ghi, không cắt đầu. Trong IIS Manager: Logging → Format: W3C.',
  },
  {
    looks: /^[^,]+, [^,]*, \d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d\d:\d\d, \w+, /,
    advice:
      'Đây là nhật ký của IIS ở dạng IIS, thời điểm không có múi giờ. Trong IIS Manager: Logging → Format: W3C.',
  },
  {
    looks: /^[\da-f]{64} \S+ \[/,
    advice:
      'Đây là nhật ký của S3, ghi thiếu trật tự và không đầy đủ. Hãy đặt CloudFront trước bucket và bật Standard logging, định dạng w3c.',
  },
  {
    looks: /^(?:https?|h2|wss?|grpcs) \d{4}-\d\d-\d\dT\S+ \S+ \S+:\d+ /,
    advice: `Đây là nhật ký của bộ cân bằng tải AWS (ALB), chưa đọc được. ${BEHIND_BALANCER}`,
  },
  {
    looks: /haproxy\[\d+\]: |^\S+:\d+ \[\d\d\/\w{3}\/\d{4}:[\d:.]+\] \S+ \S+\//,
    advice: `Đây là nhật ký của HAProxy, không ghi trình duyệt và múi giờ. ${BEHIND_BALANCER}`,
  },
  {
    looks: /^\[\d{4}-\d\d-\d\dT[\d:.]+Z\] "/,
    advice:
      'Đây là nhật ký của Envoy ở dạng chữ. Hãy ghi ở dạng JSON (Istio: meshConfig.accessLogEncoding: JSON).',
  },
  {
    looks: /^\[[^\]]+\] \S+ (?:TLS|SSL)v[\d.]+ \S+ "/,
    advice:
      'Đây là ssl_request_log của Apache, không có mã trả lời và trình duyệt. Hãy đọc nhật ký truy cập: CustomLog ${APACHE_LOG_DIR}/portal.log combined',
  },
  {
    looks: /\[\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d\]/,
    advice:
      'Thời điểm trong nhật ký này không có múi giờ, nên không biết là lúc nào. Hãy ghi đủ múi giờ, như [20/Nov/2026:10:00:00 +0700]: $time_local trong log_format của nginx, %t trong LogFormat của Apache.',
  },
  {
    looks: /(?:^|\s)(?:time|ts|t|timestamp)="?\d\S*\s.*\b\w+=/,
    advice:
      'Đây là dạng logfmt (tên=giá trị), chưa đọc được. Hãy cho máy chủ ghi ở dạng JSON, mỗi lượt mở một dòng.',
  },
  {
    looks: /^\s*[[{]\s*$|^\s*\[\s*\{/,
    advice:
      'Đây là JSON, nhưng một lượt mở trải ra nhiều dòng hoặc nhiều lượt nằm trên một dòng. Hãy đổi thành mỗi lượt một dòng, rồi đọc tệp mới: jq -c \'if type == "array" then .[] else . end\' nhat-ky.json > nhat-ky.log',
  },
  {
    looks: /^"?[a-z][\w .-]*"?(?:[,;\t]"?[a-z][\w .()-]*"?){3,}…?$/i,
    advice:
      'Đây là bảng có dòng tiêu đề (CSV), chưa đọc được. Hãy xuất nhật ký ở dạng JSON, mỗi lượt mở một dòng, hoặc đọc thẳng nhật ký của máy chủ web.',
  },
];

/** What to do with a log that has this damaged line; undefined when it is of no known kind. */
export function adviceFor(line: string): string | undefined {
  return FOREIGN_LOGS.find(({ looks }) => looks.test(line))?.advice;
}
