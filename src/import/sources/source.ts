/** What every kind of source has in common. */
import type { ImportedArticle, Outline } from '../article.ts';

/** The beginning of a file, by which its kind is told. */
export interface Sniffed {
  /** Absolute. */
  file: string;
  /** Below the folder that was named: the same in every run, wherever the folder lies. */
  name: string;
  /** Its extension in small letters, without the dot, that of compression left out. */
  extension: string;
  /** The first part, decompressed and decoded. */
  head: string;
  /** Size on disk. */
  bytes: number;
}

export type Announce = (outline: Outline) => boolean;

/** Reads one kind of file. */
export interface SourceKind {
  /** For messages: `trang chữ`. */
  name: string;
  /** What such a file looks like, for a file that cannot be told. */
  looks: string;
  matches(sniffed: Sniffed): boolean;
  /**
   * @param announce is told of articles before they are read, by a source that knows them all at its start; false for one
   * that is not wanted, and need not be read
   */
  read(sniffed: Sniffed, announce?: Announce): AsyncIterable<ImportedArticle>;
}
