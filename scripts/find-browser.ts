// Finds a Chromium for the tests, or installs one where that is possible without asking.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** What Chromium needs to run headless as root, in a container, without calling home. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const SYSTEM_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

function isExecutable(path: string | undefined): path is string {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemBrowser(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...SYSTEM_FOLDERS];
  const candidates = folders.flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)));
  return [...candidates, ...MAC_APPS].find(isExecutable);
}

function installWithApt(): string | undefined {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return undefined;
  console.error('No browser found: installing Debian’s chromium …');
  execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  return systemBrowser();
}

/**
 * The path of a Chromium: `LOOKOUT_BROWSER`, Playwright's own, a system browser, then apt when root.
 * Throws an Error with the remedy when there is none.
 */
export function findBrowser(): string {
  const wanted = process.env.LOOKOUT_BROWSER;
  if (wanted && !isExecutable(wanted))
    throw new Error(`LOOKOUT_BROWSER is ${wanted}, which is not an executable file.`);
  const found = [wanted, chromium.executablePath()].find(isExecutable) ?? systemBrowser() ?? installWithApt();
  if (found) return found;
  throw new Error(
    'No Chromium was found. Install one (for example `npx playwright install chromium`), or name it in LOOKOUT_BROWSER.',
  );
}
