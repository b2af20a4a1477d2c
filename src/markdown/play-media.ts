/** Fills the figures of resolve-media.ts with players, which never begin by themselves, and with links to download. */
import type { Element, ElementContent, Properties, Root } from 'hast';
import { formatBytes } from '../domain/format-number.ts';
import { formatDuration } from '../domain/media/format-duration.ts';
import { markdownWords } from '../strings.ts';
import type { MarkdownMedia, PlacedMedia, RenderState } from './context.ts';
import { element } from './tree.ts';

/** A film of which nobody knows the size. */
const USUAL_SIZE = { width: 1280, height: 720 };

/** Gives every figure of a film or sound its player, and its link. */
export function playMedia(_: Root, { media }: RenderState): void {
  for (const [figure, placed] of media) {
    figure.children = [player(placed), download(placed.media), ...figure.children];
  }
}

function player({ media, alt }: PlacedMedia): Element {
  const { href, isVideo, poster, captions } = media;
  const { width = USUAL_SIZE.width, height = USUAL_SIZE.height } = media;
  const shared: Properties = { controls: true, src: href, ariaLabel: alt };
  const link = element('a', { href }, alt);
  if (!isVideo) return element('audio', { ...shared, preload: 'none' }, [link]);
  const tracks = captions.map(({ href: src, lang }, index): ElementContent => {
    const label = markdownWords.captionLanguages[lang] ?? lang;
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

function download({ href, isVideo, type, seconds, bytes }: MarkdownMedia): Element {
  const facts = [
    seconds === undefined ? undefined : formatDuration(seconds),
    type,
    bytes === undefined ? undefined : formatBytes(bytes),
  ].filter((fact) => fact !== undefined);
  const words = isVideo ? markdownWords.downloadVideo : markdownWords.downloadAudio;
  return element('p', { className: ['media-file'] }, [
    element('a', { href, download: '' }, words),
    { type: 'text', value: ` (${facts.join(', ')})` },
  ]);
}
