import type { Browser } from 'playwright-core';
import { openPage, type Profile } from './devices';

export type VisitFigures = {
  /** Milliseconds from navigation to the first paint of anything, of the zones, and to MapLibre's first idle. */
  firstPaint: number;
  firstZones: number;
  glIdle: number;
  /** Bytes received once somebody reached for the map. */
  glBytes: number;
};

const PATIENCE = 120_000;

/** Loads the page, reaches for its map as soon as that answers, and waits until MapLibre has painted it. */
export async function measureVisit(browser: Browser, profile: Profile, url: string): Promise<VisitFigures> {
  const { page, network, close } = await openPage(browser, profile);
  page.setDefaultTimeout(PATIENCE);
  try {
    await page.addInitScript(noteFirstZones);
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
    const tools = page.getByRole('group', { name: 'Zoom de la carte' });
    await tools.waitFor();
    let glBytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (glBytes += encodedDataLength));
    await tools.getByRole('button').first().focus();
    await page.locator('svg[data-painted]').waitFor();
    const times = await page.evaluate(() => ({
      glIdle: performance.now(),
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      firstZones: performance.getEntriesByName('first-zones')[0]?.startTime ?? 0,
    }));
    return { ...times, glBytes };
  } finally {
    await close();
  }
}

/** Runs in the page: the frame after the whole drawing is in the document is the first that shows it. */
function noteFirstZones() {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('[data-zone-outline]')) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-zones')));
  });
  observer.observe(document, { childList: true, subtree: true });
}
