/** What readers write, as pages send it: by a plain form, or by a script as JSON. */
import { TRAP_FIELD, type FeedbackKind } from '../../domain/counting/feedback-rules.ts';
import { problems } from './problem.ts';
import { feedbackBody } from './schemas.ts';

export interface SentFeedback {
  kind: FeedbackKind;
  /** Without signs that cannot be seen; empty when nothing was written. */
  message: string;
  /** Of the form; empty when a page without script has sent it. */
  token: string;
  /** Whether a field was filled in that people do not see. */
  isTrapped: boolean;
  /** Whether a person waits for a page, rather than a script for data. */
  byForm: boolean;
}

/** Reads a body. Throws a Problem when no kind was chosen, the text is too long, or a fault is not described. */
export function readFeedback(body: string, contentType = ''): SentFeedback {
  const byForm = contentType.startsWith('application/x-www-form-urlencoded');
  const sent = byForm ? Object.fromEntries(new URLSearchParams(body)) : parseJson(body);
  const { data } = feedbackBody.safeParse(withoutInvisible(sent));
  if (!data) throw problems.invalidFeedback();
  if (data.kind === 'error' && data.message === '') throw problems.invalidFeedback();
  const { kind, message, token } = data;
  return { kind, message, token, isTrapped: data[TRAP_FIELD] !== '', byForm };
}

/** Forms end their lines with CR LF, which would count twice. */
function withoutInvisible(sent: unknown): unknown {
  const { message } = Object(sent) as { message?: unknown };
  if (typeof message !== 'string') return sent;
  const clean = message
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{C}\n]/gu, '')
    .normalize('NFC')
    .trim();
  return { ...Object(sent), message: clean };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
