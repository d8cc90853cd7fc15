import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and others put Chromium; none is downloaded. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const found = PLACES.find((place) => existsSync(place));

/** Why tests in a browser are skipped, or undefined when they can run. */
export const noBrowser =
  found === undefined
    ? 'There is no Chromium on this machine, so the browser tests are skipped.'
    : undefined;

/** A headless Chromium that asks nothing of the network by itself. */
export async function openBrowser(): Promise<Browser> {
  if (found === undefined) throw new Error(noBrowser);
  return chromium.launch({
    executablePath: found,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
