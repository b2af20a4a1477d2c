/** What a page of the portal may load and run. */
import { hash } from 'node:crypto';

/** The source expression that allows one inline script; https://www.w3.org/TR/CSP3/#framework-directive-source-list */
export function inlineHash(content: string): string {
  return `'sha256-${hash('sha256', content, 'base64')}'`;
}

/**
 * The Content-Security-Policy of every page. `'wasm-unsafe-eval'` is for the search, which runs as WebAssembly.
 * In a header the policy can also forbid framing, which a `<meta>` cannot.
 */
export function contentSecurityPolicy(options: {
  /** The inline scripts of the page. */
  scripts: readonly string[];
  /** The counting service, when the portal has one. */
  counter?: string | undefined;
  /** The measuring script of the state, when the portal has one: its full URL. */
  emc?: string | undefined;
  place: 'meta' | 'header';
}): string {
  const counter = options.counter ? ` ${new URL(options.counter).origin}` : '';
  const emc = options.emc ? ` ${new URL(options.emc).origin}` : '';
  const scripts = options.scripts.map(inlineHash).join(' ');
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts}`.trim() + emc,
    "style-src 'self'",
    `img-src 'self'${emc}`,
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${counter}${emc}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    `form-action 'self'${counter}`,
    "base-uri 'none'",
    ...(options.place === 'header' ? ["frame-ancestors 'self'"] : []),
  ];
  return directives.join('; ');
}
