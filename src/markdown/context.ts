/** What goes into and comes out of the rendering of one article. */

import type { InLanguage } from '../domain/languages.ts';
import type { Root } from 'mdast';
import type { Element } from 'hast';
import type { Unshown } from './checks/tell-unshown.ts';
import type { DeadLinkReason } from './dead-link-messages.ts';

/** What rendering asks of its caller: the language of the text, pictures, link targets, and where faults are reported. */
export interface MarkdownContext extends InLanguage {
  /** Finds the picture an editor wrote; undefined when there is no such file. */
  picture(src: string): Promise<MarkdownPicture | undefined>;
  /** Finds the film or sound an editor wrote in the place of a picture; undefined when there is no such file. */
  media?(src: string): Promise<MarkdownMedia | 'elsewhere' | undefined>;
  /**
   * The href for a link as written: `./ke-hoach.pdf`, `./bai-khac.md`, `/bai-viet/x/`; undefined when it leads
   * nowhere. External, mailto, tel and #anchor links never come here.
   */
  link(href: string): string | undefined;
  /** The path of a full URL of the portal itself, without the base; undefined for any other. */
  ownPath?(url: string): string | undefined;
  /** What is known of a link that leads nowhere. */
  explainDeadLink?(href: string, text: string): Promise<DeadLinkReason | undefined>;
  /** A fault the editor must mend; its line counts from 1 in the Markdown given to renderMarkdown. */
  report(fault: MarkdownProblem): void;
  /** Gets the tree as the text says it, before any step changes it, so that nobody has to parse the text twice. */
  parsed?(tree: Root): void;
}

/** A picture as the page shows it; width and height in pixels of the file `src`. */
export interface MarkdownPicture {
  src: string;
  srcset?: string;
  sizes?: string;
  width: number;
  height: number;
  /** The name of the colour in its place until it has come. */
  'data-tone'?: string;
  /** URL of the picture in full size, for feeds and share pictures; the text itself never links to it. */
  full: string;
}

/** A film or sound as the page plays it; `elsewhere` stands for a text that has no files beside its page. */
export interface MarkdownMedia {
  /** From the root, with the base. */
  href: string;
  /** MP4 … */
  type: string;
  isVideo: boolean;
  /** Absent for a file whose fault was told. */
  seconds?: number;
  bytes?: number;
  /** Of a film, in pixels. */
  width?: number;
  height?: number;
  /** URL of the picture that is shown before it plays. */
  poster?: string;
  captions: readonly MediaCaptions[];
}

/** A file of captions in one language. */
export interface MediaCaptions {
  href: string;
  lang: string;
}

/** A fault in Vietnamese, in full sentences: what is wrong and what to do. An error stops the build. */
export interface MarkdownProblem {
  severity: 'error' | 'warning';
  line?: number;
  /** Further lines with the same fault, in their order. */
  moreLines?: readonly number[];
  message: string;
  hint: string;
}

/** A heading of the text, for a table of contents. The article's own title is not among them. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  id: string;
  text: string;
}

/** A paragraph or heading of the text without its markup, for the search. */
export interface TextBlock {
  text: string;
  /** Of a heading that a URL can point to. */
  heading?: { id: string; tag: string };
}

/** A link from the text to a page, file or place of the portal itself. */
export interface InternalLink {
  /** As it stands in the HTML: a path from the root, or `#` and an id of the page around the text. */
  href: string;
  /** As the editor wrote it. */
  written: string;
  /** The words that are clicked. */
  text: string;
  /** Counts from 1 in the Markdown given to renderMarkdown. */
  line: number;
}

/** A rendered text as plain data. */
export interface Rendered {
  html: string;
  headings: Heading[];
  /** What a reader reads, in its order; a cell of a table, a list item or a caption is a block. */
  blocks: TextBlock[];
  /** Checked against the built files. */
  links: InternalLink[];
  /** Words a reader sees, a Vietnamese syllable being a word. */
  words: number;
  /** What is played in the text, in its order. */
  media: PlacedMedia[];
}

/** A line such as `[2]: ./ke-hoach.pdf`. */
export interface LinkTarget {
  line: number;
  /** As it stands between the brackets. */
  label: string;
}

/** A film or sound and its place in the text. */
export interface PlacedMedia {
  media: MarkdownMedia;
  /** What is seen or heard in it. */
  alt: string;
  caption?: string;
}

/** What the steps of one rendering share. */
export interface RenderState {
  readonly context: MarkdownContext;
  /** The Markdown after normalising: the text that positions in the trees refer to. */
  readonly source: string;
  readonly headings: Heading[];
  readonly blocks: TextBlock[];
  readonly links: InternalLink[];
  /** What is played, by the figure in which it will stand. */
  readonly media: Map<Element, PlacedMedia>;
  /** Where the target of a link such as `[2]` stands, by the offset where the link begins. */
  readonly targets: Map<number, LinkTarget>;
  /** Every id in the article, so that a link to `#…` can be checked. */
  readonly ids: Set<string>;
  words: number;
  /** Signs that no reader sees: told at the end, unless another fault names them. */
  readonly unshown: Unshown[];
}
