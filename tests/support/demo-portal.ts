/** The demonstration portal, as the build tests and the browser tests use it. */
import { buildPortal, portalFolder } from './build-portal.ts';

export const DEMO_DIR = portalFolder('demo');

/** Global set-up for Vitest and for Playwright. */
export default function buildDemoPortal(): Promise<void> {
  return buildPortal({ name: 'demo', content: 'content' });
}
