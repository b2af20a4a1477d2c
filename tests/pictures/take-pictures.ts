/** `npm run docs:pictures`: takes the pictures of the README from the demonstration portal. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { runCommand } from '../../src/cli/run-command.ts';
import buildDemoPortal, { DEMO_DIR } from '../support/demo-portal.ts';
import { findBrowser } from '../../src/conformance/find-browser.ts';
import { serve } from '../../src/conformance/static-server.ts';
import { pictures, PICTURES_DIR } from './pictures.ts';
import { screenshot, writePicture } from './screenshot.ts';

const help = `npm run docs:pictures – takes the pictures of the README again

Builds the demonstration portal at the fixed time of the tests, opens it in the browser of the tests and writes
${PICTURES_DIR}/*.webp. Run it after a change of what the pages look like, and look at what came out.`;

await runCommand({ help, options: {} }, async () => {
  await buildDemoPortal();
  const server = await serve(DEMO_DIR);
  const { executablePath, args } = await findBrowser();
  // An image is drawn with the text around it, not some frames later: the same page gives the same bytes.
  const browser = await chromium.launch({
    executablePath,
    args: [...args, '--disable-checker-imaging'],
  });
  try {
    await rm(PICTURES_DIR, { recursive: true, force: true });
    await mkdir(PICTURES_DIR, { recursive: true });
    for (const { name, shots } of pictures) {
      const images: Buffer[] = [];
      for (const shot of shots) images.push(await screenshot(browser, server.url, shot));
      const bytes = await writePicture(path.join(PICTURES_DIR, `${name}.webp`), images);
      console.log(`${PICTURES_DIR}/${name}.webp  ${Math.ceil(bytes / 1024)} KB`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
