/** The configuration of the editing screen is made from the schemas, and the package accepts it. */
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { screenConfig, type Portal } from '../../../src/admin/config/index.ts';
import { formOf, NoWidgetError } from '../../../src/admin/config/fields.ts';
import { collectionRows, collections, dataFiles } from '../../../src/collections.ts';
import { editor } from '../../../src/schemas/editor.ts';
import { unwrap } from '../../../src/schemas/unwrap-schema.ts';
import { samples } from '../schemas/samples.ts';

const HOME = 'https://bensen.example/';
const portal = dataFiles.portal.schema.parse(samples['portal']?.data) as Portal;
const configOf = (fields: object = {}) =>
  screenConfig({ ...portal, editor: editor.parse({ ...portal.editor, ...fields }) }, HOME);

interface AnyField {
  name: string;
  label: string;
  widget: string;
  required?: boolean;
  maxlength?: number;
  pattern?: [string, string];
  options?: unknown[];
  fields?: AnyField[];
}
const collectionOf = (name: string) =>
  configOf().collections?.find((each) => 'name' in each && each.name === name) as unknown as {
    fields: AnyField[];
  };
const fieldOf = (collection: string, name: string) =>
  collectionOf(collection).fields.find((field) => field.name === name);

describe('the package accepts the configuration', () => {
  const file = new URL('../schema/sveltia-cms.json', import.meta.resolve('@sveltia/cms'));
  const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
  const validate = new Ajv({ strict: false, logger: false }).compile(schema);

  test.each([
    ['github', {}],
    ['github', { relay: 'https://dang-nhap.example/', review: true }],
    ['gitlab', { appId: '0123', review: true, url: undefined }],
    ['gitea', { url: 'https://git.example/', appId: '0123' }],
    ['forgejo', { url: 'https://git.example/git/' }],
  ])('for a repository at %s with %j', (host, fields) => {
    const config: unknown = JSON.parse(JSON.stringify(configOf({ host, ...fields })));
    validate(config);
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe('every field of a schema has a widget', () => {
  test.each(collectionRows.map(([name, row]) => [name, row] as const))(
    'the form of %s has the fields of its schema, in their order, and the text',
    (name, row) => {
      const shape = Object.keys((unwrap(row.schema) as z.ZodObject).shape);
      const fields = collectionOf(name).fields.map((field) => field.name);
      expect(fields.filter((field) => field !== 'body')).toEqual(shape);
      expect(fields.includes('body')).toBe(row.body !== 'none');
    },
  );

  test('a type that no widget edits stops the build of the screen', () => {
    const schema = z.strictObject({ odd: z.map(z.string(), z.string()) });
    expect(() => formOf(schema, {})).toThrow(NoWidgetError);
  });

  test('every reference of a schema names a collection', () => {
    const names = allFields().flatMap((field) =>
      field.widget === 'relation' ? [(field as unknown as { collection: string }).collection] : [],
    );
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(Object.keys(collections)).toContain(name);
  });
});

describe('what the schemas say is what the form says', () => {
  test.each([
    ['articles', 'title', { label: 'Tiêu đề', widget: 'string', required: true, maxlength: 400 }],
    ['articles', 'summary', { label: 'Tóm tắt, sapo', widget: 'string', maxlength: 500 }],
    ['articles', 'publishedAt', { widget: 'datetime', format: 'YYYY-MM-DD HH:mm' }],
    ['articles', 'categories', { widget: 'relation', collection: 'categories', min: 1 }],
    ['articles', 'topic', { widget: 'relation', collection: 'topics', required: false }],
    ['articles', 'wards', { widget: 'select', multiple: true }],
    ['articles', 'draft', { widget: 'boolean', default: false, required: false }],
    ['articles', 'body', { widget: 'markdown', required: false }],
    ['pages', 'body', { widget: 'markdown', required: true }],
    ['alerts', 'level', { widget: 'select', required: true }],
    ['categories', 'order', { widget: 'number', value_type: 'float' }],
  ])('%s: %s', (collection, name, expected) => {
    expect(fieldOf(collection, name)).toMatchObject(expected);
  });

  test('the choices of an alert have the words of its error', () => {
    expect(fieldOf('alerts', 'level')?.options).toEqual([
      { label: 'thông tin', value: 'info' },
      { label: 'cảnh báo', value: 'warning' },
      { label: 'khẩn cấp', value: 'urgent' },
    ]);
  });

  test('the wards to choose from are those of portal.yaml', () => {
    expect(fieldOf('articles', 'wards')?.options).toEqual(portal.wards);
  });

  test('a pattern of the form refuses what the schema refuses, in Vietnamese and without a value', () => {
    const [source = '', message = ''] = fieldOf('alerts', 'link')?.pattern ?? [];
    expect(regexOf(source).test('/bai-viet/a/')).toBe(true);
    expect(regexOf(source).test('bai-viet')).toBe(false);
    expect(message).toMatch(/^Phải bắt đầu bằng .+\.$/);
    const patterns = allFields().flatMap(({ pattern }) => (pattern ? [pattern] : []));
    expect(patterns.length).toBeGreaterThan(5);
    for (const [regex, sentence] of patterns) {
      expect(() => regexOf(regex)).not.toThrow();
      expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
      expect(sentence).not.toContain('“?”');
    }
  });

  test('every label and every hint is Vietnamese and speaks of no file', () => {
    const fields = allFields();
    expect(fields.length).toBeGreaterThan(60);
    for (const { name, label, hint } of fields as (AnyField & { hint?: string })[]) {
      expect(label.toLowerCase(), name).not.toBe(name.toLowerCase());
      expect(hint ?? '', name).not.toMatch(/^true|npm run dev|bỏ \.md|cạnh tệp bài/);
      expect(hint ?? '', name).not.toMatch(/\b(?:publishedAt|updatedAt|expiresAt|corrections)\b/);
    }
  });
});

test('a portal is edited with nothing that asks another service', () => {
  const config = configOf();
  expect(config.media_libraries?.stock_assets).toEqual({ providers: [] });
  expect(config.load_config_file).toBe(false);
});

function allFields(): AnyField[] {
  const config = configOf() as unknown as Record<
    'collections' | 'singletons',
    { fields: AnyField[] }[]
  >;
  const within = (fields: AnyField[]): AnyField[] =>
    fields.flatMap((field) => [field, ...within(field.fields ?? [])]);
  return [...config.collections, ...config.singletons].flatMap(({ fields }) => within(fields));
}

/** As the screen reads a pattern. */
function regexOf(pattern: string): RegExp {
  const { source = '', flags } =
    /^\/?(?<source>.+?)(?:\/(?<flags>[dgimsuy]*))?$/.exec(pattern)?.groups ?? {};
  return new RegExp(source, flags);
}
