import { rm } from 'node:fs/promises';
import { build } from 'astro';
import { BUILD_DIR } from '../settings.ts';

/** Builds the portal; false when its content has errors, which have then been printed. Throws on any other failure. */
export async function buildPortal(): Promise<boolean> {
  // Test runners export another value, with which Astro would leave out the content security policy.
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ logLevel: 'warn' });
    return !process.exitCode;
  } finally {
    await rm(BUILD_DIR, { recursive: true, force: true });
  }
}
