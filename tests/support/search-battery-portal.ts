/** The portal of the search battery: some hundred articles written to be searched. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildPortal, portalFolder } from './build-portal.ts';
import { writeBatteryContent } from './search-battery-articles.ts';

export const BATTERY_DIR = portalFolder('search-battery');

const CONTENT = portalFolder('search-battery-content');

/** Set-up of a test run: writes the content and builds it. */
export default async function buildBatteryPortal(): Promise<void> {
  await rm(CONTENT, { recursive: true, force: true });
  await writeBatteryContent(CONTENT);
  await buildPortal({ name: 'search-battery', content: path.relative('.', CONTENT) });
}
