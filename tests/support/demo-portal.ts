/** The demonstration portal, which the build tests and the browser tests look at. */
import { buildPortal, portalFolder } from './build-portal.ts';

export const DEMO_DIR = portalFolder('demo');

/** Set-up of a test run, for Vitest and for Playwright. */
export default function buildDemoPortal(): Promise<void> {
  return buildPortal({ name: 'demo', content: 'content' });
}
