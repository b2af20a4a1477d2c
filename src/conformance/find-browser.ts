/** Finds a browser for the report and the tests: the one that comes with `npm ci`, an installed one, or Playwright's download. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Which browser to start and how; the form of Playwright's `launchOptions`. */
export interface Browser {
  executablePath: string;
  args: string[];
}

/** The tests need CSS nesting, cascade layers and `forced-colors`. */
const MIN_VERSION = 125;

const ARGS = [
  // Containers and continuous integration run as root, where the sandbox cannot start. Only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  // Text has the same width on every machine.
  '--font-render-hinting=none',
];

/** Where the processes of a browser share what they paint. A container has 64 MB there, too few for one of them. */
const SHARED_MEMORY = '/dev/shm';
const MIN_SHARED_BYTES = 1 << 30;

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
 * In this order: `BROWSER_PATH`; the npm package (Linux on x64), which is the same for everybody and twice as fast, since it
 * draws no window; an installed Chromium, Chrome or Edge; Playwright's own, downloaded if necessary.
 */
export async function findBrowser(): Promise<Browser> {
  const executablePath =
    process.env['BROWSER_PATH'] ||
    (await packagedBrowser()) ||
    installedBrowser() ||
    (await downloadedBrowser());
  // Workers of a test run inherit the environment, so they do not search again.
  process.env['BROWSER_PATH'] = executablePath;
  return { executablePath, args: [...ARGS, ...sharedMemoryArgs()] };
}

/** Files on a disk take its place where it is too small: each page then takes half as much processor time again. */
function sharedMemoryArgs(): string[] {
  try {
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    if (bavail * bsize >= MIN_SHARED_BYTES) return [];
  } catch {
    // Only Linux has it.
  }
  return ['--disable-dev-shm-usage'];
}

/**
 * @sparticuz/chromium, unpacked below node_modules once. By default it unpacks to /tmp, where another user may own the
 * file. Undefined on other systems, and where it does not start.
 */
async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = fileURLToPath(new URL('../../node_modules/.cache/chromium', import.meta.url));
  const file = path.join(folder, 'chromium');
  if (!existsSync(file)) await unpack(folder);
  const { FONTCONFIG_FILE, LD_LIBRARY_PATH } = process.env;
  setEnvironment({ FONTCONFIG_FILE: path.join(folder, 'fonts.conf') });
  if (versionOf(file)) return file;
  // The machine lacks libnss3.
  const libraries = [path.join(folder, 'al2023/lib'), LD_LIBRARY_PATH];
  setEnvironment({ LD_LIBRARY_PATH: libraries.filter(Boolean).join(':') });
  if (versionOf(file)) return file;
  const { stderr } = spawnSync(file, ['--version'], { encoding: 'utf8' });
  console.log(`Trình duyệt cài từ npm không chạy được, đang tìm trình duyệt khác: ${stderr}`);
  setEnvironment({ FONTCONFIG_FILE, LD_LIBRARY_PATH });
  return undefined;
}

function setEnvironment(variables: NodeJS.ProcessEnv): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** Unpacks the browser, its libraries and its fonts beside `folder` and renames the result when it is complete. */
async function unpack(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const { TMPDIR } = process.env;
  // The package unpacks to the folder for temporary files.
  setEnvironment({ TMPDIR: unfinished });
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    const packaged = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
    await inflate(fileURLToPath(packaged));
  } finally {
    setEnvironment({ TMPDIR });
  }
  await writeFile(path.join(unfinished, 'fonts.conf'), fontConfiguration(folder));
  await rm(folder, { recursive: true, force: true });
  await rename(unfinished, folder);
}

/** The fonts of the machine, if any, and those of the package: without a font the browser does not start. */
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
  // On Windows `--version` opens a window. Browsers there update themselves.
  if (process.platform === 'win32') return true;
  return (versionOf(file) ?? 0) >= MIN_VERSION;
}

/** The major version of a browser; undefined if it does not start. */
function versionOf(file: string): number | undefined {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const [, version] = /(\d+)\.\d+/.exec(stdout ?? '') ?? [];
  return status === 0 && version ? Number(version) : undefined;
}

/** Playwright's browser, downloaded if necessary. */
async function downloadedBrowser(): Promise<string> {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  if (!existsSync(file)) {
    console.log('Không có trình duyệt nào; đang tải một lần trình duyệt của Playwright.');
    const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  }
  return file;
}
