/** The collections of the screen: one for each row of src/collections.ts. */
import type { EntryCollection, Field, ViewFilter } from '@sveltia/cms';
import type { Row } from '../../collections.ts';
import { unwrap } from '../../schemas/unwrap-schema.ts';
import { formOf, type Choices } from './fields.ts';
import {
  BODY_HINT,
  BODY_LABEL,
  CATEGORY_GROUP,
  SINGULAR,
  SLUG_ERROR,
  SLUG_HINT,
  STATES,
} from './words.ts';
import { ICONS } from './icons.ts';

/** The longest name of a file that is made of a title. */
const MAX_SLUG_CHARS = 90;

/** A collection of the screen. `folder` is the folder of content in the repository. */
export function collectionOf(
  name: string,
  row: Row,
  folder: string,
  choices: Choices,
): EntryCollection {
  const fields = withBody(formOf(row.schema, choices), bodyField(row));
  const { from } = row.visible === 'always' ? {} : row.visible;
  const isByYear = row.nested && from !== undefined;
  return {
    name,
    label: row.manual.title,
    ...(SINGULAR[name] && { label_singular: SINGULAR[name] }),
    ...(ICONS[name] && { icon: ICONS[name] }),
    folder: `${folder}/${name}`,
    extension: 'md',
    format: 'yaml-frontmatter',
    create: true,
    slug: {
      template: '{{title}}',
      editable: ['create'],
      hint: SLUG_HINT,
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', SLUG_ERROR],
    },
    ...(isByYear && { path: `{{${from} | date('YYYY')}}/{{slug}}` }),
    // Relative to the entry. With a folder in its path, the screen takes the name of the entry for one of them.
    media_folder: isByYear ? '..' : '',
    public_folder: './',
    fields,
    summary: from ? `{{title}} – {{${from} | date('DD/MM/YYYY')}}` : '{{title}}',
    sortable_fields: {
      fields: sortable(fields),
      default: from
        ? { field: from, direction: 'descending' }
        : { field: sortable(fields)[0] ?? 'title', direction: 'ascending' },
    },
    ...(row.visible !== 'always' && { view_filters: filtersOf(row.visible) }),
    ...(fields.some(({ name }) => name === 'categories') && {
      view_groups: [{ name: 'categories', label: CATEGORY_GROUP, field: 'categories' }],
    }),
    ...(row.path !== undefined && { preview_path: previewPath(row.path) }),
    ...(fields.some(({ name }) => name === 'cover') && { thumbnail: 'cover.src' }),
    aliases_field: false,
  } as EntryCollection;
}

export const SLUG = {
  encoding: 'ascii',
  clean_accents: true,
  maxlength: MAX_SLUG_CHARS,
  timezone: 'local',
} as const;

/** The text of an article stands below its lead, where it is written next; the file has it at its end all the same. */
function withBody(fields: readonly Field[], body: readonly Field[]): Field[] {
  const lead = fields.findIndex(({ name }) => name === 'summary');
  const place = lead === -1 ? fields.length : lead + 1;
  return [...fields.slice(0, place), ...body, ...fields.slice(place)];
}

function previewPath(section: string): string {
  return section === '' ? '{{slug}}/' : `${section}/{{slug}}/`;
}

/** An article may be documents alone. */
function bodyField({ body, schema }: Row): Field[] {
  if (body === 'none') return [];
  const { shape } = unwrap(schema) as { shape?: object };
  return [
    {
      name: 'body',
      label: BODY_LABEL,
      hint: BODY_HINT,
      widget: 'markdown',
      required: body === 'required' && !('attachments' in (shape ?? {})),
    },
  ];
}

function sortable(fields: readonly Field[]): string[] {
  const names = fields.map(({ name }) => name);
  return ['publishedAt', 'from', 'order', 'title', 'updatedAt'].filter((name) =>
    names.includes(name),
  );
}

/** Drafts, what waits, what is scheduled, what is over: the states of an entry, each a list of its own. */
function filtersOf({ from, until, draft, review }: Exclude<Row['visible'], 'always'>) {
  const filters: (ViewFilter | undefined)[] = [
    draft ? { name: 'draft', label: STATES.draft, field: draft, pattern: true } : undefined,
    review ? { name: 'review', label: STATES.review, field: review, pattern: true } : undefined,
    from ? { name: 'scheduled', label: STATES.scheduled, field: from, gt: '{{now}}' } : undefined,
    until ? { name: 'expired', label: STATES.expired, field: until, lte: '{{now}}' } : undefined,
  ];
  return filters.filter((filter) => filter !== undefined);
}
