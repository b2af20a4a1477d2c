/** The form of an entry, made from its schema: one field of Sveltia CMS for each field of the schema. */
import { z } from 'astro/zod';
import type { Field } from '@sveltia/cms';
import { errorMessageOf, labelOf, maxCharsOf } from '../../schemas/field-facts.ts';
import { unwrap } from '../../schemas/unwrap-schema.ts';
import { hintOf } from './hints.ts';
import { FILE_ERROR } from './words.ts';

/** What a form offers to choose from that no schema knows. */
export interface Choices {
  /** Lists of names by the field of portal.yaml that holds them. */
  [name: string]: readonly string[] | undefined;
}

/** A moment as the files have it, in Hanoi time whatever the clock of the editor's computer says. */
const DATE_TIME = {
  widget: 'datetime',
  format: 'YYYY-MM-DD HH:mm',
  input_timezone: 'Asia/Ho_Chi_Minh',
} as const;

/** A file beside the entry; one from elsewhere has a path from the root, which the portal cannot follow. */
const BESIDE = { choose_url: false, pattern: ['/^[^/]/', FILE_ERROR] };

/** Options of a widget. */
type Options = Record<string, unknown>;

/** A schema has a field for which there is no widget. */
export class NoWidgetError extends Error {
  override name = 'NoWidgetError';
}

/** The fields of a form, in the order of the schema. Throws `NoWidgetError` for a type that no widget can edit. */
export function formOf(schema: unknown, choices: Choices): Field[] {
  const object = unwrap(schema);
  if (!(object instanceof z.ZodObject)) throw new NoWidgetError('A form is made of an object.');
  const shape = Object.entries(object.shape as Record<string, z.ZodType>);
  const labels = new Map(shape.map(([name, field]) => [name, labelOfField(field) ?? name]));
  return shape.map(([name, field]) => fieldOf(name, field, labels, choices));
}

/** As the editor sees it: with a capital, in the words of its own errors. */
function labelOfField(schema: z.ZodType): string | undefined {
  const missing = (unwrap(schema) as z.ZodType).safeParse(undefined).error?.issues[0]?.message;
  const label = labelOf(errorMessageOf(schema)) ?? labelOf(missing ?? '');
  return label && label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}

function fieldOf(
  name: string,
  schema: z.ZodType,
  labels: ReadonlyMap<string, string>,
  choices: Choices,
): Field {
  const isRequired = !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault);
  const hint = hintOf(schema.description, labels);
  return {
    name,
    label: labels.get(name) ?? name,
    ...(hint && { hint }),
    required: isRequired,
    ...widgetOf(name, schema, choices),
  } as Field;
}

function widgetOf(name: string, schema: z.ZodType, choices: Choices): Options {
  const inner = unwrap(schema) as z.ZodType;
  const { holds, collection } = inner.meta() ?? {};
  const listed = choices[String(schema.meta()?.['chosenFrom'])];
  if (holds === 'dateTime') {
    return { ...DATE_TIME, ...(BEGINS_NOW.includes(name) && { default: '{{now}}' }) };
  }
  if (holds === 'picture') return { widget: 'image', ...BESIDE };
  if (holds === 'file') return { widget: 'file', ...BESIDE };
  if (holds === 'slug') return relation(String(collection));
  if (inner instanceof z.ZodArray) return listWidget(inner, listed, choices);
  if (inner instanceof z.ZodObject) {
    return { widget: 'object', collapsed: 'auto', fields: formOf(inner, choices) };
  }
  if (inner instanceof z.ZodBoolean) return { widget: 'boolean', default: defaultOf(schema) };
  if (inner instanceof z.ZodEnum) return { widget: 'select', options: optionsOf(inner) };
  if (inner instanceof z.ZodNumber) {
    return { widget: 'number', value_type: inner.format?.includes('int') ? 'int' : 'float' };
  }
  if (inner instanceof z.ZodString || inner instanceof z.ZodPipe || isTextFormat(inner)) {
    return textWidget(inner, schema);
  }
  throw new NoWidgetError(`No widget can edit “${name}”, a ${inner.constructor.name}.`);
}

/** Moments that are most often the present one. */
const BEGINS_NOW: readonly string[] = ['publishedAt', 'from'];

