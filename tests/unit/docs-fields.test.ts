/** The reference of fields is made from the schemas, so the schemas have to say enough. */
import { globSync } from 'node:fs';
import typescript from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  FIELDS_MANUAL,
  fieldsManual,
  fieldsOf,
  SECTIONS,
} from '../../src/commands/fields-manual.ts';
import { read, ROOT } from '../support/documents.ts';

describe('fields.md', () => {
  test('fields.md is what `npm run docs:fields` writes', async () => {
    expect(read(FIELDS_MANUAL) === (await fieldsManual()), 'run npm run docs:fields').toBe(true);
  });

  test.each(SECTIONS)(
    'fields.md says in Vietnamese what each field is for: $title',
    ({ schema }) => {
      const fields = fieldsOf(schema);
      expect(fields.length).toBeGreaterThan(0);
      const silent = fields.filter(({ form, meaning }) => !form || !/[à-ỹđ].*\.$/i.test(meaning));
      expect(silent.map(({ path: field }) => field)).toEqual([]);
      for (const { form } of fields) expect(form).not.toMatch(/NaN|undefined|hiểu là/);
    },
  );

  test.each(globSync('src/schemas/*.ts', { cwd: ROOT }))(
    '%s tells developers, too, what each field is',
    (file) => {
      expect(fieldsWithoutComment(file)).toEqual([]);
    },
  );
});

/** Fields of the object schemas in a file that no doc comment stands above. */
function fieldsWithoutComment(file: string): string[] {
  const source = typescript.createSourceFile(
    file,
    read(file),
    typescript.ScriptTarget.Latest,
    true,
  );
  const silent: string[] = [];
  const visit = (node: typescript.Node): void => {
    if (typescript.isCallExpression(node) && node.expression.getText().endsWith('.strictObject')) {
      const [shape] = node.arguments;
      if (shape && typescript.isObjectLiteralExpression(shape)) {
        for (const field of shape.properties) {
          if (typescript.getJSDocCommentsAndTags(field).length === 0)
            silent.push(field.name?.getText() ?? '');
        }
      }
    }
    typescript.forEachChild(node, visit);
  };
  visit(source);
  return silent;
}
