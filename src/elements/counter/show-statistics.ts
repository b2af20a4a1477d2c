import { formatNumber } from '../../domain/format-number.ts';
import { parseCounts } from './parse-answer.ts';
import { request } from './client.ts';

const PARTS = ['today', 'month', 'total'] as const;

/** Shows the views of the portal in a `<site-statistics>`: all three numbers or none. */
export async function showStatistics(element: HTMLElement): Promise<void> {
  const { service, notInService } = element.dataset;
  const live = parseCounts(await request(`${service}site`), PARTS);
  if (!live) return;
  const views = { ...live, total: live.total + Number(notInService) };
  for (const part of PARTS) {
    const number = element.querySelector(`[data-part=${part}]`);
    if (number) number.textContent = formatNumber(views[part]);
  }
}
