import type { Page } from 'playwright-core';

type Comparison = { compared: number; differing: number };

const ZONES_ONLY = `
  [data-bounds] > g, [data-bounds] > path, [data-gl] ~ :not(svg) { visibility: hidden }
  [data-bounds] a path { stroke: none !important }`;

/**
 * Holds the page's own drawing of the zones against MapLibre's, which must be painted: how many of the compared pixels
 * have a colour that the other drawing shows nowhere within a pixel. Labels, borders and buttons are left out.
 */
export async function compareDrawings(page: Page): Promise<Comparison> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, ZONES_ONLY);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const svg = page.locator('svg[data-bounds]');
  const shoot = async () => (await svg.screenshot({ animations: 'disabled' })).toString('base64');
  const drawn = await shoot();
  await svg.evaluate((element) => element.setAttribute('data-moved', ''));
  const painted = await shoot();
  return page.evaluate(compareImages, [drawn, painted] as const);
}

/** Runs in the page: colours at a border of two zones are mixed, so only those that fill areas are compared. */
async function compareImages([first, second]: readonly [string, string]): Promise<Comparison> {
  const [a, b] = [await pixelsOf(first), await pixelsOf(second)];
  const { width, height } = a;
  let [compared, differing] = [0, 0];
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1)
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        if (!isArea(one, x, y)) continue;
        compared += 1;
        if (!isNear(one, other, x, y)) differing += 1;
      }
  return { compared, differing };

  async function pixelsOf(base64: string): Promise<ImageData> {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  }
  function isAlike(one: ImageData, at: number, other: ImageData, there: number): boolean {
    return [0, 1, 2].every(
      (channel) => Math.abs(one.data[at + channel]! - other.data[there + channel]!) <= 3,
    );
  }
  function isArea(image: ImageData, x: number, y: number): boolean {
    const at = (y * width + x) * 4;
    return around(x, y).every((there) => isAlike(image, at, image, there));
  }
  function isNear(one: ImageData, other: ImageData, x: number, y: number): boolean {
    const at = (y * width + x) * 4;
    return around(x, y).some((there) => isAlike(one, at, other, there));
  }
  function around(x: number, y: number): number[] {
    return [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => ((y + down) * width + x + right) * 4));
  }
}
