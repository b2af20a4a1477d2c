/** Reads many logs and yields their requests by time. Files, and parts of files, may come in any order. */
import { openLog, type OpenLog } from './open-log.ts';
import { readLog, type ReadOptions, type Segment } from './read-log.ts';
import type { Request } from './request.ts';
import { createSorter } from './sort-requests.ts';

/** What a run learns step by step: first all segments of its logs, then their requests. */
export interface Batch {
  /** Sorted by time within the batch and from batch to batch. */
  requests: Request[];
  /** A segment that was found or has grown. */
  segment: Segment | undefined;
  /** No later batch holds a request before this time. */
  until: number;
}

/**
 * The segments and requests of all files. Each file is read once, one after the other, and only some of the requests are in
 * memory. `onOpen` is called with each file as it is opened. Throws a CommandError when the disk has no room for the rest.
 */
export async function* mergeLogs(
  files: readonly string[],
  options: ReadOptions,
  onOpen: (log: OpenLog) => void = () => {},
  open: (file: string) => OpenLog = openLog,
): AsyncGenerator<Batch> {
  const sorter = createSorter();
  try {
    for (const file of files) {
      const log = open(file);
      onOpen(log);
      for await (const { segment, requests } of readLog(file, log, options)) {
        await sorter.add(requests);
        yield { requests: [], segment, until: -Infinity };
      }
    }
    const slot = options.stats.readers.choose();
    for await (const { requests, until } of sorter.sorted(slot)) {
      yield { requests, segment: undefined, until };
    }
  } finally {
    await sorter.close();
  }
}
