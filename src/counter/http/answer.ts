/** An answer before it is sent: headers are added to it on its way out. */
export interface Answer {
  status: number;
  body: string | null;
  headers?: Readonly<Record<string, string>>;
}

/** Counts change with every reader, so no one on the way may keep them. */
export function json(value: unknown, headers = {}): Answer {
  return {
    status: 200,
    body: JSON.stringify(value),
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  };
}

export function text(body: string, status = 200): Answer {
  return {
    status,
    body,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  };
}

/** Done, and there is nothing to say about it. */
export const NO_CONTENT: Answer = { status: 204, body: null };
