/** One line of a paragraph. */
export interface Line {
  /** From 1. */
  number: number;
  /** Without the marks of the list or quotation around it. */
  text: string;
  /** As it stands in the file; the first line from where the paragraph begins. */
  written: string;
}

/** Two spaces, a backslash or a tag at the end of a line break it. */
export function endsInBreak(line: Line | undefined): boolean {
  return / {2,}$|\\$|<br ?\/?>\s*$/i.test(line?.written ?? '');
}
