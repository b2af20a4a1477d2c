/** What an attack on a page leaves behind, whether it has had its effect or only waits for a click. */
import type { Page } from '@playwright/test';

/** What a page holds that this looks for. */
interface Watched extends Window {
  fired: string[];
}

/** Has every page of a tab, and every frame in it, note whoever calls `alert` and its like. */
export async function watchForEffects(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    const fired: string[] = [];
    try {
      watched.fired =
        window.top === window ? fired : ((window.top as unknown as Watched).fired ?? fired);
    } catch {
      watched.fired = fired;
    }
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'msgbox']) {
      Object.assign(window, {
        [name]: (text: unknown) => void watched.fired.push(`${name} ${String(text)}`),
      });
    }
  });
}

/**
 * What is wrong on the page that is open: what ran when it was opened, after every kind of event on its elements, and after
 * its text was parsed anew; what could run yet; what takes a name of the page's own scripts.
 */
export async function findEffects(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const schemes = ['http:', 'https:', 'mailto:', 'tel:'];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) found.push(`<${element.localName} ${name}>`);
        if (
          !/^(?:xlink:)?(?:href|src|action|formaction|data|poster|background|ping|cite)$/.test(name)
        )
          continue;
        if (element.localName === 'link' && element.getAttribute('rel') === 'alternate') continue;
        // What is no URL leads nowhere.
        if (!URL.canParse(value, document.baseURI)) continue;
        const { protocol, origin } = new URL(value, document.baseURI);
        const leads = ['a', 'link'].includes(element.localName);
        if (!schemes.includes(protocol) || (origin !== location.origin && !leads))
          found.push(`<${element.localName} ${name}="${value}">`);
      }
    }
    const written = document.querySelectorAll('.prose');
    for (const prose of written) {
      const strange = prose.querySelectorAll(
        'script, style, iframe, object, embed, form, svg, math, base, meta, link, template, noscript, audio, video, button, select, textarea, [style], [slot], [is], [contenteditable], [name]',
      );
      for (const element of strange) found.push(`<${element.localName}> in the text`);
    }
    for (const script of document.querySelectorAll<HTMLScriptElement>(
      'script[type="application/ld+json"]',
    ))
      JSON.parse(script.text);
    if (
      document.querySelector(
        'script[type="importmap"], script[type="speculationrules"], meta[http-equiv="refresh"]',
      )
    )
      found.push('a script or refresh of another kind');
    if (!(document.body instanceof HTMLBodyElement) && document.contentType === 'text/html')
      found.push('document.body has another owner');
    if (typeof document.cookie !== 'string') found.push('document.cookie has another owner');
    if ('polluted' in {}) found.push('Object.prototype has been changed');
    const events = [
      'click',
      'mouseover',
      'pointerenter',
      'focus',
      'toggle',
      'animationstart',
      'scrollend',
      'load',
      'error',
      'begin',
    ];
    for (const prose of written) {
      for (const element of prose.querySelectorAll('*')) {
        if (element.localName === 'a') continue;
        for (const name of events) element.dispatchEvent(new Event(name));
      }
      prose.innerHTML = String(prose.innerHTML);
    }
    await new Promise((resolve) => setTimeout(resolve, written.length > 0 ? 20 : 0));
    return [...found, ...((window as unknown as Watched).fired ?? [])];
  });
}
