/** What stands otherwise on the page is named with all its lines, and who does what the report says has what was meant. */
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { visibleText } from '../../support/visible-text.ts';
import { COLUMN_CURES, COLUMNS_TOLD_ONCE } from './column-cures.ts';
import { CURES } from './cures.ts';
import { LETTER_CURES } from './letter-cures.ts';
import { NOTICE_CURES, NOTICES_SHOWN } from './notice-cures.ts';
import { ORNAMENT_CURES, PLAIN, TOLD_ONCE } from './ornament-cures.ts';
import { PASTE_CURES } from './paste-cures.ts';
import { stubContext } from './context.ts';
import { SIGN_CURES } from './sign-cures.ts';

async function render(markdown: string) {
  const { context, faults } = stubContext();
  const { html } = await renderMarkdown(markdown, context);
  const shown = visibleText(html).split('\n');
  return { faults, shown: shown.map((line) => line.trim()).filter((line) => line !== '') };
}

const ALL = {
  ...CURES,
  ...PASTE_CURES,
  ...SIGN_CURES,
  ...LETTER_CURES,
  ...ORNAMENT_CURES,
  ...COLUMN_CURES,
  ...NOTICE_CURES,
};

describe.each(Object.entries(ALL))('%s', (_, cures) => {
  test.each(cures)(
    '%j is told at its line, with what to do, and its cure shows what was meant',
    async ({ written, line, says, cured, shows }) => {
      const { faults } = await render(written);
      expect(faults.map((fault) => fault.line)).toContain(line);
      const told = faults.map(({ message, hint }) => `${message} ${hint}`).join('\n');
      for (const words of says) expect(told).toContain(words);
      const after = await render(cured);
      expect(after.faults).toEqual([]);
      expect(after.shown).toEqual(shows);
    },
  );
});

test.each([...PLAIN, ...NOTICES_SHOWN])(
  '%j is shown as it is, and nothing is told',
  async (written) => {
    const { faults, shown } = await render(written);
    expect(faults).toEqual([]);
    expect(shown).toEqual([written]);
  },
);

test.each([...TOLD_ONCE, ...COLUMNS_TOLD_ONCE])('%j is told once', async (written) => {
  expect((await render(written)).faults).toHaveLength(1);
});
