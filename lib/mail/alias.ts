const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const TOKEN = /^r-([a-z2-7]{26,64})$/;

/**
 * A relay token: 160 random bits in lower-case base32 (32 characters). It carries no name, id or meaning, and
 * fits the 64 characters of a mail local part (RFC 5321 4.5.3.1.1).
 */
export function newAliasToken(randomBytes: (size: number) => Uint8Array): string {
  let token = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of randomBytes(20)) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      token += ALPHABET[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
  }
  return token;
}

export function aliasAddress(token: string, relayDomain: string): string {
  return `r-${token}@${relayDomain}`;
}

/** The token of a relay address, or null for any other address. Mail programs may change the case. */
export function tokenOfAddress(address: string, relayDomain: string): string | null {
  const [local, domain, ...rest] = address.trim().toLowerCase().split('@');
  if (!local || rest.length > 0 || domain !== relayDomain.toLowerCase()) return null;
  return TOKEN.exec(local)?.[1] ?? null;
}
