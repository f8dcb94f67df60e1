import { randomInt } from 'node:crypto';

// no I, O, 0 or 1: a code is read aloud and copied by hand
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 6;

/** A random code that means nothing, for a profile's whole life. Some 10⁹ of them: the caller tries again if taken. */
export function drawProfileCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
