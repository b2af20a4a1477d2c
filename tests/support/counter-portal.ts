/** A portal with a counting service, below a base path. */
import { buildPortal, portalFolder } from './build-portal.ts';

export const COUNTER_BASE = '/tin-tuc/';
export const COUNTER_DIR = portalFolder('counter');

/** Global set-up of a test run. */
export default function buildCounterPortal(): Promise<void> {
  // The URL of the portal below a sub-path, whose modules it shares.
  return buildPortal({
    name: 'counter',
    content: 'tests/fixtures/counter',
    site: 'https://example.vn',
  });
}
