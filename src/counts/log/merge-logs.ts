/** Reads many logs and gives their requests in the order of time, whatever the order of the files and of their parts. */
import { openLog, type OpenLog } from './open-log.ts';
import { readLog, type Piece, type Reading } from './read-log.ts';
import type { Request } from './request.ts';
import { createSorter } from './sort-requests.ts';

/** What a run has come to know: first all pieces of its logs, then their requests. */
export interface Batch {
  /** In the order in which they are judged, also from batch to batch. */
  requests: Request[];
  /** A piece that has been met or has grown. */
  piece: Piece | undefined;
  /** No request still to come is earlier than this. */
  until: number;
}

/**
 * The pieces and the requests of all files. Each file is read once, one after the other, and only a part of the requests is
 * in memory. `onOpen` hears of each file as it is opened. Throws a CommandError when there is no room for the others.
 */
export async function* inOrder(
  files: readonly string[],
  reading: Reading,
  onOpen: (log: OpenLog) => void = () => {},
  open: (file: string) => OpenLog = openLog,
): AsyncGenerator<Batch> {
  const sorter = createSorter();
  try {
    for (const file of files) {
      const log = open(file);
      onOpen(log);
      for await (const { piece, requests } of readLog(file, log, reading)) {
        await sorter.add(requests);
        yield { requests: [], piece, until: -Infinity };
      }
    }
    for await (const { requests, until } of sorter.sorted()) {
      yield { requests, piece: undefined, until };
    }
  } finally {
    await sorter.close();
  }
}
