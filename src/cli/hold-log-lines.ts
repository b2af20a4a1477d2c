/** Lines of Astro's own log, such as `12:05:01 [ERROR] [vite] ✗ Build failed`, with the colours of a terminal. */
const LOG_LINE = /^(?:\x1b\[[\d;]*m)*\d{2}:\d{2}:\d{2}/;

type Write = typeof process.stdout.write;

/**
 * Keeps the lines of Astro's log back until it is known whether they are needed: above a reason that is told in Vietnamese,
 * they would be English lines that say less. `print` writes those kept so far and lets the others through; `drop` forgets them.
 */
export function holdLogLines(): { print: () => void; drop: () => void } {
  const held: (() => void)[] = [];
  const restore = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream);
    stream.write = ((chunk: string | Uint8Array, ...rest: []) => {
      if (typeof chunk !== 'string' || !LOG_LINE.test(chunk)) return write(chunk, ...rest);
      held.push(() => write(chunk));
      return true;
    }) as Write;
    return () => (stream.write = write as Write);
  });
  const end = () => restore.splice(0).forEach((each) => each());
  return {
    print: () => {
      end();
      held.splice(0).forEach((each) => each());
    },
    drop: () => {
      end();
      held.splice(0);
    },
  };
}
