import { mapOrigins } from './map-origins';

/**
 * The other sites that a browser asks for the background of a map, by name alone: the style's own address may carry a
 * key, and is never told.
 */
export async function listMapHosts(styleUrl: string | undefined, publicUrl: string): Promise<string[]> {
  const origins = await mapOrigins(styleUrl);
  return origins.map((origin) => new URL(origin).host).filter((host) => host !== new URL(publicUrl).host);
}
