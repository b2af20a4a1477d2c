/** Which files an article may offer for download: by their type, and by where they lie. */
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/content/check-references.ts';
import { readContent, type Content } from '../../../src/content/read-content.ts';
import { ATTACHMENT_TYPES, runsIn } from '../../../src/domain/attachment-types.ts';
import { article } from '../../../src/schemas/article.ts';
import { portal } from '../../../src/schemas/portal.ts';

let content: Content;
beforeEach(async () => {
  ({ content } = await readContent(path.join(import.meta.dirname, '../../fixtures/minimal')));
});

/** The problems of an article that offers a file; the file exists. */
function problemsWith(name: string, file = path.posix.join('articles/2023', name)) {
  content.files.add(file);
  const entry = content.articles.find(({ id }) => id === '2023/hop-dau-nam');
  if (!entry) throw new Error('The fixture has changed.');
  entry.data.attachments = [{ file: name, title: 'Tài liệu' }];
  return checkReferences(content);
}

/** What the schema says of the types. */
const schemaErrors = (name: string) =>
  article.shape.attachments
    .safeParse([{ file: name, title: 'Tài liệu' }])
    .error?.issues.map(({ message }) => message) ?? [];

describe('the type of an attachment', () => {
  const spellings = ATTACHMENT_TYPES.flatMap((type) => [type, type.toUpperCase()]);

  test.each(spellings)('.%s may be attached', (type) => {
    expect(problemsWith(`./tai-lieu.${type}`)).toEqual([]);
    expect(schemaErrors(`./tai-lieu.${type}`)).toEqual([]);
  });

  test.each(['dwg', 'wav', 'avi', 'heic', 'bin', 'xyz', 'bmp'])(
    '.%s is refused when portal.yaml does not allow it',
    (type) => {
      const problems = problemsWith(`./tai-lieu.${type}`);
      expect(problems).toMatchObject([
        {
          severity: 'error',
          path: ['attachments', 0, 'file'],
          hint: expect.stringMatching(/\S\.$/) as string,
        },
      ]);
      expect(problems[0]?.message).toContain(`.${type} chưa được phép đính kèm`);
    },
  );

  test('a type that portal.yaml allows may be attached', () => {
    if (content.portal) content.portal.attachmentTypes = ['dwg'];
    expect(problemsWith('./BAN-VE.DWG')).toEqual([]);
  });

  test.each([
    ...[
      'html',
      'htm',
      'xhtml',
      'xht',
      'shtml',
      'shtm',
      'mhtml',
      'svg',
      'svgz',
      'xml',
      'xsl',
      'xslt',
    ],
    ...[
      'rss',
      'atom',
      'js',
      'mjs',
      'cjs',
      'wasm',
      'swf',
      'css',
      'php',
      'php5',
      'phtml',
      'asp',
      'aspx',
      'jsp',
    ],
    ...['html5', 'htm5', 'xhtml5', 'eml', 'mhtm', 'cer', 'asa', 'asax', 'cdx', 'ashx', 'asmx'],
    ...['ascx', 'pht', 'php8', 'phpt', 'cshtml', 'jspf', 'cfm', 'fcgi', 'lua', 'inc', 'xul', 'xap'],
  ])('.%s runs in the browser or on the server, and no portal may allow it', (type) => {
    expect(runsIn(type.toUpperCase())).toBe('browser');
    expect(schemaErrors(`./a.${type.toUpperCase()}`).join()).toContain('trình duyệt có thể chạy');
    expect(portal.shape.attachmentTypes.safeParse([type]).success).toBe(false);
  });

  test.each([
    ...[
      'exe',
      'msi',
      'scr',
      'pif',
      'bat',
      'cmd',
      'ps1',
      'vbs',
      'hta',
      'jar',
      'lnk',
      'url',
      'apk',
      'dmg',
      'chm',
    ],
    ...[
      'docm',
      'dotm',
      'xlsm',
      'xltm',
      'xlsb',
      'xlam',
      'pptm',
      'potm',
      'ppsm',
      'ppam',
      'sh',
      'iso',
    ],
    ...[
      'ps',
      'eps',
      'ps1xml',
      'msu',
      'mst',
      'webloc',
      'website',
      'sct',
      'ksh',
      'slk',
      'iqy',
      'ppa',
    ],
  ])('.%s runs on the reader’s computer, and no portal may allow it', (type) => {
    expect(runsIn(type)).toBe('system');
    expect(schemaErrors(`./a.${type}`).join()).toContain('máy của người đọc có thể chạy');
    expect(portal.shape.attachmentTypes.safeParse([type]).success).toBe(false);
  });

  test.each(['dwg', 'dxf', 'kmz', 'kml', 'mp3', 'mp4', 'shp', 'pages', 'key'])(
    'portal.yaml may allow .%s, which nothing runs',
    (type) => {
      expect(portal.shape.attachmentTypes.safeParse([type]).success).toBe(true);
    },
  );

  test.each(['.dwg', 'DWG', 'd w', '', 'tar.gz', 'kéo', 7])(
    'portal.yaml cannot allow %j',
    (type) => {
      expect(portal.shape.attachmentTypes.safeParse([type]).success).toBe(false);
    },
  );
});

describe('the place of an attachment', () => {
  test.each(['../phu-luc.pdf', '../2022/phu-luc.pdf', './phu-luc/1.pdf'])(
    '%s is accepted, since it is among the articles',
    (name) => {
      expect(problemsWith(name)).toEqual([]);
    },
  );

  test.each([
    ['../../portal.pdf', 'portal.pdf'],
    ['../../pages/so-do.pdf', 'pages/so-do.pdf'],
    ['../../public/mau.pdf', 'public/mau.pdf'],
    ['../../../mat.pdf', 'mat.pdf'],
    ['../../../../../../etc/mat.txt', 'etc/mat.txt'],
    ['../../../articles/2023/../../mat.pdf', 'mat.pdf'],
  ])('%s is refused, since it is not among the articles', (name, file) => {
    expect(problemsWith(name, file)).toMatchObject([
      { severity: 'error', message: `Tệp đính kèm “${name}” nằm ngoài thư mục articles/.` },
    ]);
  });
});
