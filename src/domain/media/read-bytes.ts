/** Gives the bytes of a file from a position on; fewer at its end. */
export type ReadBytes = (position: number, length: number) => Promise<Uint8Array>;

/** A file that can be read in parts. */
export interface ByteSource {
  /** In bytes. */
  size: number;
  read: ReadBytes;
}

/** What is known of a file of sound or film. */
export interface MediaFacts {
  /** How long it plays. */
  seconds: number;
  /** In pixels, of a film. */
  width?: number;
  height?: number;
  /** Whether a film has a track of sound. */
  hasSound?: boolean;
  /** Whether the file tells where it was recorded, as telephones write it. */
  hasPlace?: true;
}

/** The view for numbers of several bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Some bytes as Latin-1 text, such as the name of a box. */
export function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
