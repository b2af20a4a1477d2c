/** A stub of the context of rendering: pictures called `./co-….jpg` exist, and so do a few pages. */
import type { MarkdownContext, MarkdownProblem } from '../../../src/markdown/index.ts';

const PAGES = new Map([
  ['./ke-hoach.pdf', '/tep/2023/ke-hoach.pdf'],
  ['./kế hoạch năm.pdf', '/tep/2023/ke-hoach-nam.pdf'],
  ['./bai-khac.md', '/bai-viet/bai-khac/'],
  ['/bai-viet/bai-khac/', '/bai-viet/bai-khac/'],
  ['/tim-kiem/?q=đường', '/tim-kiem/?q=%C4%91%C6%B0%E1%BB%9Dng'],
]);

/** The context, and the list of what has been reported to it. */
export function stubContext(): { context: MarkdownContext; faults: MarkdownProblem[] } {
  const faults: MarkdownProblem[] = [];
  const context: MarkdownContext = {
    picture: async (src) => {
      const name = /^\.\/(co-.+)\.jpg$/.exec(src)?.[1];
      if (!name) return undefined;
      return {
        src: `/_astro/${name}.960.webp`,
        srcset: `/_astro/${name}.480.webp 480w, /_astro/${name}.960.webp 960w`,
        sizes: '(min-width: 48rem) 42rem, 100vw',
        width: 1600,
        height: 1000,
        full: `/_astro/${name}.jpg`,
      };
    },
    media: async (src) => {
      const [, name, type] = /^\.\/(co-.+)\.(mp4|mp3)$/.exec(src) ?? [];
      if (!name || !type) return undefined;
      const href = `/bai-viet/bai-nay/${name}.${type}`;
      const facts = { href, type: type.toUpperCase(), seconds: 205, bytes: 1_300_000 };
      if (type === 'mp3') return { ...facts, isVideo: false, captions: [] };
      const captions = [{ href: `/bai-viet/bai-nay/${name}.vtt`, lang: 'vi' }];
      return {
        ...facts,
        isVideo: true,
        width: 640,
        height: 360,
        poster: '/_astro/a.webp',
        captions,
      };
    },
    link: (href) => PAGES.get(href),
    report: (fault) => void faults.push(fault),
  };
  return { context, faults };
}
