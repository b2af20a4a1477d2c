import { formatNumber } from '../../domain/numbers.ts';
import { countsIn } from './answer.ts';
import { ask } from './service.ts';

const PARTS = ['today', 'month', 'total'] as const;

/** Writes the views of the portal into a `<site-statistics>`: all three numbers or none. */
export async function showStatistics(element: HTMLElement): Promise<void> {
  const { service, notInService } = element.dataset;
  const live = countsIn(await ask(`${service}site`), PARTS);
  if (!live) return;
  const views = { ...live, total: live.total + Number(notInService) };
  for (const part of PARTS) {
    const number = element.querySelector(`[data-part=${part}]`);
    if (number) number.textContent = formatNumber(views[part]);
  }
}
