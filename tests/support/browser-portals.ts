/** The portals that the browser tests visit. */
import buildCounterPortal from './counter-portal.ts';
import buildDemoPortal from './demo-portal.ts';
import buildHostilePortal from './hostile-portal.ts';
import buildBatteryPortal from './search-battery-portal.ts';
import buildSubPathPortal from './sub-path-portal.ts';

/** Those that take longest come first. */
const BUILDS = [
  ...[buildHostilePortal, buildBatteryPortal, buildDemoPortal],
  ...[buildSubPathPortal, buildCounterPortal],
];

/** A build keeps one processor busy. */
const SIDE_BY_SIDE = 2;

/** Global set-up of Playwright. */
export default async function buildBrowserPortals(): Promise<void> {
  const waiting = BUILDS.values();
  const buildNext = async () => {
    for (const build of waiting) await build();
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, buildNext));
}
