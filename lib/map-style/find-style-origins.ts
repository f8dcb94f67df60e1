import { z } from 'zod';

export type Fetch = (url: string, init: { signal: AbortSignal }) => Promise<Response>;

const TIMEOUT_MS = 5000;

const sourceSchema = z.looseObject({
  url: z.string().optional(),
  tiles: z.array(z.string()).optional(),
  data: z.unknown().optional(),
});
const styleSchema = z.looseObject({
  glyphs: z.string().optional(),
  sprite: z.union([z.string(), z.array(z.looseObject({ url: z.string() }))]).optional(),
  sources: z.record(z.string(), sourceSchema).default({}),
});

/**
 * The origins that a browser reaches for when it paints this MapLibre style: of the style itself, its tiles, glyphs and
 * sprites, and of the tiles that its TileJSON files name. What cannot be read adds nothing.
 */
export async function findStyleOrigins(styleUrl: string, fetch: Fetch): Promise<string[]> {
  const style = styleSchema.safeParse(await readJson(styleUrl, fetch));
  if (!style.success) return originsOf([styleUrl]);
  const { glyphs, sprite = [], sources } = style.data;
  const listed = Object.values(sources);
  const described = listed.flatMap(({ url }) => (url ? [new URL(url, styleUrl).href] : []));
  const tileSets = await Promise.all(described.map((url) => readJson(url, fetch)));
  const tiles = [...listed, ...tileSets.map((set) => sourceSchema.safeParse(set).data ?? {})];
  return originsOf(
    [
      styleUrl,
      ...described,
      ...(glyphs ? [glyphs] : []),
      ...(typeof sprite === 'string' ? [sprite] : sprite.map(({ url }) => url)),
      ...tiles.flatMap((source) => source.tiles ?? []),
      ...listed.flatMap(({ data }) => (typeof data === 'string' ? [data] : [])),
    ].map((address) => new URL(address, styleUrl).href),
  );
}

async function readJson(url: string, fetch: Fetch): Promise<unknown> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

const originsOf = (addresses: readonly string[]): string[] => [
  ...new Set(
    addresses
      .map((address) => new URL(address))
      .filter(isWeb)
      .map(({ origin }) => origin),
  ),
];

const isWeb = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:';
