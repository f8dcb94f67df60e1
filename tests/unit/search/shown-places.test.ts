import fc from 'fast-check';
import { LEAST_PROFILES_IN_PLACE, placeSecteurs } from '@/lib/search/shown-places';
import type { LinkedSecteur } from '@/lib/territory/secteur-links';

interface Territory {
  readonly secteurs: readonly LinkedSecteur[];
  /** The secteur of each profile, in the order in which they come. */
  readonly profiles: readonly string[];
}

/** Most secteurs are small, some empty, a few large: small ones are what the rule is about. */
const territory: fc.Arbitrary<Territory> = fc
  .array(fc.array(centre(), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((epcis) =>
    epcis.flatMap((centres, epci) =>
      centres.map((place, at) => ({
        code: `14${String(100 * epci + at).padStart(3, '0')}`,
        epciCode: `20000000${epci}`,
        centre: place,
      })),
    ),
  )
  .chain((secteurs) => {
    const crowded = secteurs.slice(0, 3).map(({ code }) => code);
    const everywhere = secteurs.map(({ code }) => code);
    const place = fc.oneof(fc.constantFrom(...crowded), fc.constantFrom(...everywhere));
    return fc.record({ secteurs: fc.constant(secteurs), profiles: fc.array(place, { maxLength: 40 }) });
  });

function centre(): fc.Arbitrary<readonly [number, number] | null> {
  const degrees = (from: number) =>
    fc.integer({ min: 0, max: 40 }).map((hundredths) => from + hundredths / 100);
  return fc.oneof({ weight: 9, arbitrary: fc.tuple(degrees(0), degrees(49)) }, fc.constant(null));
}

const count = (profiles: readonly string[], isIn: (secteur: string) => boolean) =>
  profiles.filter(isIn).length;

/** Where each secteur shows; the place of a card is that of its secteur. */
const placesOf = ({ secteurs, profiles }: Territory) =>
  placeSecteurs(secteurs)((secteur) => count(profiles, (one) => one === secteur));

/** Whether so many profiles may be told apart: nobody, enough, or all that there are. */
const mayBeKnown = (known: number, { profiles }: Territory) =>
  known === 0 || known >= LEAST_PROFILES_IN_PLACE || known === profiles.length;

const RUNS = { numRuns: 500 };

describe('the place shown for a profile', () => {
  it('stands for five profiles or more, or for the whole of a territory with fewer', () => {
    fc.assert(
      fc.property(territory, (made) => {
        const placed = placesOf(made);
        for (const secteur of made.profiles) {
          const place = placed(secteur);
          expect(
            mayBeKnown(
              count(made.profiles, (one) => placed(one) === place),
              made,
            ),
          ).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('is a secteur with five or more, or two secteurs at least: those of one EPCI by its code', () => {
    fc.assert(
      fc.property(territory, (made) => {
        const placed = placesOf(made);
        for (const { code, epciCode } of made.secteurs) {
          const place = placed(code);
          const together = made.secteurs.filter((other) => placed(other.code) === place);
          if (place === code)
            expect(count(made.profiles, (one) => one === code)).toBeGreaterThanOrEqual(
              LEAST_PROFILES_IN_PLACE,
            );
          else if (place === epciCode) {
            expect(together.length).toBeGreaterThan(1);
            expect(together.every((other) => other.epciCode === epciCode)).toBe(true);
          } else expect(place).toBe('territoire');
        }
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the secteurs', () => {
    const shuffled = territory.chain((made) =>
      fc.record({
        made: fc.constant(made),
        others: fc.shuffledSubarray([...made.secteurs], { minLength: made.secteurs.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ made, others }) => {
        const [placed, again] = [placesOf(made), placesOf({ ...made, secteurs: others })];
        expect(made.secteurs.map(({ code }) => again(code))).toEqual(
          made.secteurs.map(({ code }) => placed(code)),
        );
      }),
      RUNS,
    );
  });
});

describe('somebody who adds and subtracts what is published', () => {
  const attack = territory.chain((made) =>
    fc.record({
      made: fc.constant(made),
      factors: fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 24, maxLength: 24 }), {
        minLength: 1,
        maxLength: 5,
      }),
      places: fc.array(fc.nat(), { maxLength: 4 }),
    }),
  );

  it('isolates no secteur of fewer than five, by zones, by EPCI, by filters nor by the total', () => {
    fc.assert(
      fc.property(attack, ({ made, factors, places }) => {
        const figures = listFigures(made, places);
        for (const each of factors) {
          // how often the sum counts a profile of each secteur
          const weights = made.secteurs.map(({ code }) =>
            figures.reduce((sum, figure, at) => sum + (figure.has(code) ? each[at % each.length]! : 0), 0),
          );
          for (const weight of new Set(weights)) {
            const alike = new Set(
              made.secteurs.flatMap(({ code }, at) => (weights[at] === weight ? [code] : [])),
            );
            expect(
              mayBeKnown(
                count(made.profiles, (one) => alike.has(one)),
                made,
              ),
            ).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('isolates nobody by comparing days either, while profiles come', () => {
    fc.assert(
      fc.property(territory, (made) => {
        /** For each profile the secteurs where it can be, after all days so far. */
        const known: Set<string>[] = [];
        for (let day = 1; day <= made.profiles.length; day += 1) {
          const today = { ...made, profiles: made.profiles.slice(0, day) };
          const placed = placesOf(today);
          known.push(new Set(made.secteurs.map(({ code }) => code)));
          for (const [at, secteur] of today.profiles.entries()) {
            const shown = placed(secteur);
            for (const code of known[at]!) if (placed(code) !== shown) known[at]!.delete(code);
            expect(
              mayBeKnown(
                count(today.profiles, (one) => known[at]!.has(one)),
                today,
              ),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** The secteurs that each published figure counts: every zone, the zones within each EPCI, some chosen together, all. */
function listFigures(made: Territory, places: readonly number[]): Set<string>[] {
  const placed = placesOf(made);
  const secteursAt = (isAsked: (place: string) => boolean) =>
    new Set(made.secteurs.flatMap(({ code }) => (isAsked(placed(code)) ? [code] : [])));
  const codes = [...new Set(made.secteurs.map(({ code }) => placed(code)))];
  const chosen = places.map((at) => codes[at % codes.length]);
  return [
    ...codes.map((code) => secteursAt((place) => place === code)),
    // asked for by their own codes too, as the address may: what is joined answers nothing
    ...made.secteurs.map(({ code }) => secteursAt((place) => place === code)),
    ...[...new Set(made.secteurs.map(({ epciCode }) => epciCode))].map((epci) => {
      const within = new Set(
        made.secteurs.flatMap(({ code, epciCode }) => (epciCode === epci ? [code] : [])),
      );
      return secteursAt((place) => place === epci || within.has(place));
    }),
    secteursAt((place) => chosen.includes(place)),
    secteursAt(() => true),
  ];
}
