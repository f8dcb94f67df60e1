import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/open-browser';
import { startTestSite, type TestSite } from './start-test-site';

export type Opened = { site: TestSite; browser: Browser };

/** For the journeys of one file: the built site with its demonstration, and a browser. Filled in before the first of them. */
export function openSite(variables: Record<string, string> = {}): Opened {
  const opened = {} as Opened;
  beforeAll(async () => {
    [opened.site, opened.browser] = await Promise.all([startTestSite(variables), openBrowser()]);
  });
  afterAll(() => Promise.all([opened.browser?.close(), opened.site?.stop()]));
  return opened;
}
