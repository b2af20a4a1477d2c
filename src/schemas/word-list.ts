import { z } from 'astro/zod';
import { tokenize } from '../domain/search/index-text.ts';
import { text } from './common-fields.ts';

/** What is said of the lines of a list, each a whole sentence with its cure. */
interface Sentences {
  /** What the value of a line is called in an error. */
  value: string;
  noValue: string;
  emptyList: string;
  unsearchableValue: (value: string) => string;
  unsearchableKey: (key: string) => string;
  noLines: string;
}

/** Whether the search can find it: it holds a letter or a digit. */
const isSearchable = (value: string) => tokenize(value).length > 0;

/** A file of lines `word: another word` or `word: [several, others]`, for the search. */
export function wordList(sentences: Sentences) {
  const value = z
    .unknown()
    .refine((given) => given !== null && String(given).trim() !== '', {
      error: sentences.noValue,
      abort: true,
    })
    .pipe(text(sentences.value, 200))
    .refine(isSearchable, { error: ({ input }) => sentences.unsearchableValue(String(input)) });
  /** A value alone is a list of one. */
  const values = z.preprocess(
    (given) => (Array.isArray(given) ? given : [given]),
    z.array(value).min(1, { error: sentences.emptyList }),
  );
  return z.record(z.string().refine(isSearchable), values, {
    error: ({ code, input }) =>
      code === 'invalid_key' ? sentences.unsearchableKey(String(input)) : sentences.noLines,
  });
}
