import { meet, without, type Bits } from './bits';

/**
 * Parts hits by how many of these sets each is in, the most first. The counts are kept as binary numbers, one set of
 * bits per digit, so that a million hits are ranked in a few passes over words.
 */
export function* tiersOf(hits: Bits, sets: readonly Bits[]): Generator<Bits> {
  const digits: Bits[] = [];
  for (const set of sets) addOne(digits, meet(hits, set));
  yield* tiersFrom(hits, digits.length - 1, digits);
}

function addOne(digits: Bits[], carry: Bits): void {
  for (const [at, digit] of digits.entries()) {
    digits[at] = differ(digit, carry);
    carry = meet(digit, carry);
  }
  if (carry.some((word) => word !== 0)) digits.push(carry);
}

function* tiersFrom(hits: Bits, digit: number, digits: readonly Bits[]): Generator<Bits> {
  const set = digits[digit];
  if (!set) return yield hits;
  yield* tiersFrom(meet(hits, set), digit - 1, digits);
  yield* tiersFrom(without(hits, set), digit - 1, digits);
}

function differ(a: Bits, b: Bits): Bits {
  const either = a.slice();
  for (let at = 0; at < b.length; at += 1) either[at]! ^= b[at]!;
  return either;
}
