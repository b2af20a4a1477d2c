/** The preview beside the form, in the portal's own style sheet: what an entry will look like. */
import type CMS from '@sveltia/cms';
import type { CustomPreviewTemplateProps } from '@sveltia/cms';

/** What the page hands over for the preview. */
export interface Preview {
  /** The order of the cascade layers, which must precede every sheet. */
  layers: string;
  /** Paths of the portal's style sheets. */
  sheets: readonly string[];
  /** The names of the collections. */
  collections: readonly string[];
}

/** The package makes elements with the React that it carries and puts into `window`. */
type Element = ReturnType<CustomPreviewTemplateProps['widgetFor']>;
type Child = Element | string | undefined;
declare global {
  interface Window {
    h: (tag: string, properties: object | null, ...children: readonly Child[]) => Element;
  }
}

/** The frame is as wide as half a screen; a page has margins, and a line a length that can be read. */
const FRAME = 'body { padding: 1.5rem; max-inline-size: 46rem; margin-inline: auto; }';

/** Registers the style sheets, and a template for each collection. */
export function registerPreviews(cms: typeof CMS, { layers, sheets, collections }: Preview): void {
  cms.registerPreviewStyle(layers, { raw: true });
  for (const sheet of sheets) cms.registerPreviewStyle(sheet);
  cms.registerPreviewStyle(FRAME, { raw: true });
  for (const name of collections) cms.registerPreviewTemplate(name, entryPreview);
}

/** Title, lead, picture, text and documents, each if there is one. */
const entryPreview = ({ entry, widgetFor, getAsset }: CustomPreviewTemplateProps) => {
  const { h } = window;
  const value = (...path: string[]) => entry.getIn(['data', ...path]) as unknown;
  const text = (...path: string[]) => {
    const found = value(...path);
    return typeof found === 'string' ? found : '';
  };
  const cover = text('cover', 'src');
  const attachments = listOf(value('attachments'));
  return h(
    'article',
    { className: 'article' },
    h('h1', null, text('title')),
    paragraph('summary', text('summary') || text('description')),
    cover
      ? h(
          'figure',
          { className: 'cover-figure' },
          h('img', {
            src: cover.startsWith('blob:') ? cover : getAsset(cover)?.url,
            alt: text('cover', 'alt'),
          }),
          text('cover', 'caption') ? h('figcaption', null, text('cover', 'caption')) : undefined,
        )
      : undefined,
    h('div', { className: 'prose' }, value('body') === undefined ? undefined : widgetFor('body')),
    attachments.length > 0
      ? h('ul', null, ...attachments.map((title) => h('li', null, title)))
      : undefined,
  );
};

function paragraph(className: string, text: string): Child {
  return text ? window.h('p', { className }, window.h('strong', null, text)) : undefined;
}

/** The titles of the documents; the package hands lists over as those of Immutable.js. */
function listOf(value: unknown): string[] {
  const plain = (value as { toJS?: () => unknown } | undefined)?.toJS?.() ?? value;
  return Array.isArray(plain)
    ? plain.flatMap((item) => {
        const { title } = item as { title?: unknown };
        return typeof title === 'string' ? [title] : [];
      })
    : [];
}
