/** The one shape of a plugin, and its adapter to unified. */
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { Transformer } from 'unified';
import type { RenderState } from './context.ts';

type Tree = MdastRoot | HastRoot;
type File = Parameters<Transformer>[1];

/** One verb done to one tree: changes it in place, or returns the tree that takes its place. */
export type Step<Before extends Tree = HastRoot, After extends Tree = Before> = (
  tree: Before,
  state: RenderState,
  file: File,
) => After | undefined | void | Promise<void>;

/**
 * A unified plugin that does `step` with the state of the file at hand, so that one frozen processor serves all.
 * Astro prints an empty article when a plugin throws, so what a step throws is passed on with the step's name.
 */
export function asPlugin<Before extends Tree, After extends Tree>(
  name: string,
  step: Step<Before, After>,
): () => Transformer<Before, After> {
  return () => async (tree, file) => {
    try {
      return (await step(tree, file.data['state'] as RenderState, file)) ?? undefined;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`Markdown step "${name}" failed: ${reason}`, { cause });
    }
  };
}
