/** What VS Code knows of the content: schemas of all fields, snippets, and the extensions that read them. */
import { z } from 'astro/zod';
import { format, resolveConfig } from 'prettier';
import { collections, dataFiles } from '../collections.ts';

/** Where they lie, from the root of the project. */
export const VSCODE_DIR = '.vscode';

/** Those of JSON Schema. */
const FORMATS = ['uri', 'email'];

/** Our own notes in the schemas, which no editor knows. */
const OWN_NOTES = ['holds', 'collection', 'chosenFrom'];

/** Tables that a program writes are edited by nobody. */
const BY_HAND = Object.entries(dataFiles).filter(([name]) => name !== 'counts');

/** Each kind of file: the name of its schema, and which files below `content/` have it. */
const KINDS: readonly { name: string; schema: z.ZodType; files: string }[] = [
  ...Object.entries(collections).map(([name, { schema }]) => ({
    name,
    schema,
    files: `content/${name}/**/*.md`,
  })),
  ...BY_HAND.map(([name, { file, schema }]) => ({ name, schema, files: `content/${file}` })),
];

const SNIPPETS = {
  'Bài viết mới': {
    prefix: 'bai',
    description: 'Phần đầu và nội dung của một bài viết',
    body: [
      '---',
      'title: "${1:Tiêu đề}"',
      'summary: "${2:Một đến ba câu nói điều chính.}"',
      'publishedAt: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_HOUR:$CURRENT_MINUTE',
      'categories: [${3:tin-tuc}]',
      'draft: true',
      '---',
      '',
      '${0:Nội dung bài.}',
      '',
    ],
  },
  'Ảnh đại diện': {
    prefix: 'anh-dai-dien',
    description: 'Trường cover ở phần đầu bài',
    body: [
      'cover:',
      '  src: ./${1:ten-anh}.jpg',
      '  alt: "${2:Điều nhìn thấy trong ảnh: ai đang làm gì, ở đâu}"',
    ],
  },
  'Ảnh trong bài': {
    prefix: 'anh',
    description: 'Một ảnh có mô tả và chú thích',
    body: ['![${1:Điều nhìn thấy trong ảnh}](./${2:ten-anh}.jpg "${3:Chú thích}")', '$0'],
  },
  Bảng: {
    prefix: 'bang',
    description: 'Một bảng hai cột',
    body: ['| ${1:Cột} | ${2:Số} |', '| --- | ---: |', '| ${3:Sen Hạ} | ${4:47} |', '$0'],
  },
  'Tệp đính kèm': {
    prefix: 'dinh-kem',
    description: 'Trường attachments ở phần đầu bài',
    body: ['attachments:', '  - { file: ./${1:ke-hoach}.pdf, title: "${2:Tên tài liệu}" }'],
  },
  'Đính chính': {
    prefix: 'dinh-chinh',
    description: 'Trường corrections ở phần đầu bài',
    body: [
      'corrections:',
      '  - at: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_HOUR:$CURRENT_MINUTE',
      '    note: "${1:Bản trước viết …; nay sửa lại là …}"',
    ],
  },
};

/** Each file with its text, laid out as `npm run format` would. */
export async function vscodeFiles(): Promise<Map<string, string>> {
  const schemas = KINDS.map(({ name, schema }) => [fileOf(name), asJsonSchema(schema)] as const);
  const values = new Map<string, unknown>([
    ...schemas,
    [
      'settings.json',
      {
        'yaml.schemas': Object.fromEntries(
          KINDS.map(({ name, files }) => [`./${VSCODE_DIR}/${fileOf(name)}`, files]),
        ),
        '[markdown]': {
          'editor.wordWrap': 'on',
          'editor.quickSuggestions': { other: true, comments: false, strings: true },
        },
        'editor.unicodeHighlight.allowedLocales': { vi: true },
        'files.encoding': 'utf8',
        'files.eol': '\n',
      },
    ],
    ['extensions.json', { recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode'] }],
    [
      'noi-dung.code-snippets',
      Object.fromEntries(
        Object.entries(SNIPPETS).map(([name, each]) => [name, { scope: 'markdown', ...each }]),
      ),
    ],
  ]);
  const made = new Map<string, string>();
  for (const [file, value] of values) {
    const filepath = `${VSCODE_DIR}/${file}`;
    const options = { ...(await resolveConfig(filepath)), filepath };
    made.set(file, await format(JSON.stringify(value), options));
  }
  return made;
}

function fileOf(name: string): string {
  return `schemas/${name}.schema.json`;
}

/** What may stand in a file, as far as JSON Schema can say it; the check of the content says the rest. */
function asJsonSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const schema = jsonSchema as Record<string, unknown>;
      for (const note of OWN_NOTES) delete schema[note];
      if (!FORMATS.includes(String(schema['format']))) delete schema['format'];
      if (isListOrValue(zodSchema, schema)) {
        const { items } = schema;
        const list = { ...schema };
        for (const key of Object.keys(schema)) delete schema[key];
        schema['anyOf'] = [items, list];
      }
    },
  });
}

/** `word: another` is read as `word: [another]`: what is made a list before it is looked at. */
function isListOrValue(zodSchema: unknown, schema: Record<string, unknown>): boolean {
  const isMadeSo = zodSchema instanceof z.ZodPipe && zodSchema.in instanceof z.ZodTransform;
  return isMadeSo && schema['type'] === 'array';
}
