import { expect, test } from 'vitest';
import { archiveNotice } from '../../../src/layouts/archive-notice.ts';

const archivedAt = new Date('2025-07-01T00:00:00+07:00');
const ward = { name: 'Phường Sen Hạ', url: 'https://senha.example/' };
const open = { successors: [] };

test('a portal that is an archive says so everywhere, whatever its sections say', () => {
  const section = { title: 'Tin tức', archivedAt, successor: ward };
  const notice = archiveNotice({ archivedAt, successors: [ward] }, [section]);
  expect(notice?.sentence).toContain('Cổng này ngừng cập nhật từ ngày 01/07/2025');
  expect(notice?.successors).toEqual([ward]);
});

test('the nearest section that is an archive says so, and where such news is now', () => {
  const above = { title: 'Tin tức', archivedAt };
  const below = { title: 'Thể thao', archivedAt, successor: ward };
  expect(archiveNotice(open, [above, below])).toEqual({
    sentence: expect.stringContaining('“Thể thao” ngừng cập nhật từ ngày 01/07/2025'),
    successors: [ward],
  });
  expect(archiveNotice(open, [above, { title: 'Thể thao' }])?.sentence).toContain('“Tin tức”');
});

test('successors alone make no archive', () => {
  expect(archiveNotice({ successors: [ward] }, [{ title: 'Tin tức' }])).toBeUndefined();
});
