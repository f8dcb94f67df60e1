import type { Random } from '@/lib/demonstration/random';
import type { Place } from './load-france';
import type { SyntheticTerms } from './read-terms';
import { weighted } from './zipf';

const KINDS = ['emploi', 'alternance', 'stage', 'saisonnier', 'immersion'] as const;
const MOBILITIES = ['transports', 'voiture', 'a_pied', 'velo', 'scooter'] as const;
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODES = 32 ** 6;
/** Approvals are spread over the two years before. */
const LAST_APPROVAL = Date.UTC(2026, 9, 1);
const TWO_YEARS = 2 * 365 * 86_400_000;

/**
 * Composes people and companies who exist nowhere: communes by their population, one branch of trades each, and within
 * a branch the first terms far more frequent than the last (1/n), as real ones are. Equal names give equal streams.
 */
export function composer(terms: SyntheticTerms, places: readonly Place[]) {
  const place = weighted(places, ({ population }) => population + 1);
  const domain = weighted(terms.domains);
  const inDomain = <Id>(groups: ReadonlyMap<string, readonly Id[]>) =>
    new Map([...groups].map(([group, ids]) => [group, weighted(ids)]));
  const occupations = inDomain(terms.occupations);
  const skills = inDomain(terms.skills);
  const anySkill = weighted([...terms.skills.values()].flat());
  const motivation = weighted(terms.motivations);
  const value = weighted(terms.values);
  const kind = weighted(KINDS);
  const mobility = weighted(MOBILITIES);
  const industry = weighted(terms.industries);
  const several = <Item>(random: Random, least: number, most: number, draw: (random: Random) => Item) => {
    const drawn = new Set<Item>();
    for (let left = random.integer(least, most); left > 0; left -= 1) drawn.add(draw(random));
    return [...drawn];
  };
  const skill = (own: string) => (random: Random) => {
    const chance = random.next();
    const draw = chance < 0.65 ? skills.get(own) : chance < 0.85 ? skills.get('') : undefined;
    return (draw ?? anySkill)(random);
  };
  const common = (random: Random) => ({
    id: uuid(random),
    commune: place(random).code,
    at: new Date(LAST_APPROVAL - Math.floor(random.next() * TWO_YEARS)).toISOString(),
    domain: domain(random),
  });
  return {
    /** id, code, commune, savoir-faire, motivations, values, trades, kinds, mobilities, date of approval */
    profile(random: Random, number: number) {
      const { id, commune, at, domain: own } = common(random);
      return [
        ...[id, profileCode(number), commune],
        several(random, 2, 8, skill(own)),
        several(random, 1, 4, motivation),
        several(random, 1, 3, value),
        several(random, 1, 3, occupations.get(own)!),
        several(random, 1, 2, kind),
        several(random, 1, 2, mobility),
        at,
      ];
    },
    /** id, number, commune, industry, savoir-faire it has, those it looks for, values, trades, date of approval */
    company(random: Random, number: number) {
      const { id, commune, at, domain: own } = common(random);
      return [
        ...[id, number, commune, industry(random)],
        several(random, 2, 8, skill(own)),
        several(random, 0, 4, skill(own)),
        several(random, 1, 3, value),
        several(random, 1, 3, occupations.get(own)!),
        at,
      ];
    },
    /** id, company, commune, kind, trades, savoir-faire it looks for, date of approval */
    offer(random: Random, company: string) {
      const { id, commune, at, domain: own } = common(random);
      const trades = [occupations.get(own)!(random)];
      return [id, company, commune, kind(random), trades, several(random, 0, 4, skill(own)), at];
    },
  };
}

function uuid(random: Random): string {
  const hex = () =>
    Math.floor(random.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const digits = hex() + hex() + hex() + hex();
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => digits.slice(from, to))
    .join('-');
}

/** Six letters, another for each number, in no apparent order. */
function profileCode(number: number): string {
  let left = (number * 387_420_489 + 12_345) % CODES;
  let code = '';
  for (let at = 0; at < 6; at += 1) {
    code += CODE_LETTERS[left % 32];
    left = Math.floor(left / 32);
  }
  return code;
}
