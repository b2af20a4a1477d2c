import { describe, expect, test } from 'vitest';
import { dublinCore } from '../../../../src/domain/metadata/dublin-core.ts';
import { portal, sampleArticle } from '../../feeds/samples.ts';

const url = 'https://bensen.example/bai-viet/le-ky-niem/';
const MANDATORY = ['title', 'creator', 'date', 'description', 'publisher', 'identifier'];

const valuesOf = (changes: Parameters<typeof sampleArticle>[0] = {}, sections: string[] = []) =>
  Object.fromEntries(
    dublinCore(sampleArticle(changes), portal, url, sections).map(({ name, content }) => [
      name.replace('DC.', ''),
      content,
    ]),
  );

describe('the six mandatory elements', () => {
  test.each([
    ['an article with nothing optional', {}],
    ['an article of an office', { author: 'Phòng Tư pháp' }],
    ['a piece taken over', { source: { name: 'Báo Bến Sen' } }],
  ])('no mandatory element is empty for %s', (_kind, changes) => {
    const values = valuesOf(changes);
    expect(MANDATORY.filter((name) => !values[name]?.trim())).toEqual([]);
  });
});

describe('the creator', () => {
  const source = { name: 'Báo Bến Sen' };
  test.each([
    [{ author: 'Phòng Tư pháp', source }, 'Phòng Tư pháp'],
    [{ source }, 'Báo Bến Sen'],
    [{}, portal.publisher],
  ])('with %j the creator is %s', (changes, creator) => {
    expect(valuesOf(changes)['creator']).toBe(creator);
  });
});

test('all that an article says is given, several values separated by semicolons', () => {
  const source = { name: 'Báo Bến Sen', url: 'https://bao.example/1' };
  const changes = { source, tags: ['lễ hội', 'thể thao; du lịch'], wards: ['Sen Hạ', 'Chợ Đò'] };
  expect(valuesOf(changes, ['Tin nổi bật', 'Văn hóa – Xã hội'])).toEqual({
    title: 'Lễ kỷ niệm 20 năm',
    creator: 'Báo Bến Sen',
    subject: 'Tin nổi bật; Văn hóa – Xã hội; lễ hội; thể thao, du lịch',
    description: 'Sáng 13/01, quận tổ chức lễ kỷ niệm.',
    publisher: 'Ủy ban nhân dân quận Bến Sen',
    date: '2023-01-13T08:59:00+07:00',
    type: 'Text',
    format: 'text/html',
    identifier: url,
    source: 'Báo Bến Sen; https://bao.example/1',
    language: 'vi',
    coverage: 'Sen Hạ; Chợ Đò',
  });
});

test('what is not known is left out rather than empty', () => {
  const values = valuesOf();
  expect(Object.values(values)).not.toContain('');
  expect(Object.keys(values)).not.toEqual(expect.arrayContaining(['source']));
  expect(Object.keys(values)).not.toEqual(expect.arrayContaining(['coverage']));
});

test('a single value keeps its semicolon', () => {
  expect(valuesOf({ title: 'Một; hai' })['title']).toBe('Một; hai');
});

test('an article that was changed says when, by its newest correction or update, and no other does', () => {
  const at = new Date('2023-01-15T03:00:00Z');
  const updatedAt = new Date('2023-01-14T03:00:00Z');
  expect(valuesOf({ updatedAt, corrections: [{ at, note: 'Sửa ngày.' }] })).toMatchObject({
    'DCTERMS.modified': '2023-01-15T10:00:00+07:00',
  });
  expect(valuesOf()).not.toHaveProperty('DCTERMS.modified');
});
