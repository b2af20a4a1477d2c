/** Progress of rendering, sent across Astro's module graphs; problems.ts says why on a channel. */
import diagnostics from 'node:diagnostics_channel';

const channel = diagnostics.channel('tin-quan:rendered');

/** One more body has been rendered. */
export function countRendered(): void {
  channel.publish(1);
}

/** Counts bodies rendered from now on in this process; the returned function gives the number so far. */
export function watchProgress(): () => number {
  let rendered = 0;
  channel.subscribe(() => {
    rendered += 1;
  });
  return () => rendered;
}
