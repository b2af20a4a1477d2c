import { SCREEN_PATH } from './page.ts';

/**
 * The lines of `_headers` for the screen. `! Content-Security-Policy` takes the policy of all other pages away, which would
 * hold beside this one; the window in which an editor signs in has to reach this page (https://developers.cloudflare.com/pages/configuration/headers/#detach-a-header).
 */
export function screenHeaders(base: string, policy: string): string {
  const year = 365 * 24 * 60 * 60;
  return `${base}${SCREEN_PATH}/*
  ! Content-Security-Policy
  Content-Security-Policy: ${policy}; frame-ancestors 'self'
  ! Cross-Origin-Opener-Policy
  Cross-Origin-Opener-Policy: same-origin-allow-popups
  X-Robots-Tag: noindex, nofollow

${base}${SCREEN_PATH}/assets/*
  Cache-Control: public, max-age=${year}, immutable
`;
}
