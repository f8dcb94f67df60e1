import { gzipSync } from 'node:zlib';

/**
 * Compressed bytes of what a page carries for its zones: the map's own markup, and its rows for the browser's part.
 * Compressed apart, so a little more than they add to the page. @throws Error when the page holds no map
 */
export async function countZonesBytes(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const markup = /<section[^>]*data-axis[\s\S]*?<\/section>/.exec(html)?.[0];
  const rows = /\\"rows\\":[\s\S]*?\\"hrefOfAny/.exec(html)?.[0];
  if (!markup || !rows) throw new Error(`${url} holds no map`);
  return gzipSync(markup).length + gzipSync(rows).length;
}
