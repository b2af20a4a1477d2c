import { remember } from '../remember.ts';
import { tokenize } from './index-text.ts';

/**
 * The words of an expression that a list of abbreviations or synonyms holds, in the form of the index. Reading all of
 * them takes a slow phone some time, so a browser reads them ahead, a few at a time.
 */
export const readExpression = remember((expression: string): readonly string[] =>
  tokenize(expression),
);
