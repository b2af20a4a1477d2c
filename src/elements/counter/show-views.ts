import { formatNumber } from '../../domain/format-number.ts';
import { liveCounts } from './client.ts';

export { reportView } from './report-view.ts';

/** Shows the live number in a `<view-count>`, unless it is lower than the built one: then the service has lost some. */
export async function showViews(element: HTMLElement): Promise<void> {
  const live = await liveCounts(element.dataset);
  const { views: built, notInService } = element.dataset;
  const views = Number(notInService) + (live?.views ?? 0);
  const number = element.querySelector('[data-part=views]');
  if (number && views > Number(built)) number.textContent = formatNumber(views);
}
