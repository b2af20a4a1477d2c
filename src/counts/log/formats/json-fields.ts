/**
 * Names under which JSON logs have the fields of a request: those of Caddy, Traefik, ECS, Cloudflare Logpush, Azure Front Door,
 * CloudFront, Vercel, Kong, Node's loggers, and common ones of nginx.
 */

/** Names of headers with the IP of the reader, by precedence; then names of the connection's IP. */
const IP_HEADERS = [
  'cf_connecting_ip',
  'true_client_ip',
  'x_forwarded_for',
  'x_real_ip',
  'forwarded',
  'xff',
];
const IP_CONNECTION = [
  ...['client_ip', 'clienthost', 'clientip', 'clientaddr', 'client_address', 'client'],
  ...['remote_addr', 'remoteaddr', 'remote_ip', 'remoteip', 'remote_host', 'remote'],
  ...['source_ip', 'client_addr', 'c_ip', 'real_ip', 'ip', 'peer', 'addr'],
  ...['request_client_ip', 'request_remote_ip', 'request_remote_addr', 'httprequest_remoteip'],
  ...['properties_clientip', 'proxy_clientip', 'req_remoteaddress', 'network_client_ip'],
];

/** How loggers name a request header. */
const HEADER_PREFIXES = [
  '',
  'http_',
  'request_',
  'request_headers_',
  'headers_',
  'req_headers_',
  'cs_',
];
const header = (...names: string[]) =>
  names.flatMap((name) => HEADER_PREFIXES.map((prefix) => prefix + name));

export const FIELDS = {
  time: [
    ...['startutc', 'startlocal', 'ts', 'timestamp', 'time_iso8601', 'time_local', 'time', 'msec'],
    ...['datetime', 'date', 'start_time', 'starttime', 'event_time', 'eventtime', 't'],
    ...['edgestarttimestamp', 'edgeendtimestamp', 'started_at', 'proxy_timestamp'],
  ],
  /** `GET /bai-viet/… HTTP/1.1`. */
  requestLine: ['request', 'request_line', 'requestline', 'req', 'http_request'],
  target: [
    ...['request_uri', 'requesturi', 'requestpath', 'request_path', 'uri', 'url', 'request_url'],
    ...['path', 'target', 'url_original', 'url_path', 'httprequest_requesturl', 'uri_path'],
    ...['clientrequesturi', 'clientrequestpath', 'properties_requesturi', 'proxy_path', 'req_url'],
    ...['http_url_details_path', 'cs_uri_stem'],
  ],
  query: ['args', 'query_string', 'query', 'url_query', 'cs_uri_query'],
  method: [
    ...['request_method', 'requestmethod', 'method', 'http_method', 'verb'],
    ...['http_request_method', 'httprequest_requestmethod', 'req_method', 'cs_method'],
    ...['clientrequestmethod', 'properties_httpmethod', 'proxy_method'],
  ],
  status: [
    ...['downstreamstatus', 'status', 'status_code', 'statuscode', 'response', 'http_status'],
    ...['response_status', 'response_code', 'http_response_status_code', 'httprequest_status'],
    ...['originstatus', 'code', 'sc_status', 'response_status_code', 'edgeresponsestatus'],
    ...['properties_httpstatuscode', 'proxy_statuscode', 'res_statuscode', 'http_status_code'],
  ],
  agent: [
    ...header('user_agent', 'useragent'),
    ...['agent', 'user_agent_original', 'http_useragent', 'httprequest_useragent', 'ua'],
    ...['clientrequestuseragent', 'properties_useragent', 'proxy_useragent'],
  ],
  prefetch: header('sec_purpose', 'purpose', 'x_moz', 'x_purpose'),
  ip: [...header(...IP_HEADERS), ...IP_CONNECTION],
  /** A line of another format, as Docker and log shippers wrap it. */
  message: ['log', 'message', 'msg', 'textpayload'],
} as const satisfies Record<string, readonly string[]>;

/** The fields of a JSON object by name, with their original names. */
export type JsonFields = ReadonlyMap<string, { name: string; value: string }>;

const MAX_DEPTH = 4;

/**
 * The fields of an object as text. Names of nested fields are joined, lower-case, with `_` in place of other characters:
 * `{"request":{"headers":{"User-Agent":["x"]}}}` has `request_headers_user_agent`.
 */
export function flatten(object: object): JsonFields {
  const fields = new Map<string, { name: string; value: string }>();
  const visit = (inner: object, path: string, depth: number): void => {
    for (const [key, value] of Object.entries(inner)) {
      const name = path === '' ? key : `${path}.${key}`;
      if (Array.isArray(value)) add(name, value.filter(isScalar).join(', '));
      else if (typeof value === 'object' && value !== null) {
        if (depth < MAX_DEPTH) visit(value as object, name, depth + 1);
      } else if (isScalar(value)) add(name, String(value));
    }
  };
  const add = (name: string, value: string): void => {
    fields.set(keyOf(name), { name, value });
  };
  visit(object, '', 1);
  return fields;
}

/** The first of these fields that is there and not empty. */
export function firstOf(fields: JsonFields, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name)?.value;
    if (value !== undefined && value !== '' && value !== '-') return value;
  }
  return undefined;
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '_')
    .replace(/^_|_$/g, '');
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
