/** The page that stands for all others while the content has never been read without an error. */
import { escapeXml } from '../domain/xml.ts';
import { describeProblems, type Problem } from '../content/problems.ts';
import { previewWords } from './words.ts';

/** How often the browser looks again. */
const RELOAD_S = 2;

/** A whole HTML page that reloads itself until the content is mended. */
export function errorPage(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${RELOAD_S}">
<title>${previewWords.title}</title>
<style>
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
</style>
</head>
<body>
<h1>${previewWords.errors(errors)}</h1>
<p>${previewWords.leadAtStart}</p>
<pre>${escapeXml(describeProblems(problems))}</pre>
</body>
</html>
`;
}
