const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** What people call an exchange: no letter that looks like a digit, no meaning. */
export function newReference(randomBytes: (size: number) => Uint8Array, length: number): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
