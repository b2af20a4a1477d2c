/** The format of each file, from the options of the command. */
import path from 'node:path';
import { CommandError } from '../../cli/run-command.ts';
import type { RequiredField } from './formats/log-line.ts';
import {
  inseparable,
  missingFields,
  parseTemplate,
  resolveReaders,
  type Template,
} from './formats/nginx-log-format.ts';
import {
  DEFAULT_FORMAT,
  readFormatString,
  readNginxConfig,
  type NginxLogs,
} from './nginx-config.ts';
import { NGINX_FORMAT } from './nginx-format.ts';
import { STANDARD_INPUT } from './open-log.ts';
import { isRotatedFrom } from './rotated-name.ts';

export interface FormatOptions {
  /** A format string of nginx, a `log_format` directive, or the name of a format in `nginxConfig`. */
  format?: string | undefined;
  /** The file with the configuration of nginx. */
  nginxConfig?: string | undefined;
}

export interface ChosenFormats {
  /** Undefined for formats that are detected by themselves. */
  templateOf(file: string): Template | undefined;
  /** Names for the report. */
  names: readonly string[];
}

/** The variable that a format needs for each field. */
const VARIABLES: Record<RequiredField, string> = {
  time: '$time_local',
  target: '$request',
  method: '$request',
  status: '$status',
  ip: '$remote_addr',
};

/** Chooses the formats of `files`. Throws a CommandError when an option cannot be used. */
export async function chooseFormats(
  files: readonly string[],
  { format, nginxConfig }: FormatOptions,
): Promise<ChosenFormats> {
  if (nginxConfig !== undefined) return fromConfig(files, nginxConfig, format);
  if (format === undefined || format === DEFAULT_FORMAT) {
    return { templateOf: () => undefined, names: [] };
  }
  if (!format.includes('$')) {
    throw new CommandError(
      `--format nhận chuỗi log_format của nginx, có các biến bắt đầu bằng $ (đặt trong dấu nháy đơn), ví dụ --format '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent"'; không nhận “${format}”. Tên của một log_format thì dùng cùng --nginx-config <tệp>.`,
    );
  }
  const { format: text, isJson } = readFormatString(format);
  const template = toTemplate(text, isJson, '--format');
  return { templateOf: () => template, names: ['log_format ghi ở --format'] };
}

async function fromConfig(
  files: readonly string[],
  config: string,
  only: string | undefined,
): Promise<ChosenFormats> {
  const nginx = await readNginxConfig(config);
  const names = files.map((file) => only ?? nameFor(file, nginx, config));
  const templates = new Map(
    [...new Set(names)]
      .filter((name) => name !== DEFAULT_FORMAT)
      .map((name) => [name, templateNamed(name, nginx, config)]),
  );
  const byFile = new Map(files.map((file, index) => [file, templates.get(names[index] ?? '')]));
  return {
    templateOf: (file) => byFile.get(file),
    names: [...templates.keys()].map((name) => `log_format ${name}`),
  };
}

/**
 * The name of the format of a file: that of the `access_log` with its folder and name, else that of all with its name, since
 * logs are copied; else the only format.
 */
function nameFor(file: string, { formats, logs }: NginxLogs, config: string): string {
  const named = file === STANDARD_INPUT ? [] : logs.filter((log) => isRotatedFrom(file, log.path));
  const folder = path.dirname(path.resolve(file));
  const inFolder = named.filter((log) => path.dirname(log.path) === folder);
  const matching = new Set((inFolder.length > 0 ? inFolder : named).map(({ format }) => format));
  const [match] = matching;
  if (match !== undefined && matching.size === 1) return match;
  if (matching.size > 1) {
    throw new CommandError(
      `${config} có nhiều access_log hợp với tên tệp ${file}, mỗi nơi một log_format: ${[...matching].join(', ')}. Hãy thêm --format và tên của log_format đúng với tệp này, mỗi lần chạy một nhật ký.`,
    );
  }
  const used = new Set(logs.length > 0 ? logs.map(({ format }) => format) : formats.keys());
  const [name, ...others] = used;
  if (name !== undefined && others.length === 0) return name;
  const known = [...new Set([...used, ...formats.keys()])].join(', ');
  throw new CommandError(
    `${config} không có access_log nào ghi vào ${file === STANDARD_INPUT ? 'đầu vào chuẩn' : file}. Hãy thêm --format và tên của log_format${known ? `: ${known}` : ''}.`,
  );
}

function templateNamed(name: string, { formats, maps }: NginxLogs, config: string): Template {
  const found = formats.get(name);
  if (found) return toTemplate(found.format, found.isJson, `log_format ${name}`, maps);
  const known = [...formats.keys()].join(', ') || 'không có log_format nào';
  throw new CommandError(
    `Không thấy log_format tên “${name}” trong ${config} và các tệp nó include (có: ${known}). Hãy đưa tệp nginx.conf chứa khối http.`,
  );
}

function toTemplate(
  format: string,
  isJson: boolean,
  where: string,
  maps: ReadonlyMap<string, string> = new Map(),
): Template {
  const { template, unknown } = resolveReaders(parseTemplate(format, isJson), maps);
  if (unknown !== undefined) {
    throw new CommandError(
      `${where}: không biết $${unknown} có phải địa chỉ người đọc không, vì không thấy map nào đặt nó. Hãy thêm --nginx-config với tệp có khối map ấy; hoặc dùng --format với chuỗi log_format, trong đó thay $${unknown} bằng $http_x_forwarded_for nếu đó là người đọc, bằng $bo_qua nếu không.`,
    );
  }
  const glued = inseparable(template);
  if (glued) {
    throw new CommandError(
      `${where}: giữa $${glued[0]} và $${glued[1]} không có ký tự nào, nên không tách được hai trường. Hãy thêm dấu cách giữa chúng trong log_format.`,
    );
  }
  const missing = [...new Set(missingFields(template).map((field) => VARIABLES[field]))];
  if (missing.length > 0) {
    throw new CommandError(
      `${where} thiếu ${missing.join(', ')}, nên không đếm được lượt xem. Hãy thêm vào log_format trong cấu hình nginx, ví dụ:\n\n${NGINX_FORMAT}`,
    );
  }
  return template;
}
