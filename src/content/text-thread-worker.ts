/** Renders texts in a thread of its own; text-thread.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { createUrls } from '../domain/urls.ts';
import { linkResolver, ownPathFinder } from './link-resolver.ts';
import { renderBody, type BodyContext } from './render-body.ts';
import type {
  Answer,
  FinishedText,
  Found,
  Order,
  Origin,
  ThreadSetup,
} from './text-thread-messages.ts';

const { folder, home, base, linkableIds } = workerData as ThreadSetup;
const resolve = linkResolver(linkableIds, createUrls(base));
const ownPath = ownPathFinder(home, base);

const asked = new Map<number, (found: never) => void>();
let questions = 0;

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'found') {
    asked.get(order.question)?.(order.found as never);
    asked.delete(order.question);
    return;
  }
  const { text } = order;
  void render(text, order.origin).then((finished) => send({ kind: 'text', text, finished }));
});

function send(answer: Answer): void {
  parentPort?.postMessage(answer);
}

/** Asks the build, which answers with what its text is after. */
function ask<Answered extends Found>(question: (number: number) => Answer): Promise<Answered> {
  return new Promise((found) => {
    questions += 1;
    asked.set(questions, found);
    send(question(questions));
  });
}

async function render(text: number, origin: Origin): Promise<FinishedText> {
  const problems: FinishedText['problems'] = [];
  const links: FinishedText['links'] = [];
  const context: BodyContext = {
    folder,
    ownPath,
    picture: (file) => ask((question) => ({ kind: 'picture', question, text, file })),
    media: ({ id }, file) => ask((question) => ({ kind: 'media', question, text, id, file })),
    link: (from, href) => {
      const target = resolve(from, href);
      links.push([href, target]);
      return target;
    },
  };
  const body = await renderBody(origin, context, (problem) => problems.push(problem));
  return { body, problems, links };
}
