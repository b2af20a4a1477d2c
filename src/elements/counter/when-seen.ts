/** Acts once the page is more than a guess of the browser at where the reader goes next: https://wicg.github.io/nav-speculation/prerendering.html */
export function whenShown(act: () => void): void {
  const page = document as Document & { prerendering?: boolean };
  if (page.prerendering) page.addEventListener('prerenderingchange', act, { once: true });
  else act();
}

/** Acts once the reader has come near an element. */
export function whenSeen(element: Element, act: () => void): void {
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      act();
    },
    { rootMargin: '50%' },
  );
  whenShown(() => watch.observe(element));
}
