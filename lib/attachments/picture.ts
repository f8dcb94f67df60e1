import 'server-only';
import sharp from 'sharp';

/** Decoding is paid in memory: 40 megapixels are more than a phone's camera takes. */
const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 2400;

/**
 * The picture drawn again, upright, at most 2,400 pixels a side: position, camera, author and everything else that
 * was not drawn is gone. Null for what cannot be read.
 */
export async function reencodePicture(
  content: Uint8Array,
): Promise<{ type: string; content: Uint8Array } | null> {
  try {
    const picture = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    const { hasAlpha } = await sharp(content, { limitInputPixels: MOST_PIXELS }).metadata();
    return hasAlpha
      ? { type: 'image/png', content: await picture.png({ compressionLevel: 9 }).toBuffer() }
      : { type: 'image/jpeg', content: await picture.jpeg({ quality: 85 }).toBuffer() };
  } catch {
    return null;
  }
}
