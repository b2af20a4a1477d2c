import { readFileSync } from 'node:fs';
import { groupArticles } from './shared/lists.js';

const site = JSON.parse(readFileSync(new URL('site.json', import.meta.url), 'utf8'));

let portal;

/** The lists of all articles; one process makes one build. */
function portalOf(api) {
  portal ??= groupArticles(
    api.getFilteredByGlob('bai-viet/*.md').map((item) => ({
      url: item.url,
      title: item.data.title,
      summary: item.data.summary,
      date: item.date,
      fields: item.data,
      item,
    })),
    site,
  );
  return portal;
}

export default function (config) {
  config.addGlobalData('site', site);
  config.addCollection('portal', (api) => [portalOf(api)]);
  config.addCollection('listPages', (api) => portalOf(api).pages);
  config.addCollection('overviews', (api) => portalOf(api).overviews);
  config.addPassthroughCopy({ anh: 'anh', 'shared/site.css': 'site.css' });
  config.ignores.add('shared/**');
  config.setUseGitIgnore(false);
  return {
    dir: { input: '.', includes: '_includes', output: 'dist' },
    markdownTemplateEngine: false,
    templateFormats: ['md', '11ty.js'],
  };
}
