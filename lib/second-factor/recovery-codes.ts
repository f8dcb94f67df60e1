import 'server-only';
import { randomInt } from 'node:crypto';
import { keyedHash } from '@/lib/seal';
import { RECOVERY_CODES } from './rules';

// without the letters and digits that look alike
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 3;
const GROUP_LENGTH = 5;

const drawGroup = () =>
  Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
const drawCode = () => Array.from({ length: GROUPS }, drawGroup).join('-');

/** Codes that stand in for the application once each: 75 random bits. */
export const drawRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, drawCode);

/** What is kept of a code, however it is spaced and written. */
export function hashRecoveryCode(userId: string, code: string): string {
  return keyedHash('recovery-code', `${userId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
}
