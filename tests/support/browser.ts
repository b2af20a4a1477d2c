/** Finds a browser for the tests: the reader's own, or one that comes with `npm ci`, or Playwright's download. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Which browser to start and how; the form of Playwright's `launchOptions`. */
export interface Browser {
  executablePath: string;
  args: string[];
}

/** The tests need CSS nesting, cascade layers and `forced-colors`; anything older than this fails for reasons of its own. */
const OLDEST_VERSION = 125;

const ARGS = [
  // Containers and continuous integration run as root, where the sandbox cannot start. Only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  // /dev/shm of a container holds 64 MB.
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // Letters are as wide on every machine.
  '--font-render-hinting=none',
];

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/**
 * BROWSER_PATH if it is set; else an installed Chromium, Chrome or Edge; else the one among the npm packages (Linux on
 * x64); else Playwright's own, downloaded if it is not there. BROWSER=npm passes over what is installed.
 */
export async function findBrowser(): Promise<Browser> {
  const executablePath =
    process.env['BROWSER_PATH'] ||
    (process.env['BROWSER'] === 'npm' ? undefined : installedBrowser()) ||
    (process.platform === 'linux' && process.arch === 'x64'
      ? await packagedBrowser()
      : await downloadedBrowser());
  // Workers of a test run inherit the environment and need not search again.
  process.env['BROWSER_PATH'] = executablePath;
  return { executablePath, args: ARGS };
}

function installedBrowser(): string | undefined {
  return candidates().find((file) => existsSync(file) && isRecent(file));
}

function candidates(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
      folder
        ? [
            path.join(folder, 'Google/Chrome/Application/chrome.exe'),
            path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
    );
  }
  const folders = [...(env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  return folders.flatMap((folder) => COMMANDS.map((command) => path.join(folder, command)));
}

function isRecent(file: string): boolean {
  // On Windows `--version` opens a window; browsers there keep themselves up to date.
  if (process.platform === 'win32') return true;
  return (versionOf(file) ?? 0) >= OLDEST_VERSION;
}

/** The major version that a browser says it has; undefined when it does not start. */
function versionOf(file: string): number | undefined {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const [, version] = /(\d+)\.\d+/.exec(stdout ?? '') ?? [];
  return status === 0 && version ? Number(version) : undefined;
}

/**
 * @sparticuz/chromium, unpacked below node_modules once. Its own place would be /tmp, where another user may have put
 * something under the same name.
 */
async function packagedBrowser(): Promise<string> {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
  const file = path.join(folder, 'chromium');
  if (!existsSync(file)) await unpack(folder);
  process.env['FONTCONFIG_FILE'] = path.join(folder, 'fonts.conf');
  if (versionOf(file)) return file;
  // The machine lacks libnss3.
  const libraries = [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']];
  process.env['LD_LIBRARY_PATH'] = libraries.filter(Boolean).join(':');
  if (versionOf(file)) return file;
  const { stderr } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  throw new Error(
    `The browser from npm does not start: ${stderr}Install Chromium or Chrome, or set BROWSER_PATH to a browser.`,
  );
}

/** Unpacks the browser, its libraries and its letters beside `folder` and moves them there when all is complete. */
async function unpack(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const { TMPDIR } = process.env;
  // The package unpacks to the folder for temporary files.
  process.env['TMPDIR'] = unfinished;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    const packaged = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
    await inflate(fileURLToPath(packaged));
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
  await writeFile(path.join(unfinished, 'fonts.conf'), fontConfiguration(folder));
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

/** The fonts of the machine, if it has any, and those of the package: without a font a browser does not start. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** The browser of Playwright, fetched from its server when it is not there. */
async function downloadedBrowser(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  if (!existsSync(file)) {
    console.log('No browser found; fetching the one of Playwright, once.');
    const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  }
  return file;
}
