/** What the thread that renders texts (text-thread.ts) and the build say to each other. */
import type { InLanguage } from '../domain/languages.ts';
import type { MarkdownContext } from '../markdown/index.ts';
import type { LinkableIds, LinkOrigin } from './link-resolver.ts';
import type { Problem } from './problems.ts';
import type { RenderedBody } from './render-body.ts';

/** What the thread knows from its start. */
export interface ThreadSetup {
  /** The content folder, absolute. */
  folder: string;
  /** The full URL of the home page, and its path. */
  home: string;
  base: string;
  linkableIds: LinkableIds;
}

/** A text to render; see renderBody. */
export type Origin = LinkOrigin & InLanguage & { digest?: string | undefined };

/** What the build has found for a text. */
export type Found =
  | Awaited<ReturnType<MarkdownContext['picture']>>
  | Awaited<ReturnType<NonNullable<MarkdownContext['media']>>>;

/** To the thread: a text to render, or a picture or film that one of its texts shows. */
export type Order =
  | { kind: 'text'; text: number; origin: Origin }
  | { kind: 'found'; question: number; found: Found };

/** What has become of a text. */
export interface FinishedText {
  body: RenderedBody;
  problems: Problem[];
  /** Where the links lead that it asked for, in their order. */
  links: (readonly [href: string, target: string | undefined])[];
}

/** From the thread: a picture or film that a text asks for, or the finished text. */
export type Answer =
  | { kind: 'picture'; question: number; text: number; file: string }
  | { kind: 'media'; question: number; text: number; id: string; file: string }
  | { kind: 'text'; text: number; finished: FinishedText };
