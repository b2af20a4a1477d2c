/** A portal with a counting service, below a folder of its host. */
import { buildPortal, portalFolder } from './build-portal.ts';

export const COUNTER_BASE = '/tin-tuc/';
export const COUNTER_DIR = portalFolder('counter');

/** Where its pages look for the service. */
export const COUNTER_HOST = 'dem.baidau.example';

/** Set-up of a test run. */
export default function buildCounterPortal(): Promise<void> {
  return buildPortal({ name: 'counter', content: 'tests/fixtures/counter' });
}
