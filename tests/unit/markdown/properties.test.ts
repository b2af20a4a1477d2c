/** What holds for every text, whatever stands in it: it is rendered, nothing vanishes in silence, and in little time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { anyText, options, signText, TIMEOUT_MS } from '../../support/random-texts.ts';
import { findChange } from '../../support/readings.ts';
import { findLostLine, visibleText } from '../../support/visible-text.ts';
import { stubContext } from './context.ts';

test(
  'no character of any text vanishes unless the report names its line',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (markdown) => {
        const { context, faults } = stubContext();
        const { html } = await renderMarkdown(markdown, context);
        // With an error nothing is published.
        if (faults.some(({ severity }) => severity === 'error')) return;
        const told = new Set(
          faults.flatMap(({ line = 0, moreLines = [] }) => [line, ...moreLines]),
        );
        expect(findLostLine(markdown, html, { told, marks: true })).toBeUndefined();
      }),
      options,
    );
  },
  TIMEOUT_MS,
);

test(
  'a text without a fault is shown character by character, but for what is documented',
  async () => {
    await fc.assert(
      fc.asyncProperty(signText, async (lines) => {
        const { context, faults } = stubContext();
        const { html } = await renderMarkdown(lines.join('\n'), context);
        if (faults.length > 0 || html.includes('<table>')) return;
        expect(findChange(lines.join('\n'), visibleText(html, true))).toBeUndefined();
        // Whoever escapes a sign knows what the others do.
        if (lines.some((each) => each.includes('\\'))) return;
        for (const [, , inner = ''] of html.matchAll(/<(em|del)>([^<]*)<\/\1>/g)) {
          expect(inner, 'emphasis without a word').toMatch(/[\p{L}\p{N}]/u);
        }
      }),
      options,
    );
  },
  TIMEOUT_MS,
);
