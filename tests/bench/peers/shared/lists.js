/** Lists of articles and related ones, worked out once, for generators that have nothing of the kind themselves. */
const KINDS = ['chuyen-muc', 'the', 'phuong', 'dong-su-kien', 'luu-tru'];
const PAGE_SIZE = 12;
/** Neighbours of each list among which related articles are looked for. */
const REACH = 15;
const WEIGHT = { 'dong-su-kien': 10, 'chuyen-muc': 5, the: 2, phuong: 1, 'luu-tru': 0 };

/**
 * @param articles each with `url`, `title`, `summary`, `date` (a Date), `fields` (its front matter)
 * @param site site.json
 */
export function groupArticles(articles, site) {
  const newest = [...articles].sort((a, b) => b.date - a.date || (a.url < b.url ? -1 : 1));
  const lists = new Map();
  const places = new Map();
  for (const article of newest) {
    const own = [];
    for (const kind of KINDS) {
      for (const slug of article.fields[kind] ?? []) {
        const path = `${kind}/${slug}`;
        const list = lists.get(path) ?? {
          kind,
          path,
          title: site.titles[path] ?? slug,
          articles: [],
        };
        lists.set(path, list);
        own.push([list, list.articles.length]);
        list.articles.push(article);
      }
    }
    places.set(article.url, own);
  }
  const pages = [...lists.values()].flatMap((list) => {
    const last = Math.ceil(list.articles.length / PAGE_SIZE);
    return Array.from({ length: last }, (_, index) => ({
      ...{ title: list.title, path: list.path, number: index + 1, last },
      url: `/${list.path}/${index > 0 ? `trang/${index + 1}/` : ''}`,
      articles: list.articles.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    }));
  });
  return {
    newest,
    lists: [...lists.values()],
    pages,
    overviews: KINDS.map((kind) => ({
      url: `/${kind}/`,
      title: kind,
      lists: [...lists.values()].filter((list) => list.kind === kind),
    })),
    mostRead: [...newest].sort((a, b) => b.fields.recent - a.fields.recent).slice(0, 10),
    featured: newest.filter(({ fields }) => fields.featured).slice(0, 5),
    bands: site.menu.map(({ slug, title }) => ({
      ...{ slug, title },
      articles: lists.get(`chuyen-muc/${slug}`)?.articles.slice(0, 5) ?? [],
    })),
    relatedTo: (url) => related(url, places.get(url) ?? []),
    neighboursOf(url) {
      const [[list, place] = []] = places.get(url) ?? [];
      return { newer: list?.articles[place - 1], older: list?.articles[place + 1] };
    },
  };
}

function related(url, places) {
  const scores = new Map();
  for (const [{ kind, articles }, place] of places) {
    for (const near of articles.slice(Math.max(0, place - REACH), place + REACH)) {
      if (near.url !== url) scores.set(near, (scores.get(near) ?? 0) + WEIGHT[kind]);
    }
  }
  return [...scores]
    .sort(([a, first], [b, second]) => second - first || b.date - a.date)
    .slice(0, 5)
    .map(([article]) => article);
}

const hanoi = new Intl.DateTimeFormat('vi-VN', {
  ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'Asia/Ho_Chi_Minh',
});
const number = new Intl.NumberFormat('vi-VN');

/** `13/01/2023 | 08:59` */
export function formatDate(date) {
  return hanoi.format(date);
}

/** `1.234` */
export function formatNumber(value) {
  return number.format(value);
}
