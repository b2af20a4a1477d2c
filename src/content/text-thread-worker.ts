/** Renders texts in a thread of its own; text-thread.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { createUrls } from '../domain/urls.ts';
import { linkResolver, ownPathFinder } from './link-resolver.ts';
import { renderBody, type BodyContext } from './render-body.ts';
import type { Answer, FinishedText, Order, Origin, ThreadSetup } from './text-thread-messages.ts';

const { folder, home, base, linkableIds } = workerData as ThreadSetup;
const resolve = linkResolver(linkableIds, createUrls(base));
const ownPath = ownPathFinder(home, base);

type FoundPicture = Awaited<ReturnType<BodyContext['picture']>>;
const asked = new Map<number, (found: FoundPicture) => void>();
let pictures = 0;

parentPort?.on('message', (order: Order) => {
  if (order.kind === 'picture') {
    asked.get(order.picture)?.(order.found);
    asked.delete(order.picture);
    return;
  }
  const { text } = order;
  void render(text, order.origin).then((finished) => send({ kind: 'text', text, finished }));
});

function send(answer: Answer): void {
  parentPort?.postMessage(answer);
}

async function render(text: number, origin: Origin): Promise<FinishedText> {
  const problems: FinishedText['problems'] = [];
  const links: FinishedText['links'] = [];
  const context: BodyContext = {
    folder,
    ownPath,
    picture: (file) =>
      new Promise((found) => {
        pictures += 1;
        asked.set(pictures, found);
        send({ kind: 'picture', picture: pictures, text, file });
      }),
    link: (from, href) => {
      const target = resolve(from, href);
      links.push([href, target]);
      return target;
    },
  };
  const body = await renderBody(origin, context, (problem) => problems.push(problem));
  return { body, problems, links };
}
