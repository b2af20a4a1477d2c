import { XMLParser } from 'fast-xml-parser';
import { expect } from 'vitest';

const LISTS = new Set(['item', 'category', 'url', 'sitemap']);
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => LISTS.has(name),
});

/** Reads XML after making sure that it is well-formed and holds no character that XML 1.0 forbids. */
export function readXml(xml: string): ReturnType<XMLParser['parse']> {
  expect(xml).toMatch(/^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
  return parser.parse(xml, true);
}
