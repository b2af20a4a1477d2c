import { fingerprint } from './fingerprint.ts';

/**
 * Routes with the key by which the next build knows whether the props of a page are the same; see
 * https://docs.astro.build/en/reference/routing-reference/#getstaticpaths. A route without a key is rendered in each build.
 */
export function keyedRoutes<Route extends { props: object }>(
  routes: readonly Route[],
): (Route & { cacheKey: string })[] {
  // The development server asks for the routes again and again, and keeps no page.
  if (import.meta.env.DEV) return routes.map((route) => ({ ...route, cacheKey: '' }));
  return routes.map((route) => ({ ...route, cacheKey: fingerprint(route.props) }));
}
