/** Calls `act` when the page is shown, not when it is only prerendered: https://wicg.github.io/nav-speculation/prerendering.html */
export function whenActivated(act: () => void): void {
  const page = document as Document & { prerendering?: boolean };
  if (page.prerendering) page.addEventListener('prerenderingchange', act, { once: true });
  else act();
}

/** Calls `act` when an element comes near the viewport. */
export function whenNear(element: Element, act: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      act();
    },
    { rootMargin: '50%' },
  );
  whenActivated(() => observer.observe(element));
}
