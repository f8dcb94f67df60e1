import { type Browser, type CDPSession, devices, type Page } from 'playwright-core';

export const PROFILES = ['phone', 'desktop'] as const;
export type Profile = (typeof PROFILES)[number];

/** Lighthouse's slow 4G and mid-range phone: 150 ms round trips, 1.6 Mbit/s down, a processor four times slower. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;

export type Visit = { page: Page; network: CDPSession; close: () => Promise<void> };

/** A fresh page, nothing cached, on this kind of device. */
export async function openPage(browser: Browser, profile: Profile): Promise<Visit> {
  const device = profile === 'phone' ? devices['Pixel 7'] : { viewport: { width: 1280, height: 900 } };
  const context = await browser.newContext({ ...device, locale: 'fr-FR' });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  if (profile === 'phone') {
    await network.send('Network.emulateNetworkConditions', SLOW_4G);
    await network.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  }
  return { page, network, close: () => context.close() };
}