function isTextFormat(schema: z.ZodType): boolean {
  return schema instanceof z.ZodURL || schema instanceof z.ZodEmail;
}

function textWidget(inner: z.ZodType, schema: z.ZodType): Options {
  const limit = maxCharsOf(inner);
  const pattern = patternOf(inner);
  const fallback = defaultOf(schema);
  return {
    // One line whatever its length: the portal does not keep line breaks in a field.
    widget: 'string',
    use_emoji_autocomplete: false,
    ...(limit !== null && { maxlength: limit }),
    ...(pattern && { pattern }),
    ...(fallback !== undefined && { default: fallback }),
  };
}

function listWidget(
  list: z.ZodArray,
  listed: readonly string[] | undefined,
  choices: Choices,
): Options {
  const element = list.element as z.ZodType;
  const min = minLengthOf(list);
  const least = min === undefined ? {} : { min };
  const { holds, collection } = element.meta() ?? {};
  if (holds === 'slug') return { ...relation(String(collection)), multiple: true, ...least };
  if (listed && listed.length > 0) {
    return { widget: 'select', multiple: true, options: [...listed], ...least };
  }
  if (!(unwrap(element) instanceof z.ZodObject)) {
    const pattern = patternOf(element);
    return { widget: 'list', ...least, ...(pattern && { pattern }) };
  }
  const fields = formOf(element, choices);
  const shown = fields.find(({ name }) => ['title', 'name', 'note'].includes(name)) ?? fields[0];
  return {
    widget: 'list',
    collapsed: 'auto',
    summary: `{{fields.${shown?.name}}}`,
    fields,
    ...least,
  };
}

function minLengthOf(list: z.ZodArray): number | undefined {
  const checks = list.def.checks?.map((check) => check._zod.def as { minimum?: number });
  return checks?.find(({ minimum }) => minimum !== undefined)?.minimum;
}

/** An entry of another collection, stored by the name of its file. */
function relation(collection: string): Options {
  return { widget: 'relation', collection, value_field: '{{slug}}', display_fields: ['title'] };
}

/** The pattern of a text with the sentence of its own error, which names no value. */
function patternOf(schema: z.ZodType): [string, string] | undefined {
  const text = schema as z.ZodString;
  const source = schema instanceof z.ZodURL ? String.raw`^https?://[^/\\]` : regexOf(text);
  if (source === undefined) return undefined;
  const { error } = schema.safeParse('?');
  const message = error?.issues[0]?.message ?? '';
  // Between slashes: without them the screen takes what follows the last slash for flags.
  return [`/${source}/`, withoutValue(message)];
}

function regexOf(schema: z.ZodType): string | undefined {
  if (schema instanceof z.ZodEmail) return String.raw`^\S+@\S+\.\S+$`;
  if (!(schema instanceof z.ZodString)) return undefined;
  const checks = schema.def.checks?.map((check) => check._zod.def as CheckDefinition) ?? [];
  const [regex] = checks.flatMap(({ pattern, prefix }) =>
    prefix === undefined ? (pattern ? [pattern.source] : []) : [`^${RegExp.escape(prefix)}`],
  );
  return regex;
}

interface CheckDefinition {
  pattern?: RegExp;
  prefix?: string;
}

/** `topic (dòng sự kiện) “?” chỉ được …` → `Chỉ được …` */
function withoutValue(message: string): string {
  const text = message.replace(/^[\w.]+ \([^)]*\) (?:“\?” )?/, '');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The choices, named in the words of their error: `info (thông tin)`. */
function optionsOf(schema: z.ZodEnum): { label: string; value: string }[] {
  const message = schema.safeParse('?').error?.issues[0]?.message ?? '';
  return schema.options.map((value) => {
    const name = String(value);
    const [, words] = new RegExp(String.raw`\b${name} \(([^)]+)\)`).exec(message) ?? [];
    return { label: words ?? name, value: name };
  });
}

function defaultOf(schema: z.ZodType): unknown {
  if (!(schema instanceof z.ZodDefault)) return undefined;
  const value: unknown = schema.def.defaultValue;
  return typeof value === 'object' ? undefined : value;
}
