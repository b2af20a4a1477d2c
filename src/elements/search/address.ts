import { normaliseQuery } from './query.ts';

/** What the address of the search page asks for. */
export interface Question {
  query: string;
  /** Slug of a category; empty for all of them. */
  category: string;
}

/** `?q=quận ủy&chuyen-muc=tin-noi-bat` → the question; whatever else stands there is left alone. */
export function readQuestion(search: string): Question {
  const parameters = new URLSearchParams(search);
  return {
    query: normaliseQuery(parameters.get('q') ?? ''),
    category: parameters.get('chuyen-muc') ?? '',
  };
}

/** The question → the query string of an address that can be shared; empty when nothing is asked. */
export function writeQuestion({ query, category }: Question): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (category) parameters.set('chuyen-muc', category);
  const text = parameters.toString();
  return text && `?${text}`;
}
