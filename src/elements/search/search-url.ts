import type { ListPosition } from './result-list.ts';
import { readSearchRequest, writeSearchRequest, type SearchRequest } from './search-request.ts';

/** The URL of the search page, which holds its request, and the history of earlier requests. */
export class SearchUrl {
  /** Whether the newest history entry is a request the reader is still typing. */
  #isDraft = false;

  constructor() {
    // The page restores the scroll position itself: when the browser would do it, the list is still empty.
    history.scrollRestoration = 'manual';
  }

  /** The request in the URL, and the list position at which the reader left it. */
  read(): { request: SearchRequest; position: ListPosition | undefined } {
    this.#isDraft = false;
    const position = (history.state as ListPosition | null) ?? undefined;
    return { request: readSearchRequest(location.search), position };
  }

  /**
   * Writes a request into the URL. All keystrokes of one request share one history entry. `position` is the reader's
   * list position in the results of the previous request.
   */
  write(
    request: SearchRequest,
    { isDraft, position }: { isDraft: boolean; position: ListPosition },
  ): void {
    const search = writeSearchRequest(request);
    if (search !== writeSearchRequest(readSearchRequest(location.search))) {
      const url = location.pathname + search;
      if (this.#isDraft) history.replaceState(null, '', url);
      else {
        this.savePosition(position);
        history.pushState(null, '', url);
      }
    }
    this.#isDraft = isDraft;
  }

  /** Stores the list position in the current history entry. */
  savePosition(position: ListPosition): void {
    history.replaceState(position, '');
  }
}
