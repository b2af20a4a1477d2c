import { feedbackWords as words } from '../../strings/feedback.ts';
import { post, request } from './client.ts';

/**
 * Sends the form of an `<article-feedback>` without leaving the page. When the service is down as the form comes into view, the
 * form stays as it is without script.
 */
export async function startFeedbackForm(element: HTMLElement): Promise<void> {
  const form = element.querySelector('form');
  const { service = '', article = '', email = '' } = element.dataset;
  let token = await requestToken(service, article);
  if (!form || token === undefined) return;
  // It is only for readers who have sent the form without script.
  form.querySelector('.thanks')?.remove();
  let isSending = false;

  async function send(sent: Record<string, FormDataEntryValue>): Promise<void> {
    isSending = true;
    showStatus(words.sending);
    const isStored = (await post(form!.action, { ...sent, token })) !== undefined;
    isSending = false;
    if (!isStored) return showStatus(words.notSent(email));
    form!.reset();
    showStatus(words.thanks);
    // The next message needs a token of its own.
    token = await requestToken(service, article);
  }

  function showStatus(text: string): void {
    const status = form!.querySelector('[data-part=status]');
    if (status) status.textContent = text;
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const sent = Object.fromEntries(new FormData(form));
    if (sent['kind'] === 'error' && !String(sent['message']).trim()) {
      showStatus(words.describe);
      form.querySelector('textarea')?.focus();
    } else if (!isSending) void send(sent);
  });
}

async function requestToken(service: string, article: string): Promise<string | undefined> {
  const answer = Object(await request(`${service}feedback-form/${article}`)) as { token?: unknown };
  return typeof answer.token === 'string' ? answer.token : undefined;
}
