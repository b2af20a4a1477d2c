/** Fills the figures of resolve-media.ts with players, which never begin by themselves, and with links to download. */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { formatBytes } from '../domain/format-number.ts';
import { formatDuration } from '../domain/media/format-duration.ts';
import { LANGUAGES } from '../domain/languages.ts';
import { markdownWords } from '../strings/markdown.ts';
import type { MarkdownMedia, PlacedMedia, RenderState } from './context.ts';
import { element } from './tree.ts';

/** For the menu of captions. */
const languageNames = new Map<string, string>(
  Object.entries(LANGUAGES).map(([lang, { name }]) => [lang, name]),
);

/** A film of which nobody knows the size. */
const USUAL_SIZE = { width: 1280, height: 720 };

/** Gives every figure of a film or sound its player, and its link. */
export function playMedia(_: Root, { media, context }: RenderState): void {
  const words = markdownWords(context);
  for (const [figure, placed] of media) {
    figure.children = [player(placed), download(placed.media, words), ...figure.children];
  }
}

function player({ media, alt }: PlacedMedia): Element {
  const { href, isVideo, poster, captions } = media;
  const { width = USUAL_SIZE.width, height = USUAL_SIZE.height } = media;
  const shared: Properties = { controls: true, src: href, ariaLabel: alt };
  const link = element('a', { href }, alt);
  if (!isVideo) return element('audio', { ...shared, preload: 'none' }, [link]);
  const tracks = captions.map(({ href: src, lang }, index): ElementContent => {
    const label = languageNames.get(lang) ?? lang;
    return element(
      'track',
      { kind: 'captions', src, srcLang: lang, label, ...(index === 0 && { default: true }) },
      [],
    );
  });
  return element(
    'video',
    {
      ...shared,
      // Without a poster the first picture of the film is shown, for which its head is loaded.
      preload: poster ? 'none' : 'metadata',
      ...(poster && { poster }),
      ...{ width, height, playsInline: true },
    },
    [...tracks, link],
  );
}

function download(
  { href, isVideo, type, seconds, bytes }: MarkdownMedia,
  words: ReturnType<typeof markdownWords>,
): Element {
  const facts = [
    seconds === undefined ? undefined : formatDuration(seconds),
    type,
    bytes === undefined ? undefined : formatBytes(bytes),
  ].filter((fact) => fact !== undefined);
  const label = isVideo ? words.downloadVideo : words.downloadAudio;
  return element('p', { className: ['media-file'] }, [
    element('a', { href, download: '' }, label),
    { type: 'text', value: ` (${facts.join(', ')})` },
  ]);
}
