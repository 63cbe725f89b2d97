/** Finds a Chromium for the browser tests, and installs the system's where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const places = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
];

/** How each system installs its Chromium. */
const installers = [
  {
    command: 'apt-get',
    steps: [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ],
  },
  { command: 'dnf', steps: [['install', '-y', '-q', 'chromium']] },
  { command: 'apk', steps: [['add', '--quiet', 'chromium']] },
  { command: 'pacman', steps: [['-Sy', '--noconfirm', '--needed', 'chromium']] },
];

/** The path of a Chromium. Ends the process with one line that says what to install where there is none to be had. */
export async function findChromium() {
  const found = look();
  if (found) return found;
  const installer = installers.find(({ command }) => onPath(command));
  const prefix =
    process.getuid?.() === 0
      ? []
      : spawnSync('sudo', ['-n', 'true']).status === 0
        ? ['sudo', '-n']
        : undefined;
  if (installer && prefix) {
    console.log(`The browser tests need Chromium; installing it with ${installer.command} ...`);
    for (const step of installer.steps) {
      const [command, ...args] = [...prefix, installer.command, ...step];
      const { status } = spawnSync(command, args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (status !== 0) break;
    }
    const installed = look();
    if (installed) return installed;
  }
  const how = installer ? ` (${installer.command} ${installer.steps.at(-1)?.join(' ')}, as root)` : '';
  console.error(
    `The browser tests need Chromium or Chrome: install it${how}, or set YALU_CHROMIUM to its path, and run npm test again.`,
  );
  process.exit(1);
}

function look() {
  const named = process.env.YALU_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    console.error(`YALU_CHROMIUM names ${named}, where there is no file.`);
    process.exit(1);
  }
  return names.map(onPath).find(Boolean) ?? places.find((place) => existsSync(place));
}

function onPath(command) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => endings.map((ending) => join(folder, `${command}${ending}`)))
    .find((path) => existsSync(path));
}
