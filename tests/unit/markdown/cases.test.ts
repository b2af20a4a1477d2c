/**
 * Every folder of `cases/` is one test case: `input.md` becomes `output.html`, with the faults of `faults.json`, or with
 * none where there is no such file. To add a case, add a folder with an input.md, run vitest with -u, read the result.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { findFaults, renderMarkdown } from '../../../src/markdown/index.ts';
import { stubContext } from './context.ts';

const CASES = path.join(import.meta.dirname, 'cases');

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // A matter of style, not of validity.
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'tel-non-breaking': 'off',
    // A fragment begins where the page's own title ends.
    'heading-level': 'off',
  },
});

describe.each(readdirSync(CASES))('%s', (name) => {
  const folder = path.join(CASES, name);
  const input = readFileSync(path.join(folder, 'input.md'), 'utf8');

  test('the case becomes the expected HTML, with the expected faults', async () => {
    const { context, faults } = stubContext();
    const { html } = await renderMarkdown(input, context);
    await expect(`${html}\n`).toMatchFileSnapshot(path.join(folder, 'output.html'));
    const faultsFile = path.join(folder, 'faults.json');
    if (faults.length || existsSync(faultsFile)) {
      await expect(`${JSON.stringify(faults, null, 2)}\n`).toMatchFileSnapshot(faultsFile);
    }
  });

  test('the case has the same faults where no page is made of it', async () => {
    const [rendered, checked] = [stubContext(), stubContext()];
    await renderMarkdown(input, rendered.context);
    await findFaults(input, checked.context);
    expect(checked.faults).toEqual(rendered.faults);
  });

  test('the case becomes valid HTML that can run nothing', async () => {
    const { html } = await renderMarkdown(input, stubContext().context);
    const report = await validator.validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
    expect(html).not.toMatch(
      /<(?:script|style|iframe|svg|form)\b|<[^>]+\s(?:on\w+|style)=|="\s*(?:javascript|data):/i,
    );
    expect(html).toBe(html.normalize('NFC'));
  });
});
