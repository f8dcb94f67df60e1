import { type Browser, type BrowserContextOptions, chromium, devices } from 'playwright-core';

const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, or the one `CHROMIUM_PATH` names; as root it cannot have its sandbox. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS,
  });
}

const french: BrowserContextOptions = { locale: 'fr-FR', timezoneId: 'Europe/Paris' };

export const desktop: BrowserContextOptions = { ...french, viewport: { width: 1280, height: 900 } };
export const phone: BrowserContextOptions = { ...french, ...devices['Pixel 7'] };
export const withoutJavaScript: BrowserContextOptions = { ...desktop, javaScriptEnabled: false };
