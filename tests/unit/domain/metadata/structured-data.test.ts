import { describe, expect, test } from 'vitest';
import {
  breadcrumbList,
  newsArticle,
  serialiseJsonLd,
  website,
  type JsonLd,
} from '../../../../src/domain/metadata/structured-data.ts';
import { portal, sampleArticle } from '../../feeds/samples.ts';

const home = 'https://bensen.example/';
const site = { portal, home, logo: `${home}icons/icon-512.png` };
const page = { url: `${home}bai-viet/le-ky-niem/`, section: 'Tin nổi bật' };

/** As a search engine reads it. */
const read = (node: JsonLd): Record<string, unknown> =>
  JSON.parse(serialiseJsonLd([node]))['@graph'][0];
const articleWith = (changes: Parameters<typeof sampleArticle>[0]) =>
  read(newsArticle(sampleArticle(changes), page, site));

test('an article with nothing optional gives what it has and invents nothing', () => {
  expect(articleWith({})).toEqual({
    '@type': 'NewsArticle',
    headline: 'Lễ kỷ niệm 20 năm',
    description: 'Sáng 13/01, quận tổ chức lễ kỷ niệm.',
    datePublished: '2023-01-13T08:59:00+07:00',
    dateModified: '2023-01-13T08:59:00+07:00',
    author: { '@type': 'Organization', name: portal.publisher },
    publisher: {
      '@type': 'GovernmentOrganization',
      '@id': `${home}#publisher`,
      name: portal.publisher,
      url: home,
      logo: { '@type': 'ImageObject', url: `${home}icons/icon-512.png` },
    },
    mainEntityOfPage: page.url,
    articleSection: 'Tin nổi bật',
    inLanguage: 'vi',
  });
});

test('the expiry of a notice is given in Hanoi time', () => {
  const expiresAt = new Date('2023-02-28T17:30:00Z');
  expect(articleWith({ expiresAt })).toMatchObject({ expires: '2023-03-01T00:30:00+07:00' });
});

test('a picture, tags and wards are given', () => {
  const image = { src: `${home}a.jpg`, width: 1200, height: 630, alt: 'Cổng chào' };
  const article = sampleArticle({ tags: ['lễ hội'], wards: ['Sen Hạ'] });
  expect(read(newsArticle(article, { ...page, image }, site))).toMatchObject({
    image: { '@type': 'ImageObject', url: image.src, width: 1200, height: 630, caption: image.alt },
    keywords: ['lễ hội'],
    contentLocation: [{ '@type': 'Place', name: 'Sen Hạ' }],
  });
});

test('films and sound are given with what is known of them: one by itself, several as a list', () => {
  const url = `${home}bai-viet/hoi/lan.mp4`;
  const film = {
    ...{ name: 'Ngày hội', description: 'Đội lân múa ở sân đình', url, mediaType: 'video/mp4' },
    ...{ bytes: 1200, seconds: 205, width: 640, height: 360, picture: `${home}lan.webp` },
  };
  const song = { name: 'Hát ru', url: `${home}ru.mp3`, mediaType: 'audio/mpeg' };
  const given = {
    ...page,
    video: [film],
    audio: [{ ...song, transcript: ['À ơi', 'Ru con'] }, song],
  };
  const { video, audio } = read(newsArticle(sampleArticle(), given, site));
  expect(video).toEqual({
    '@type': 'VideoObject',
    name: 'Ngày hội',
    description: 'Đội lân múa ở sân đình',
    thumbnailUrl: `${home}lan.webp`,
    uploadDate: '2023-01-13T08:59:00+07:00',
    contentUrl: url,
    encodingFormat: 'video/mp4',
    contentSize: '1200 B',
    duration: 'PT3M25S',
    width: 640,
    height: 360,
  });
  const heard = {
    ...{ '@type': 'AudioObject', name: 'Hát ru', contentUrl: song.url },
    encodingFormat: 'audio/mpeg',
  };
  expect(audio).toEqual([{ ...heard, transcript: 'À ơi\n\nRu con' }, heard]);
});

test('an article taken from elsewhere names its source', () => {
  const source = { name: 'Báo Bến Sen', url: 'https://bao.example/1' };
  expect(articleWith({ source })).toMatchObject({
    author: { name: 'Báo Bến Sen' },
    isBasedOn: 'https://bao.example/1',
    sourceOrganization: { '@type': 'Organization', name: 'Báo Bến Sen' },
  });
});

test('a correction is given, and counts as a change', () => {
  const corrections = [{ at: new Date('2023-01-15T03:00:00Z'), note: 'Nay sửa lại là 20.' }];
  expect(articleWith({ corrections })).toMatchObject({
    dateModified: '2023-01-15T10:00:00+07:00',
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'Nay sửa lại là 20.',
        datePublished: '2023-01-15T10:00:00+07:00',
      },
    ],
  });
});

describe('views', () => {
  test.each([
    [undefined, undefined],
    [0, 0],
    [430, 430],
  ])('views are given only when somebody counted them: %s gives %s', (views, count) => {
    const article = read(newsArticle(sampleArticle(), { ...page, views }, site));
    const statistic = article['interactionStatistic'];
    expect(statistic).toEqual(
      count === undefined ? undefined : expect.objectContaining({ userInteractionCount: count }),
    );
  });
});

test('breadcrumbs are numbered from 1', () => {
  const list = read(
    breadcrumbList([
      { title: 'Trang chủ', url: home },
      { title: 'Y tế', url: `${home}chuyen-muc/y-te/` },
    ]),
  );
  expect(list['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: home },
    { '@type': 'ListItem', position: 2, name: 'Y tế', item: `${home}chuyen-muc/y-te/` },
  ]);
});

test('the portal says who publishes it and how to search it', () => {
  expect(read(website(site, `${home}tim-kiem/?q=`))).toMatchObject({
    '@type': 'WebSite',
    name: portal.title,
    publisher: { name: portal.publisher, telephone: '(000) 3800 0000' },
    potentialAction: { target: { urlTemplate: `${home}tim-kiem/?q={search_term_string}` } },
  });
});

test('no text can close the script element it stands in', () => {
  const name = '</script><!-- <script> & \u2028\u2029';
  const written = serialiseJsonLd([{ '@type': 'Thing', name }]);
  expect(written).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(written)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Thing', name }],
  });
});
