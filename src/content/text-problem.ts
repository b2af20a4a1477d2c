/** A problem in the text of one file; the caller adds the file. */
export interface TextProblem {
  /** An error stops the build; a warning is only listed. */
  severity: 'error' | 'warning';
  /** From 1. */
  line: number;
  /** What is wrong, in Vietnamese. */
  message: string;
  /** What to do about it, when the message does not say so itself. */
  hint?: string;
}

/** Whether a problem stops the build. */
export function isError({ severity }: Pick<TextProblem, 'severity'>): boolean {
  return severity === 'error';
}
