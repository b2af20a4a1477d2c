import type { Urls } from '../domain/urls.ts';
import type { Portal } from '../schemas/portal.ts';
import { themeOf } from '../theme.ts';

/** How a phone keeps the portal on its home screen: https://www.w3.org/TR/appmanifest/ */
export function manifest(
  portal: Pick<Portal, 'title' | 'name' | 'description' | 'brand'>,
  urls: Urls,
) {
  const theme = themeOf(portal.brand);
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: urls.asset(`icons/${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: urls.home(),
    name: portal.title,
    short_name: portal.name,
    description: portal.description,
    lang: 'vi',
    dir: 'ltr',
    start_url: urls.home(),
    scope: urls.home(),
    // Keeps the URL and the way back, which a portal needs more than an app's look.
    display: 'minimal-ui',
    theme_color: theme.light,
    background_color: theme.background,
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable-512', 512, 'maskable'),
    ],
  };
}
