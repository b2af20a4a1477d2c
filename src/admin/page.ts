/** The page /quan-tri/index.html: it names the bundle, holds the configuration, and says what it may load. */
import type { CmsConfig } from '@sveltia/cms';
import type { Preview } from './browser/previews.ts';
import type { Bundle } from './bundle/build-bundle.ts';
import { hostsOf } from './config/backend.ts';
import type { Editor } from '../schemas/editor.ts';
import { pageWords } from './page-words.ts';

/** The folder of the screen below the base of the portal. */
export const SCREEN_PATH = 'quan-tri';

/**
 * The policy of this page alone. The screen sets styles inline, shows pictures that are not saved yet (`blob:`) and a
 * preview in a frame of its own, and asks the host of the repository. It runs no inline script and evaluates none.
 */
export function screenPolicy(editor: Editor): string {
  const { connect, pictures } = hostsOf(editor);
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline' blob:",
    `img-src 'self' blob: data: ${pictures.join(' ')}`,
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' blob: data: ${connect.join(' ')}`,
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    // The frame of the preview sets its own.
    "base-uri 'self'",
  ].join('; ');
}

export interface Page {
  title: string;
  policy: string;
  bundle: Pick<Bundle, 'script' | 'styles'>;
  config: CmsConfig;
  preview: Preview;
  /** The icon of the portal, as a path. */
  icon: string;
}

/** The document. What it says stands there until the program has begun, and where script is off. */
export function screenPage({ title, policy, bundle, config, preview, icon }: Page): string {
  const styles = bundle.styles.map((file) => `<link rel="stylesheet" href="${escape(file)}">`);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${escape(pageWords.title(title))}</title>
<link rel="icon" href="${escape(icon)}">
${styles.join('\n')}
<script type="application/json" id="cau-hinh">${asScriptData({ config, preview })}</script>
<script type="module" src="${escape(bundle.script)}"></script>
</head>
<body>
<noscript><p>${escape(pageWords.noScript)}</p></noscript>
</body>
</html>
`;
}

/** JSON that cannot end the element it stands in. */
function asScriptData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
