/** The setting to add to the configuration of a host whose log cannot be counted. */
import type { RequiredField } from '../log/formats/log-line.ts';
import { NGINX_FORMAT } from '../log/nginx-format.ts';
import type { ImportStats } from '../log/import-stats.ts';
import { adviceFor } from './foreign-logs.ts';

const APACHE_FORMAT = '    CustomLog ${APACHE_LOG_DIR}/portal.log combined';

const IIS_FIELDS: Record<RequiredField, string> = {
  time: 'Date (date) và Time (time)',
  target: 'URI Stem (cs-uri-stem) và URI Query (cs-uri-query)',
  method: 'Method (cs-method)',
  status: 'Protocol Status (sc-status)',
  ip: 'Client IP Address (c-ip)',
};
const NAMES: Record<RequiredField, string> = {
  time: 'thời điểm có múi giờ',
  target: 'địa chỉ trang',
  method: 'phương thức',
  status: 'mã trả lời',
  ip: 'địa chỉ người đọc',
};

/** What to set so that the log of `stats` can be read. */
export function settingFor(stats: ImportStats): string {
  const missing = [...stats.missing];
  const example = stats.damagedExamples[0]?.text ?? '';
  const isJson = example.includes('{');
  if (missing.length === Object.keys(IIS_FIELDS).length && !isJson) {
    return 'Dòng “#Fields: …” của nhật ký W3C này không có trường nào đọc được; tên các trường phải cách nhau bằng dấu cách (IIS) hay dấu tab (CloudFront), không phải dấu phẩy. Hãy đưa tệp như máy chủ ghi.';
  }
  if (missing.length > 0 && !isJson) {
    return `Nhật ký W3C thiếu ${missing.map((field) => IIS_FIELDS[field]).join(', ')}. Trong IIS Manager: Logging → Select Fields, đánh dấu các trường ấy, cùng User Agent (cs(User-Agent)).`;
  }
  const advice = adviceFor(example);
  if (advice !== undefined) return advice;
  if (isJson) return jsonSetting(missing);
  return `Nếu máy chủ dùng log_format riêng, hãy thêm --nginx-config /etc/nginx/nginx.conf, hoặc --format và chuỗi log_format. Hoặc ghi thêm một nhật ký trong cấu hình nginx, khối http:\n\n${NGINX_FORMAT}\n\nApache:\n\n${APACHE_FORMAT}`;
}

function jsonSetting(missing: readonly RequiredField[]): string {
  const lacks = missing.length > 0 ? missing.map((field) => NAMES[field]).join(', ') : NAMES.time;
  return `Nhật ký JSON này không có trường ${lacks}, hoặc có dưới tên lạ. Nếu là nginx: thêm --nginx-config /etc/nginx/nginx.conf để lệnh đọc log_format, hoặc ghi trong khối http:\n\n    log_format portal escape=json '{"time":"$time_iso8601","remote_addr":"$remote_addr","request":"$request",'\n                      '"status":"$status","http_user_agent":"$http_user_agent"}';\n    access_log /var/log/nginx/portal.log portal;\n\nCaddy ghi đủ khi để “format json” và không lọc request>headers; Traefik khi có accessLog.format: json.`;
}

/** What to set when the log has no agents, so that robots cannot be recognised. */
export const AGENT_SETTING =
  'Để nhận ra robot: nginx và Apache dùng dạng combined thay cho common; Caddy bỏ bộ lọc request>headers>User-Agent; Traefik thêm accessLog.fields.headers.names.User-Agent: keep; IIS đánh dấu cs(User-Agent).';

/** What to set when the field of the reader holds the IP of a proxy. */
export const PROXY_SETTING = `Hãy cho máy chủ ghi địa chỉ của người đọc. nginx, khối http hay server:

    set_real_ip_from 10.0.0.0/8;  # địa chỉ của máy trung gian, hay các dải địa chỉ của CDN
    real_ip_header X-Forwarded-For;
    real_ip_recursive on;

Apache (mod_remoteip): RemoteIPHeader X-Forwarded-For, RemoteIPInternalProxy 10.0.0.0/8, và %a trong LogFormat. Caddy: servers { trusted_proxies static private_ranges }. IIS: ghi thêm trường X-Forwarded-For (Logging → Select Fields → Add Field). Traefik: accessLog.fields.headers.names.X-Forwarded-For: keep.`;
