import fc from 'fast-check';
import { HARMLESS_TEXTS } from '../letters/harmless-texts';
import { DISGUISES } from '../letters/leak-corpus/disguises';
import { CRUMBS } from './crumbs';

/** Crumbs in a row, with bytes of anything between. */
export const wordsOf = (crumbs: string[], maxLength: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...crumbs) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));

/** One or two crumbs, many times: what a pattern that goes back over its steps is slow on. */
export const repeated = (crumbs: string[], longest: number) =>
  fc
    .tuple(wordsOf(crumbs, 3), fc.integer({ min: 1, max: longest }), wordsOf(crumbs, 3))
    .map(([unit, length, end]) =>
      unit === '' ? end : unit.repeat(Math.max(1, Math.floor(length / unit.length))) + end,
    );

/** @param longest in characters. */
export const writtenText = (longest: number) =>
  fc.oneof(
    wordsOf(CRUMBS, 60),
    repeated(CRUMBS, longest),
    fc.constantFrom(...HARMLESS_TEXTS, ...DISGUISES),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
