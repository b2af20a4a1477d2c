/** What holds for every value of the front matter: it is read as it stands on its line, or the report names the line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutInvisible } from '../../../../src/domain/invisible-characters.ts';
import { parseYaml } from '../../../../src/content/front-matter.ts';
import { runs } from '../../../support/properties.ts';

const options = runs(600);

const WORDS =
  'Ủy ban phường Sen Hạ đạt 12 3,5% 1.500.000 true null 2026-01-13 m² “giờ vàng” 👉 –'.split(' ');
const SIGNS =
  '# ## #Sen & && * ** ! !! % @ ` | |2 > >- >5 , - -- --- ? : :: ; . .. ~ = + / \\ \\n " "" \' \'\' ( ) < [ ] { } $ ^ _'.split(
    ' ',
  );
const SPACES = [' ', ' ', ' ', '', '  ', '\u00A0', '\u00AD', '\t'];

const value = fc
  .array(fc.tuple(fc.constantFrom(...WORDS, ...SIGNS), fc.constantFrom(...SPACES)), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) => parts.flat().join('').trim())
  .filter((text) => text !== '');

/** What an editor sees in a value: without quotation marks that hold all of it, and of white space only that there is some. */
function seen(text: string): string {
  const plain = withoutInvisible(text).replace(/\s+/g, ' ').trim();
  const [, mark, inner = ''] = /^(["'])(.*)\1$/.exec(plain) ?? [];
  if (mark === '"') return inner.replace(/\\(["\\/])/g, '$1').trim();
  return mark === "'" ? inner.replaceAll("''", "'").trim() : plain;
}

describe('one line of YAML', () => {
  test('the text behind the name of a field is read or reported', () => {
    fc.assert(
      fc.property(value, (text) => {
        const { data, faults } = parseYaml(`title: ${text}\nsummary: Tóm tắt\n`);
        if (faults.length > 0) return;
        const { title, summary } = data as Record<string, unknown>;
        expect(summary).toBe('Tóm tắt');
        // A number, yes or no and nothing are told by the schema, since a title is text.
        if (typeof title === 'string') expect(seen(title)).toBe(seen(text));
        else expect(['number', 'boolean', 'object']).toContain(typeof title);
      }),
      options,
    );
  });

  test('the text of an item of a list is read or reported', () => {
    fc.assert(
      fc.property(value, value, (first, second) => {
        const { data, faults } = parseYaml(`tags:\n  - ${first}\n  - ${second}\n`);
        if (faults.length > 0) return;
        const { tags } = data as { tags: unknown[] };
        expect(tags).toHaveLength(2);
        for (const [index, text] of [first, second].entries()) {
          const item = tags[index];
          if (typeof item === 'string') expect(seen(item)).toBe(seen(text));
          else expect(['number', 'boolean', 'object']).toContain(typeof item);
        }
      }),
      options,
    );
  });
});

test('no text at all is an exception, and a fault has a line of the text', () => {
  const lines = fc.array(
    fc.oneof(
      value,
      fc.tuple(fc.constantFrom('title', 'tags', ' a'), value).map((pair) => pair.join(': ')),
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(lines, (each) => {
      const source = each.join('\n');
      const { faults, lineOf } = parseYaml(source);
      for (const { line, message } of faults) {
        expect(message).not.toBe('');
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(each.length + 1);
      }
      expect(lineOf(['title'])).toBeGreaterThan(0);
    }),
    options,
  );
});
