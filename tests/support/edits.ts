/**
 * Edits of a small portal, each of a kind that editors, hosts and developers make: what a warm build must notice. An edit
 * depends on the portal as it is and on its seed only, so that a sequence can be made again, and shortened.
 */
import { createRandom, type Random } from '../bench/writing/random.ts';
import { articleEdits } from './edits-articles.ts';
import { articleFileEdits } from './edits-article-files.ts';
import { codeEdits } from './edits-code.ts';
import { contentEdits } from './edits-content.ts';
import { fileEdits } from './edits-files.ts';
import { machineEdits } from './edits-machine.ts';
import type { Workspace } from './edits-workspace.ts';

/** Changes a portal and says what it did; undefined when there is nothing of the kind to change. */
export type Edit = (
  portal: Workspace,
  random: Random,
) => string | undefined | Promise<string | undefined>;

/** Every kind of edit. */
export const edits = {
  ...articleEdits,
  ...articleFileEdits,
  ...contentEdits,
  ...fileEdits,
  ...codeEdits,
  ...machineEdits,
} satisfies Record<string, Edit>;

export type EditKind = keyof typeof edits;
export const editKinds = Object.keys(edits) as EditKind[];

/** One edit of a sequence. */
export interface Step {
  kind: EditKind;
  seed: number;
}

/** Applies an edit; returns a line that says what was done. */
export async function applyEdit(portal: Workspace, { kind, seed }: Step): Promise<string> {
  const edit: Edit = edits[kind];
  const done = await edit(portal, createRandom(seed));
  return `${kind}: ${done ?? 'nothing to change'}`;
}
