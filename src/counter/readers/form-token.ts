/**
 * When a form was handed out, signed by the service: it says how long its reader has written, and can be used once, for one
 * article. Nothing about the reader is in it.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SIGNATURE_CHARS = 22;

export interface FormToken {
  /** When the form was handed out, in milliseconds. */
  at: number;
  /** Of the form; no other one has it. */
  id: string;
}

/** Makes and reads tokens. Machines with the same secret take each other's. */
export function createFormTokens(secret: string) {
  const sign = (article: string, start: string) =>
    createHmac('sha256', secret)
      .update(`feedback\n${article}\n${start}`)
      .digest('base64url')
      .slice(0, SIGNATURE_CHARS);

  return {
    /** The token of a form for an article; `now` is in milliseconds. */
    make: (article: string, now: number): string => {
      const start = `${now.toString(36)}.${randomBytes(6).toString('base64url')}`;
      return `${start}.${sign(article, start)}`;
    },
    /** Undefined when the service has not made this token for this article. */
    read: (article: string, token: string): FormToken | undefined => {
      const [, start = '', time = '', signature = ''] =
        /^(([0-9a-z]{1,10})\.[\w-]{8})\.([\w-]{22})$/.exec(token) ?? [];
      const expected = Buffer.from(sign(article, start));
      if (!start || !timingSafeEqual(expected, Buffer.from(signature))) return undefined;
      return { at: Number.parseInt(time, 36), id: signature };
    },
  };
}
