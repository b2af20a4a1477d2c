/** What a measured process took up to some moment. */
export interface Mark {
  /** Since it started. */
  seconds: number;
  /** User and system, of all threads. */
  cpuSeconds: number;
  /** The most memory (resident set) it has held so far. */
  peakBytes: number;
}

/** What watch-process.ts leaves behind. A build has all marks, anything else only the last one. */
export interface ProcessReport {
  marks: {
    /** All content has been read, checked and stored. */
    read?: Mark;
    /** The code is bundled, and the first body has become HTML. */
    firstRendered?: Mark;
    end?: Mark;
  };
}
