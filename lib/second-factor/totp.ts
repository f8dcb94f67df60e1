import 'server-only';
import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** Clocks may differ by one code. */
const WINDOW = 1;

// the values that every application knows (RFC 6238)
const totpOf = (secret: string, names: { issuer?: string; label?: string } = {}) =>
  new TOTP({ ...names, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_S });

/** A new secret, in base 32: 160 random bits. */
export const drawSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an application reads from a QR code. */
export function enrolmentUri(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return totpOf(secret, { issuer, label }).toString();
}

/** Which step of 30 s a code belongs to; null when it is right for none of those near `at`. */
export function findStep(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}
