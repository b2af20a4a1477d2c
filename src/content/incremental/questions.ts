/**
 * What a page asks while it is rendered, and what it was answered. A page is made of its code, of the props of its route,
 * and of the answers to its questions; so a page whose code, props and answers are those of the last build needs no
 * rendering. Whatever a page reads of the content goes through here (src/content/store.ts, render-entry.ts, pictures.ts,
 * attachments.ts), or a later build would not notice that it has changed.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { fingerprint } from './fingerprint.ts';
import { processWide } from './process-wide.ts';

/** A question as one text, and the fingerprint of its answer. */
export type Answered = readonly [question: string, answer: string];

/** What is asked while one page is rendered. */
interface Recording {
  answers: Map<string, string | Promise<string>>;
}

/** Gives the fingerprint of the answer today; undefined when there is none. */
type Answerer = (args: readonly unknown[]) => Promise<string | undefined>;

const recordings = processWide('recordings', () => new AsyncLocalStorage<Recording>());
const answerers = processWide('answerers', () => new Map<string, Answerer>());

/** Whether a page is being rendered whose questions are recorded. */
export function isRecording(): boolean {
  return recordings.getStore() !== undefined;
}

/** Notes a question of the page at work. `args` must be plain data. */
export function noteAnswer(
  kind: string,
  args: readonly unknown[],
  answer: string | Promise<string>,
): void {
  // A question that fails stops the page that asked it; here it must not stop the process before that is told.
  if (typeof answer !== 'string') answer.catch(() => undefined);
  recordings.getStore()?.answers.set(JSON.stringify([kind, ...args]), answer);
}

/** Runs what several pages share, such as the rendering of a text, so that its questions are not those of one page. */
export function unrecorded<Result>(run: () => Result): Result {
  return recordings.exit(run);
}

/** An object whose fields and functions are recorded when a page reads them. `nameArgument` makes plain data of an argument. */
export function recorded<Subject extends object>(
  kind: string,
  subject: Subject,
  nameArgument: (argument: unknown) => unknown,
): Subject {
  return new Proxy(subject, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') {
        noteAnswer(kind, [String(name)], fingerprint(value));
        return value;
      }
      return (...args: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(value, target, args);
        noteAnswer(kind, [String(name), ...args.map(nameArgument)], fingerprint(answer));
        return answer;
      };
    },
  });
}

/** Makes known how questions of a kind are answered, for `answerAgain`. */
export function answerQuestions(kind: string, answerer: Answerer): void {
  answerers.set(kind, answerer);
}

/**
 * A function of plain arguments whose calls by pages are recorded.
 *
 * @param kind its name among the questions
 */
export function asked<Args extends readonly unknown[], Answer>(
  kind: string,
  answer: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  answerQuestions(kind, async (args) => fingerprint(await answer(...(args as unknown as Args))));
  return async (...args) => {
    const answering = answer(...args);
    if (isRecording()) noteAnswer(kind, args, answering.then(fingerprint));
    return answering;
  };
}

/** Runs the rendering of one page and gives its questions with their answers, in the order in which they were asked. */
export async function recordQuestions<Result>(
  render: () => Promise<Result>,
): Promise<{ result: Result; answered: Answered[] }> {
  const recording: Recording = { answers: new Map() };
  const result = await recordings.run(recording, render);
  const answered = [...recording.answers].map(
    async ([question, answer]) => [question, await answer] as const,
  );
  return { result, answered: await Promise.all(answered) };
}

const OF_STORE = /^\["(?:store|link)",(?!"now"\])/;

/**
 * Whether the answer to a recorded question is worked out of the store and of nothing else, so that it is the same as long as
 * all of the store is (src/content/store.ts). What time it is, the store only passes on.
 */
export function isOfStore(question: string): boolean {
  return OF_STORE.test(question);
}

/** The question for all of the store at once. */
export const WHOLE_STORE = JSON.stringify(['whole-store']);

/** The fingerprint of today's answer to a recorded question; undefined when it cannot be answered any more. */
export async function answerAgain(question: string): Promise<string | undefined> {
  const [kind = '', ...args] = JSON.parse(question) as [string, ...unknown[]];
  try {
    return await answerers.get(kind)?.(args);
  } catch {
    // It asks for what is not there any more; the page that asked is rendered, and tells its fault.
    return undefined;
  }
}
