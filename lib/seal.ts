import 'server-only';
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_BYTES = 4;

// ENCRYPTION_KEY may hold several keys (32 bytes, base64) separated by commas: the first seals, all open (rotation).
const keys = env.ENCRYPTION_KEY.split(',').map((text) => {
  const key = Buffer.from(text.trim(), 'base64');
  return { id: createHash('sha256').update(key).digest().subarray(0, KEY_ID_BYTES), key };
});

/** What begins everything sealed from now on. */
export const firstKeyId = new Uint8Array(keys[0]!.id);

/** AES-256-GCM. Layout: key id (4 bytes), IV (12), tag (16), ciphertext. */
export function seal(plain: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const { id, key } = keys[0]!;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([
    cipher.update(typeof plain === 'string' ? Buffer.from(plain) : plain),
    cipher.final(),
  ]);
  return new Uint8Array(Buffer.concat([id, iv, cipher.getAuthTag(), body]));
}

/** Throws when the key is no longer known or a byte was changed. */
export function unsealBytes(sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const known = keys.find(({ id }) => id.equals(bytes.subarray(0, KEY_ID_BYTES)));
  if (!known) throw new Error(LOST_KEY);
  const iv = bytes.subarray(KEY_ID_BYTES, KEY_ID_BYTES + IV_BYTES);
  const tag = bytes.subarray(KEY_ID_BYTES + IV_BYTES, KEY_ID_BYTES + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', known.key, iv).setAuthTag(tag);
  return Buffer.concat([
    decipher.update(bytes.subarray(KEY_ID_BYTES + IV_BYTES + TAG_BYTES)),
    decipher.final(),
  ]);
}

const LOST_KEY =
  'this was sealed with a key that ENCRYPTION_KEY does not hold: put that key back where it was in the list; the last one must stay the last';

export function unseal(sealed: Uint8Array): string {
  return unsealBytes(sealed).toString('utf8');
}

/** Keyed hash (HMAC-SHA-256, hexadecimal): recognises a value without keeping it. `purpose` keeps hashes apart. */
export function keyedHash(purpose: string, value: string): string {
  // the last key never changes under rotation, so that old hashes still match
  return createHmac('sha256', keys.at(-1)!.key).update(`${purpose}:${value}`).digest('hex');
}
