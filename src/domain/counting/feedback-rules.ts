// The rules of what readers send about an article, for its page, the counting service and the privacy page.

/** What a reader can say of an article. */
export const FEEDBACK_KINDS = ['useful', 'notUseful', 'error'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** Characters of a message. */
export const MAX_FEEDBACK_CHARS = 1000;

/** What is sent sooner after the form was handed out was not written by a person. */
export const MIN_WRITING_MS = 3000;

/** A form that is older was handed out to somebody else. */
export const MAX_WRITING_MS = 24 * 60 * 60 * 1000;

/** Messages of one IP: several at once, from an office, and then one each ten minutes. */
export const FEEDBACK_AT_ONCE = 5;
export const FEEDBACK_PER_SECOND = 1 / 600;

/** Messages are dropped after so many days. */
export const FEEDBACK_DAYS = 90;

/** Messages that are held at the same time. Further ones are refused, so that nobody can fill the disk. */
export const MAX_FEEDBACK = 5000;

/** A field that people do not see: programs that fill in every field fill in this one. */
export const TRAP_FIELD = 'website';

/** The id of the form on an article's page; a form without script leads back to it. */
export const FEEDBACK_ANCHOR = 'y-kien';
