/** User agents of browsers and robots as in a log of 2026. */
import type { Random } from '../writing/random.ts';

export const ROBOTS = [
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) Chrome/142.0.7444.59 Safari/537.36',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.3; +https://openai.com/gptbot)',
  'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)',
  'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)',
  'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
  'curl/8.14.1',
  'python-requests/2.32.5',
  'Go-http-client/1.1',
  '-',
];

/** A random agent of a browser; there are some hundreds. */
export function writeBrowser(random: Random): string {
  const version = random.int(128, 143);
  const engine = 'AppleWebKit/537.36 (KHTML, like Gecko)';
  return random.pick([
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${engine} Chrome/${version}.0.0.0 Safari/537.36`,
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${engine} coc_coc_browser/${version}.0.${random.int(100, 160)} Chrome/${version}.0.0.0 Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 10; K) ${engine} Chrome/${version}.0.0.0 Mobile Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 14; SM-A${random.int(105, 556)}F) ${engine} Chrome/${version}.0.${random.int(6000, 7400)}.${random.int(10, 200)} Mobile Safari/537.36`,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_${random.int(0, 6)} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.${random.int(0, 6)} Mobile/15E148 Safari/604.1`,
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`,
  ]);
}
