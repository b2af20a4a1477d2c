/** Each character of a text is shown, or belongs to a mark that the manual teaches, or a fault names its line. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { anyText, options, signText, TIMEOUT_MS } from '../../support/random-texts.ts';
import { readingsWithoutMarks } from '../../support/taught-marks.ts';
import { typedText } from '../../support/typed-texts.ts';
import { findLostLine } from '../../support/visible-text.ts';
import { stubContext } from './context.ts';

/** Where lines run together, a sign may be lost as well. */
const IS_JOINED = /nối liền/;

test.each([
  ['as officers type them', typedText],
  ['of words and signs', anyText],
  ['of signs', signText.map((lines) => lines.join('\n'))],
])(
  'no sign of texts %s vanishes but as a mark of the manual, unless a fault names its line',
  async (_, texts) => {
    await fc.assert(
      fc.asyncProperty(texts, async (markdown) => {
        const { context, faults } = stubContext();
        const { html } = await renderMarkdown(markdown, context);
        if (faults.some(({ severity }) => severity === 'error')) return;
        const told = new Set(
          faults
            .filter(({ message }) => !IS_JOINED.test(message))
            .flatMap(({ line = 0, moreLines = [] }) => [line, ...moreLines]),
        );
        const lost = readingsWithoutMarks(markdown, html).map((each) =>
          findLostLine(each, html, { told }),
        );
        expect(lost).toContain(undefined);
      }),
      options,
    );
  },
  TIMEOUT_MS,
);
