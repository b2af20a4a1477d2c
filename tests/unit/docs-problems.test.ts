/** Each message leads to its entry in docs/su-co-thuong-gap.md, and each entry has its message. */
import { globSync } from 'node:fs';
import typescript from 'typescript';
import { describe, expect, test } from 'vitest';
import { RULE_GUIDE } from '../../src/check/rule-guide.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { problemsManual } from '../../src/commands/problems-manual.ts';
import { asPattern, CHAPTERS, GUIDE_FILE, guideTo, kindOf } from '../../src/content/guide/index.ts';
import { matches, read, ROOT } from '../support/documents.ts';
import { messageTemplates } from '../support/message-templates.ts';

describe('su-co-thuong-gap.md', () => {
  const kinds = CHAPTERS.flatMap(([, kinds]) => kinds);
  const templates = messageTemplates(
    globSync('src/{content,markdown,schemas,integrations,domain/redirects}/**/*.ts', { cwd: ROOT }),
    typescript,
  );

  test('su-co-thuong-gap.md is what `npm run docs:problems` writes', async () => {
    expect(read(GUIDE_FILE) === (await problemsManual()), 'run npm run docs:problems').toBe(true);
  });

  test('every message of the code leads to an entry', () => {
    expect(templates.length).toBeGreaterThan(250);
    expect(templates.filter(({ text }) => kindOf(text) === undefined)).toEqual([]);
  });

  test('every entry has a message, and so has each of the words that it lists', () => {
    const led = new Set(templates.map(({ text }) => kindOf(text)));
    expect(kinds.map(({ id }) => id).filter((id) => !led.has(id))).toEqual([]);
    const unsaid = kinds
      .flatMap(({ says }) => says)
      .filter((words) => !templates.some(({ text }) => asPattern(words).test(text)));
    expect(unsaid).toEqual([]);
  });

  test('every rule has an entry, and every entry of a rule its rule', () => {
    expect(Object.keys(RULE_GUIDE).sort()).toEqual(RULES.map(({ name }) => name).sort());
  });

  test('anchors are distinct, and stay as they are', () => {
    const anchors = matches(read(GUIDE_FILE), /<a id="([^"]+)">/g);
    const ids = [...kinds.map(({ id }) => id), ...RULES.map(({ name }) => name)];
    expect(anchors).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  test('what an editor has written does not decide where a message leads', () => {
    expect(guideTo('Tiêu đề “Thiếu nước. Hãy thêm “…”” ở cấp 1, là cấp')).not.toContain(
      'thieu-truong',
    );
    expect(guideTo('Ảnh ./a.jpg chưa có mô tả cho người không nhìn thấy ảnh.')).toBe(
      `${GUIDE_FILE}#mo-ta-anh`,
    );
    expect(guideTo('Chữ hoa.', 'viet-hoa-ca-cau')).toBe(`${GUIDE_FILE}#viet-hoa-ca-cau`);
    expect(guideTo('Một điều chưa ai biết.')).toBeUndefined();
  });
});
