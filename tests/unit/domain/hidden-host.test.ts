import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hidesHost, leavesPortal } from '../../../src/domain/hidden-host.ts';
import { alert } from '../../../src/schemas/alert.ts';
import { runs } from '../../support/properties.ts';

const HIDDEN = [
  ...[
    '/\\evil.example/x',
    '\\\\evil.example',
    '\\/evil.example',
    '///evil.example',
    '/\\/evil.example',
  ],
  ...[
    '/\t/evil.example',
    '/\n\\evil.example',
    ' //evil.example',
    '\u0001//evil.example',
    '//\\evil.example',
  ],
];

test.each(HIDDEN)('%j hides the name of another host', (href) => {
  expect(hidesHost(href)).toBe(true);
});

test.each(['/', '/bai-viet/a/', './a.pdf', '?q=//a', '#//a', '/a//b', '/a\\b', 'a.md', '/lễ hội/'])(
  '%j stays in the portal',
  (href) => {
    expect([hidesHost(href), leavesPortal(href)]).toEqual([false, false]);
  },
);

test.each(['https://a.example/', '//a.example/', 'mailto:a@b.example'])(
  '%j leaves the portal and shows so',
  (href) => {
    expect([hidesHost(href), leavesPortal(href)]).toEqual([false, true]);
  },
);

test.each(HIDDEN)('an alert does not link to %j', (link) => {
  const data = {
    title: 'Tin',
    level: 'urgent',
    from: '2024-05-01 06:00',
    until: '2024-05-02 06:00',
  };
  expect(alert.safeParse(data).success).toBe(true);
  expect(alert.safeParse({ ...data, link }).success).toBe(false);
});

test('a path that hides no host leads to the host of the page, wherever it stands', () => {
  const part = fc.constantFrom(
    '/',
    '\\',
    '\t',
    '\n',
    ' ',
    '.',
    'a',
    '@',
    '%5C',
    '?',
    '#',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const href = `/${parts.join('')}`;
      if (hidesHost(href) || /^\/\/[^/\\\s]/.test(href)) return;
      expect(new URL(href, 'https://cong.example/bai-viet/').host).toBe('cong.example');
    }),
    runs(2000),
  );
});
