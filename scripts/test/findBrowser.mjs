import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium or Chrome of this machine: what WAYMARK_BROWSER names, else
 * what is on PATH, else where macOS keeps it.
 *
 * @throws Error that says how to get one
 */
export function findBrowser(env = process.env) {
  const candidates = [
    env.WAYMARK_BROWSER,
    ...(env.PATH ?? '')
      .split(delimiter)
      .flatMap(folder => NAMES.map(name => join(folder, name))),
    ...PLACES,
  ].filter(Boolean);
  const found = candidates.find(isExecutable);
  if (!found) {
    throw new Error(
      'No Chromium or Chrome was found. Install one (Debian and Ubuntu: apt-get install chromium; macOS: brew install --cask chromium) or name it in WAYMARK_BROWSER.',
    );
  }
  return found;
}
