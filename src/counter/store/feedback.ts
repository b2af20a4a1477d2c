/** What readers write about articles, as a store keeps it. */
import {
  FEEDBACK_DAYS,
  MAX_FEEDBACK,
  type FeedbackKind,
} from '../../domain/counting/feedback-rules.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Feedback {
  /** Of the form that was sent. The same form is stored once, however often it arrives. */
  id: string;
  /** When it arrived, in milliseconds. */
  at: number;
  article: string;
  kind: FeedbackKind;
  /** Empty when only `kind` was chosen. */
  message: string;
}

export interface FeedbackStore {
  /** Stores a message; it is on disk when the promise is fulfilled. False when the store holds as many as it may. */
  addFeedback(feedback: Feedback): Promise<boolean>;
  /** All messages that are held, the oldest first. */
  allFeedback(): Promise<Feedback[]>;
}

/** Messages that arrived at this moment or before it are dropped. In milliseconds, as `now`. */
export function lastForgottenFeedback(now: number): number {
  return now - FEEDBACK_DAYS * DAY_MS;
}

export { MAX_FEEDBACK };
