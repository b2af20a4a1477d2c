/** What `redirects.csv` may look like, and what an editor is told of the rest. */
import { expect, test } from 'vitest';
import { parseRedirects } from '../../../../src/content/redirects/redirects-file.ts';

const HEAD = 'from,to,status';
const SITE = 'https://www.quan.example/';

function told(lines: string): string[] {
  return parseRedirects(`${HEAD}\n${lines}`, SITE).problems.map(
    ({ line, message, hint }) => `${line}: ${message} ${hint}`,
  );
}

test.each([
  ['as it is written', `${HEAD}\n/a?id=1,/b/,301\n`],
  ['as Excel in Vietnamese saves it', `\uFEFFfrom;to;status\r\n/a?id=1;/b/;301\r\n;;\r\n`],
  ['pasted from a sheet', 'from\tto\tstatus\n/a?id=1\t/b/\t\n'],
  ['with quotation marks', `"from","to","status"\n"/a?id=1","/b/","301"`],
  ['with remarks and blanks', `# cũ sang mới\n\nFrom, To, Status\n /a?id=1 , /b/ , \n`],
  ['with full URLs of this portal', `${HEAD}\nhttp://quan.example/a?id=1,/b/,301`],
])('a file %s is read', (_, text) => {
  const { redirects, problems } = parseRedirects(text, SITE);
  expect(problems).toEqual([]);
  expect(redirects).toMatchObject([{ from: '/a?id=1', to: '/b/', status: 301 }]);
});

test('a URL with a comma stands in quotation marks, those within it twice', () => {
  const { redirects } = parseRedirects(`${HEAD}\n"/a,b?x=""1""",https://khac.example/c,308`, SITE);
  expect(redirects).toEqual([
    {
      file: 'redirects.csv',
      line: 2,
      from: '/a,b?x="1"',
      to: 'https://khac.example/c',
      status: 308,
    },
  ]);
});

test('what has been taken away has status 410 and leads nowhere', () => {
  expect(parseRedirects(`${HEAD}\n/cu,,410`).redirects).toMatchObject([{ to: '', status: 410 }]);
});

test.each([
  [
    'tin-tuc/a,/b/',
    '2: Địa chỉ cũ (ô from) “tin-tuc/a” phải bắt đầu bằng dấu gạch chéo. Hãy viết: /tin-tuc/a',
  ],
  ['/a b,/b/', '2: Địa chỉ cũ (ô from) “/a b” không phải là một địa chỉ web.'],
  [',/b/', '2: Thiếu địa chỉ cũ (ô from).'],
  ['/a', '2: Thiếu địa chỉ mới (ô to).'],
  ['/a,b', '2: Địa chỉ mới (ô to) “b” phải là đường dẫn'],
  ['/a,//khac.example/', '2: Địa chỉ mới (ô to) “//khac.example/” phải là đường dẫn'],
  ['/a,javascript:alert(1)', '2: Địa chỉ mới (ô to) “javascript:alert(1)” phải là đường dẫn'],
  ['/a,/b/,303', '2: Mã (ô status) “303” phải là một trong: 301, 302, 307, 308, 410.'],
  ['/a,/b/,410', '2: Mã 410 nghĩa là trang đã bỏ, nên ô to phải để trống.'],
  ['/a,/b/,301,thừa', '2: Dòng này có hơn ba ô.'],
  ['"/a,/b/', '2: Dòng này có dấu nháy kép mở mà không đóng.'],
  [`/${'a'.repeat(1000)},/b/`, '2: Địa chỉ cũ (ô from) dài 1001 ký tự'],
  ['https://khac.example/a?x=1,/b/', 'Khi tên miền ấy cũng trỏ về máy chủ này, hãy viết: /a?x=1'],
])('the line %s is refused with its number and its cure', (line, expected) => {
  const [problem, ...others] = told(line);
  expect(problem).toContain(expected);
  expect(others).toEqual([]);
});

test('a file without its first line is told once, and its lines are judged all the same', () => {
  const { redirects, problems } = parseRedirects('/a,/b/\nc,/d/', SITE);
  expect(problems.map(({ line }) => line)).toEqual([1, 2]);
  expect(redirects).toHaveLength(1);
});
