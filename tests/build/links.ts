/** Follows every URL in a built portal: in pages, feeds, site maps, style sheets, the manifest and robots.txt. */
import path from 'node:path';
import { idReader, linkFault, type LinkFault } from '../../src/integrations/find-dead-links.ts';
import { attribute, elementsOf, srcsetOf, unescapeXml, type Element } from './html.ts';
import { readText, type Page, type Site } from './site.ts';

/** A URL as it stands in a file. */
export interface Reference {
  file: string;
  /** What it is relative to. */
  from: string;
  /** The element and attribute, or the kind of file. */
  place: string;
  href: string;
  /** Whether a browser fetches it without being asked. */
  loads: boolean;
}

/** Attributes with one URL each; those that a browser fetches at once are `loads` on these elements. */
const ADDRESSES = ['href', 'src', 'poster', 'data', 'action', 'formaction', 'cite'];
const LOADING = new Set([
  'img',
  'script',
  'source',
  'video',
  'audio',
  'iframe',
  'embed',
  'object',
  'input',
  'use',
  'image',
]);
const LOADING_RELATIONS =
  /\b(?:stylesheet|icon|preload|modulepreload|manifest|apple-touch-icon|prefetch|preconnect|dns-prefetch)\b/;

/** Every URL in the portal. */
export async function collectReferences(site: Site): Promise<Reference[]> {
  const others = [...site.files].filter((file) => /\.(?:xml|json|css|webmanifest|txt)$/.test(file));
  const texts = await Promise.all(
    others
      .filter((file) => !file.startsWith('search-index/'))
      .map(async (file) => referencesOfText(file, await readText(site, file), site.home)),
  );
  return [...site.pages.flatMap(referencesOfPage), ...texts.flat()];
}

const REASONS: Record<LinkFault, string> = {
  invalid: 'is not a URL',
  outside: 'lies outside the portal',
  'no-file': 'no such file',
  'no-slash': 'lacks its slash at the end',
  'no-id': 'no such id there',
};

/** URLs that belong to the portal and lead nowhere, each with the reason; checked as the build checks links. */
export async function findDeadLinks(site: Site): Promise<string[]> {
  const references = await collectReferences(site);
  const built = { ...site, idsOf: idReader((file) => path.join(site.folder, file)) };
  const faults = references.map(async ({ file, place, href, from }) => {
    const fault = await linkFault(href, from, built);
    return fault ? [`${file} ${place} “${href}”: ${REASONS[fault]}`] : [];
  });
  return (await Promise.all(faults)).flat();
}

/** Addresses that a browser would fetch from another host. */
export async function findForeignLoads(site: Site): Promise<string[]> {
  const { origin } = new URL(site.home);
  return (await collectReferences(site))
    .filter(({ loads, href, from }) => loads && new URL(href, from).origin !== origin)
    .map(({ file, place, href }) => `${file} ${place} “${href}”`);
}

function referencesOfPage({ file, url, elements }: Page): Reference[] {
  return elements.flatMap((element) =>
    addressesOf(element).map((found) => ({ file, from: url, ...found })),
  );
}

function addressesOf(element: Element): Pick<Reference, 'place' | 'href' | 'loads'>[] {
  const { tagName } = element;
  const relation = attribute(element, 'rel') ?? '';
  const loads = tagName === 'link' ? LOADING_RELATIONS.test(relation) : LOADING.has(tagName);
  const plain = ADDRESSES.flatMap((name) => {
    const href = attribute(element, name);
    return href === undefined ? [] : [{ place: `<${tagName} ${name}>`, href, loads }];
  });
  const sets = srcsetOf(attribute(element, 'srcset') ?? attribute(element, 'imagesrcset') ?? '')
    .filter((href) => href !== '')
    .map((href) => ({ place: `<${tagName} srcset>`, href, loads: true }));
  const property = attribute(element, 'property') ?? attribute(element, 'name') ?? '';
  const shared = /^(?:og:(?:url|image)|twitter:image|DC\.identifier)$/.test(property)
    ? [{ place: `<meta ${property}>`, href: attribute(element, 'content') ?? '', loads: false }]
    : [];
  const data =
    attribute(element, 'type') === 'application/ld+json'
      ? absoluteUrles(
          element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
        )
      : [];
  const linked = data.map((href) => ({ place: 'JSON-LD', href, loads: false }));
  return [...plain, ...sets, ...shared, ...linked];
}

/** Full URLs in JSON, but for the names of vocabularies and templates. */
function absoluteUrles(json: string): string[] {
  return stringsOf(JSON.parse(json)).filter(
    (text) => /^https?:\/\/\S+$/.test(text) && !/^https?:\/\/schema\.org|[{#]/.test(text),
  );
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

function referencesOfText(file: string, text: string, home: string): Reference[] {
  const from = new URL(file, home).href;
  const reference = (href: string, loads = false): Reference => ({
    file,
    from,
    place: 'text',
    href,
    loads,
  });
  if (file.endsWith('.css')) {
    return [...text.matchAll(/url\((['"]?)(.*?)\1\)|@import\s+(['"])(.*?)\3/g)]
      .map((match) => match[2] ?? match[4] ?? '')
      .filter((href) => !href.startsWith('data:'))
      .map((href) => reference(href, true));
  }
  if (file.endsWith('.webmanifest')) {
    const { icons, start_url, scope } = JSON.parse(text) as {
      icons: { src: string }[];
      start_url: string;
      scope: string;
    };
    return [
      ...icons.map(({ src }) => reference(src, true)),
      reference(start_url),
      reference(scope),
    ];
  }
  if (file.endsWith('/openapi.json')) {
    const { servers, paths } = JSON.parse(text) as { servers: { url: string }[]; paths: object };
    // Its server is what paths begin with, and no page.
    return servers.flatMap(({ url }) =>
      Object.keys(paths)
        .filter((each) => !each.includes('{'))
        .map((each) => reference(url + each)),
    );
  }
  if (file.endsWith('.json')) {
    return stringsOf(JSON.parse(text)).flatMap((found) =>
      /^https?:\/\/\S+$/.test(found) ? [reference(found)] : referencesInHtml(file, found, from),
    );
  }
  if (file.endsWith('.txt')) {
    return [...text.matchAll(/^Sitemap: (.*)$/gm)].map(([, href = '']) => reference(href));
  }
  return referencesInXml(file, text, from);
}

/** Feeds hold whole pages as escaped text, whose URLs must work far from the portal. */
function referencesInXml(file: string, text: string, from: string): Reference[] {
  const values = [...text.matchAll(/>([^<>]+)<|\b(?:href|url)="([^"]*)"/g)].map((match) =>
    unescapeXml(match[1] ?? match[2] ?? ''),
  );
  return values.flatMap((value) =>
    /^https?:\/\/\S+$/.test(value)
      ? [{ file, from, place: 'text', href: value, loads: false }]
      : referencesInHtml(file, value, from),
  );
}

function referencesInHtml(file: string, html: string, from: string): Reference[] {
  if (!html.includes('<')) return [];
  return elementsOf(html, 'fragment').flatMap((element) =>
    addressesOf(element).map(({ place, href }) => ({ file, from, place, href, loads: false })),
  );
}
