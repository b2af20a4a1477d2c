/** Every fixture of broken content, read without a build: what an editor gets to read is Vietnamese, with file and cure. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkBodies } from '../../../src/content/check-bodies.ts';
import { checkReferences, locate } from '../../../src/content/check-references.ts';
import { checkTexts } from '../../../src/content/check-texts.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { expectVietnamese } from '../../support/vietnamese.ts';

const FIXTURES = path.join(import.meta.dirname, '../../fixtures');
/** What only a built portal shows. */
const MET_WHEN_BUILT = ['broken-legacy-taken', 'broken-link-dead-page', 'broken-link-to-draft'];
const names = readdirSync(FIXTURES).filter((name) => name.startsWith('broken-'));

describe('fixtures of broken content', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'noi-dung-'));
  afterAll(() => rmSync(root, { recursive: true }));

  test.each(names)('%s is reported in Vietnamese, with its file', async (name) => {
    const folder = path.join(root, name);
    for (const part of ['minimal', name]) {
      cpSync(path.join(FIXTURES, part), folder, {
        recursive: true,
        filter: (file) => !file.endsWith('expected.txt'),
      });
    }
    const { content, problems } = await readContent(folder);
    const findings = [...checkReferences(content), ...checkTexts(content)];
    const found = [
      ...problems,
      ...(await locate(folder, findings)),
      ...(await checkBodies(folder, content)),
    ];
    expect(found.length > 0).toBe(!MET_WHEN_BUILT.includes(name));
    for (const { file, message, hint = '' } of found) {
      expect(file).not.toBe('');
      expect(message).toMatch(/[.?]$/);
      expectVietnamese(`${message}\n${hint}`);
    }
  });
});
