/** Checks every answer of the service against its OpenAPI document. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openapi } from '../../src/counter/http/openapi.ts';

interface Operation {
  requestBody?: { content: Record<string, object> };
  responses: Record<string, { content?: Record<string, { schema: object }>; headers?: object }>;
}

// Other tests check the formats.
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(openapi, 'openapi');

/** Throws when the document does not allow this answer to this request. */
export function checkAnswer(
  { method, url, headers: sent }: globalThis.Request,
  answer: { status: number; headers: Headers; body: string },
): void {
  const what = `${method} ${url} → ${answer.status}`;
  const operation = operationOf(method, new URL(url).pathname);
  if (!operation) return;
  if (answer.status < 400 && operation.requestBody) {
    const type = mediaType(sent);
    if (!(type in operation.requestBody.content))
      throw new Error(`${what}: routes.ts does not take ${type}.`);
  }
  const response = operation.responses[answer.status];
  if (!response) throw new Error(`${what}: routes.ts has no such status.`);
  const missing = requiredHeaders(response.headers).find((name) => !answer.headers.has(name));
  if (missing) throw new Error(`${what}: the header ${missing} is missing.`);
  const type = mediaType(answer.headers);
  if (!response.content) {
    if (answer.body !== '') throw new Error(`${what}: routes.ts has no body here.`);
    return;
  }
  const content = response.content[type];
  if (!content) throw new Error(`${what}: routes.ts does not answer ${type}.`);
  if (!type.endsWith('json')) return;
  const validate = ajv.compile({ ...absoluteRef(content.schema) });
  if (!validate(JSON.parse(answer.body))) {
    throw new Error(`${what}: ${ajv.errorsText(validate.errors)} in ${answer.body}`);
  }
}

function mediaType(headers: Headers): string {
  return headers.get('content-type')?.split(';')[0] ?? '';
}

/** Undefined for paths that the service does not have. */
function operationOf(method: string, path: string): Operation | undefined {
  const template = path.replace(/^\/(views|ratings|feedback|feedback-form)\/.+/, '/$1/{id}');
  const paths = openapi.paths as Record<string, Record<string, unknown>>;
  return paths[template]?.[method.toLowerCase()] as Operation | undefined;
}

function requiredHeaders(headers: object = {}): string[] {
  return Object.entries(headers)
    .filter(([, header]) => (header as { required?: boolean }).required)
    .map(([name]) => name);
}

/** Makes a reference inside the document one from outside. */
function absoluteRef(schema: object): object {
  return '$ref' in schema ? { $ref: `openapi${String(schema.$ref)}` } : schema;
}
