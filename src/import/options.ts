import type { Archive } from './mapping/schema.ts';

/** What was asked for on the command line. */
export interface ImportOptions {
  /** Absolute paths of files and folders. */
  sources: readonly string[];
  /** Folders with the pictures and documents of the old portal, absolute. */
  files: readonly string[];
  /** Only articles published from this moment on. */
  since?: Date;
  /** Only articles of this category, by its old or new name. */
  category?: string;
  /** At most so many new articles. */
  limit?: number;
  /** Since when the portal is an archive, and who took over; said here, it counts more than import.yaml. */
  archive?: Archive;
  dryRun: boolean;
  strict: boolean;
  json: boolean;
}
