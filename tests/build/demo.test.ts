/** What every page of the built demonstration portal promises. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteWords } from '../../src/strings/site.ts';
import { readDemoSite } from './demo.ts';
import { attribute, find, metaOf, rawText, textOf } from './html.ts';
import { findDeadLinks, findForeignLoads } from './links.ts';
import { readText, type Page, type Site } from './site.ts';
import { faultsOfHtml } from './validator.ts';

let site: Site;
beforeAll(async () => {
  site = await readDemoSite();
});

/** The pages for which something does not hold, so that a failure names them all. */
const pagesWhere = (holds: (page: Page) => boolean) =>
  site.pages.filter(holds).map(({ file }) => file);

test('every kind of page is there', () => {
  const kinds = [
    /^index\.html$/,
    /^404\.html$/,
    /^bai-viet\/[^/]+\/index\.html$/,
    /^chuyen-muc\/[^/]+\/index\.html$/,
    /^dong-su-kien\/[^/]+\/index\.html$/,
    /^the\/[^/]+\/index\.html$/,
    /^phuong\/[^/]+\/index\.html$/,
    /^luu-tru\/index\.html$/,
    /^luu-tru\/\d{4}\/index\.html$/,
    /^luu-tru\/\d{4}\/\d\d\/index\.html$/,
    /^(?:doc-nhieu|tim-kiem|so-do|gioi-thieu)\/index\.html$/,
  ];
  for (const kind of kinds) expect(pagesWhere(({ file }) => kind.test(file))).not.toEqual([]);
});

test('every page is valid and accessible HTML', async () => {
  expect(await faultsOfHtml(site.pages)).toEqual([]);
});

describe('every page', () => {
  test('every page is in Vietnamese, in UTF-8 and as wide as the screen', () => {
    expect(
      pagesWhere(
        ({ elements }) =>
          attribute(find(elements, 'html')[0], 'lang') !== 'vi' ||
          attribute(find(elements, 'meta', { charset: 'utf-8' })[0], 'charset') !== 'utf-8' ||
          metaOf(elements, 'viewport') !== 'width=device-width, initial-scale=1',
      ),
    ).toEqual([]);
  });

  test('every page has a title that no other page has', () => {
    const titles = new Map<string, string>();
    for (const { file, elements } of site.pages) {
      const title = textOfFirst(elements, 'title');
      expect(title, file).not.toBe('');
      expect(titles.get(title), `${file} is called “${title}”, too`).toBeUndefined();
      titles.set(title, file);
    }
  });

  test('every page has a description', () => {
    expect(pagesWhere(({ elements }) => !metaOf(elements, 'description')?.trim())).toEqual([]);
  });

  test('every page asks for each script once', () => {
    expect(
      pagesWhere(({ elements }) => {
        const scripts = find(elements, 'script').flatMap((each) => attribute(each, 'src') ?? []);
        return scripts.length === 0 || new Set(scripts).size < scripts.length;
      }),
    ).toEqual([]);
  });

  test('every page has one heading of the first level, which is not empty', () => {
    expect(
      pagesWhere(({ elements }) => {
        const headings = find(elements, 'h1');
        return headings.length !== 1 || headings.some((heading) => textOf(heading) === '');
      }),
    ).toEqual([]);
  });

  test('every page gives its own URL, unless search engines shall leave it out', () => {
    for (const { file, url, elements, noindex } of site.pages) {
      const canonical = find(elements, 'link', { rel: 'canonical' }).map((link) =>
        attribute(link, 'href'),
      );
      expect(canonical, file).toEqual(noindex ? [] : [url]);
      expect(metaOf(elements, 'og:url'), file).toBe(url);
    }
    expect(pagesWhere(({ noindex }) => noindex).sort()).toEqual([
      '404.html',
      // An article that was taken down.
      'bai-viet/tam-cam-xe-tren-duong-ho-ha-de-thi-cong-cong-hop/index.html',
      'tim-kiem/index.html',
    ]);
  });

  test('every page says that it belongs to a demonstration', () => {
    expect(
      pagesWhere(({ elements }) => textOfFirst(elements, 'body').includes(siteWords.demo)),
    ).toHaveLength(site.pages.length);
  });
});

test('every link within the portal leads to a page, a place on it, or a file', async () => {
  expect(await findDeadLinks(site)).toEqual([]);
});

test('no page loads anything from another host', async () => {
  expect(await findForeignLoads(site)).toEqual([]);
});

describe('the Content-Security-Policy', () => {
  const STRICT = {
    'default-src': ["'none'"],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'media-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
  };

  test('the policy is strict on every page, and allows its own inline scripts only', () => {
    // Every page may have them, and those with further pages do.
    const rules = readFileSync('src/elements/prefetch-rules.json', 'utf8').trim();
    const prefetchRules = `'sha256-${hash('sha256', rules, 'base64')}'`;
    for (const { file, elements } of site.pages) {
      const [policy] = find(elements, 'meta', { 'http-equiv': 'content-security-policy' });
      const [head = '', ...others] = find(elements, 'script')
        .filter((element) => !attribute(element, 'src') && attribute(element, 'type') === undefined)
        .map((element) => `'sha256-${hash('sha256', rawText(element), 'base64')}'`);
      expect(directivesOf(attribute(policy, 'content') ?? ''), file).toEqual({
        ...STRICT,
        'script-src': ["'self'", "'wasm-unsafe-eval'", head, prefetchRules, ...others],
        'style-src': ["'self'"],
      });
    }
  });

  test('the policy comes before anything that could run', () => {
    for (const { file, elements } of site.pages) {
      const policy = elements.findIndex(
        (element) => attribute(element, 'http-equiv') === 'content-security-policy',
      );
      const runs = elements.findIndex(({ tagName }) =>
        ['script', 'style', 'link'].includes(tagName),
      );
      expect(policy, file).toBeGreaterThan(0);
      expect(policy, file).toBeLessThan(runs);
    }
  });

  test('no page has an inline style, a handler or a javascript: link for it to refuse', () => {
    const refused = site.pages.flatMap(({ file, elements }) =>
      elements.flatMap(({ tagName, attrs }) =>
        attrs
          .filter(
            ({ name, value }) => /^(?:style|on.*)$/.test(name) || /^\s*javascript:/i.test(value),
          )
          .map(({ name }) => `${file} <${tagName} ${name}>`),
      ),
    );
    expect(refused).toEqual([]);
  });

  test('the policy stands in the headers for hosts, too, with who may frame a page', async () => {
    const [, policy = ''] =
      /^\/\*\n {2}Content-Security-Policy: (.+)$/m.exec(await readText(site, '_headers')) ?? [];
    const [home] = site.pages.filter(({ file }) => file === 'index.html');
    const [ofPage] = find(home?.elements ?? [], 'meta', {
      'http-equiv': 'content-security-policy',
    });
    expect(directivesOf(policy)).toEqual({
      ...directivesOf(attribute(ofPage, 'content') ?? ''),
      'frame-ancestors': ["'self'"],
    });
  });
});

test('no two files differ only in capitals, which some file systems and hosts would take for one', () => {
  const folded = [...site.files].map((file) => file.toLowerCase());
  expect(folded.filter((file, index) => folded.indexOf(file) !== index)).toEqual([]);
});

function textOfFirst(elements: Page['elements'], tagName: string): string {
  const [element] = find(elements, tagName);
  return element ? textOf(element) : '';
}

/** The directives of a policy, each with its sources. */
function directivesOf(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}
