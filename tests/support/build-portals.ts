/** The portals at which several build tests look. */
import buildDemoPortal from './demo-portal.ts';
import buildSoundPortal from './sound-portal.ts';

/** Global set-up of the build tests. */
export default async function buildPortals(): Promise<void> {
  await Promise.all([buildDemoPortal(), buildSoundPortal()]);
}
