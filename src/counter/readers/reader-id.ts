/** What the service knows of a reader: a keyed hash, which does not reveal the reader. */
import { createHmac, type KeyObject } from 'node:crypto';
import type { DayKeys } from './day-keys.ts';

/** 96 bits in base64url. Even with a million readers a day, no two should get the same id while the portal lives. */
const ID_CHARS = 16;

/** What distinguishes readers, and what the reader does. */
export interface Fingerprint {
  /** Part of the hash, so that a rating cannot be matched with a view. */
  action: 'view' | 'rating';
  /** See readers/client-ip.ts. */
  ip: string;
  userAgent: string;
  /** Part of the hash, so that the store does not show which articles the same reader has read. */
  article: string;
}

/** The ids of a reader of one article: under the key of today and, in the first half hour of a day, that of yesterday. */
export function readerIds(fingerprint: Fingerprint, { today, yesterday }: DayKeys) {
  return {
    readerId: hash(today, fingerprint),
    previousDayId: yesterday && hash(yesterday, fingerprint),
  };
}

function hash(key: KeyObject, { action, ip, userAgent, article }: Fingerprint): string {
  return createHmac('sha256', key)
    .update(`${action}\n${ip}\n${article}\n${userAgent}`)
    .digest('base64url')
    .slice(0, ID_CHARS);
}
