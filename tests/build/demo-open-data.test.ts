/** The structured data of the demonstration portal: its description is valid, its files follow it, and nothing is missing. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import { readDemoContent, readDemoSite, readUnpublished } from './demo.ts';
import { articlesOf, readText, type Site } from './site.ts';

interface OpenApi {
  paths: Record<
    string,
    { get: { responses: { 200: { content: Record<string, { schema: { $ref: string } }> } } } }
  >;
  components: { schemas: Record<string, object> };
}
interface ArticlePage {
  page: number;
  next: string | null;
  articles: { id: string; url: string; publishedAt: string; attachments: { url: string }[] }[];
}

let site: Site;
let openapi: OpenApi;
const json = async <Content>(file: string) =>
  JSON.parse(await readText(site, `api/v1/${file}`)) as Content;
beforeAll(async () => {
  site = await readDemoSite();
  openapi = await json('openapi.json');
});

test('the description of the data is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate({ ...structuredClone(openapi) });
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

test('every file of the data is as its schema says', async () => {
  // Other tests look at dates and URLs.
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(openapi, 'openapi');
  expect(Object.keys(openapi.paths)).toHaveLength(5);
  for (const [path, { get }] of Object.entries(openapi.paths)) {
    const { $ref } = get.responses[200].content['application/json']!.schema;
    const validate = ajv.compile({ $ref: `openapi${$ref}` });
    const content = await json<object>(path.slice(1).replace('{page}', '1'));
    expect(validate(content), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  }
  // A schema that takes anything would prove nothing.
  const article = ajv.compile({ $ref: 'openapi#/components/schemas/Article' });
  expect(article({ id: '2023/a', url: 'https://bensen.example/', title: 5 })).toBe(false);
});

test('the data holds every published article once, the oldest first, and no other', async () => {
  const index = await json<{ articles: { total: number; pages: number } }>('index.json');
  const found: ArticlePage['articles'] = [];
  for (let number = 1; number <= index.articles.pages; number += 1) {
    const { page, next, articles } = await json<ArticlePage>(`articles/${number}.json`);
    expect(page).toBe(number);
    expect(next === null).toBe(number === index.articles.pages);
    found.push(...articles);
  }
  const pages = articlesOf(site).map(({ url }) => url);
  expect(found.map(({ url }) => url).sort()).toEqual(pages.sort());
  expect(index.articles.total).toBe(found.length);
  const dates = found.map(({ publishedAt }) => publishedAt);
  expect(dates).toEqual(dates.toSorted());
  const ids = found.map(({ id }) => id);
  for (const { id } of await readUnpublished()) expect(ids).not.toContain(id);
  const documents = found.flatMap(({ attachments }) => attachments.map(({ url }) => url));
  expect(documents.length).toBeGreaterThan(3);
  for (const url of documents) expect(site.files).toContain(url.slice(site.home.length));
});

test('the counts of the data are those of the snapshot', async () => {
  const { counts } = await readDemoContent();
  const { articles } = await json<{ articles: Record<string, { recent: number }> }>('counts.json');
  const [[id, { recent }] = ['', { recent: 0 }]] = Object.entries(counts?.articles ?? {});
  expect(articles[id]?.recent).toBe(recent);
});
