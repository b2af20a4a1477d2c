/** Names of icons of Material Symbols; a collection that is not named has none. */
export const ICONS: Readonly<Record<string, string>> = {
  articles: 'article',
  alerts: 'campaign',
  categories: 'category',
  topics: 'timeline',
  pages: 'description',
  portal: 'settings',
};
