/** JSON Schema of what records hold, made from the Zod schema of a collection, so that both say the same. */
import { z } from 'astro/zod';
import { rowOf, type CollectionName } from '../collections.ts';

type JsonSchema = Record<string, unknown>;

/** A moment that every field of dates takes. */
const SAMPLE_DATE = '2023-01-13 08:59';

const text = { type: 'string' };
const url = { type: 'string', format: 'uri' };

/** Documents are told by their URL, not by the name of their file. */
const attachments = {
  type: 'array',
  description: 'Tài liệu của bài, mỗi tài liệu có địa chỉ tải về.',
  items: {
    type: 'object',
    required: ['title', 'type', 'url'],
    additionalProperties: false,
    properties: { title: text, type: { ...text, examples: ['PDF'] }, url },
  },
};

/** So is sound. */
const audio = {
  type: 'object',
  description: 'Bản nghe của bài; transcript chỉ có khi bản nghe không đọc đúng từng chữ của bài.',
  required: ['url'],
  additionalProperties: false,
  properties: { url, transcript: { type: 'array', items: text } },
};

/** The schema of a record of a collection (JSON Schema 2020-12). */
export function recordSchema(name: CollectionName): JsonSchema {
  const { schema, openData = [] } = rowOf(name);
  const { shape } = schema as z.ZodObject;
  const properties = Object.fromEntries(
    openData.map((field) => {
      if (field === 'attachments') return [field, attachments];
      if (field === 'audio') return [field, audio];
      return [field, fieldSchema(shape[field] as z.ZodType)];
    }),
  );
  const required = openData.filter((field) => !(shape[field] instanceof z.ZodOptional));
  return {
    type: 'object',
    required: ['id', 'url', ...required],
    additionalProperties: false,
    properties: {
      id: { ...text, description: 'Mã của mục; không đổi khi tiêu đề đổi.' },
      url: { ...url, description: 'Địa chỉ trang.' },
      ...properties,
    },
  };
}

function fieldSchema(field: z.ZodType): JsonSchema {
  const schema: JsonSchema = z.toJSONSchema(field, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Files are written by the portal, so there are no default values, and patterns would repeat the manual.
      delete jsonSchema.default;
      delete jsonSchema.pattern;
      if (isDate(zodSchema)) jsonSchema.format = 'date-time';
    },
  });
  // Said once, by the document around it.
  delete schema['$schema'];
  return schema;
}

function isDate(schema: Parameters<typeof z.safeParse>[0]): boolean {
  return z.safeParse(schema, SAMPLE_DATE).data instanceof Date;
}
