import type { Wrapping } from './wrapping.ts';

/** What the checks of one text share. */
export interface CheckState {
  /** The Markdown that the positions of nodes refer to. */
  source: string;
  wrapping: Wrapping;
}
