import { PlainError } from '@/lib/plain-error';
import type { FrenchCommune, FrenchEpci } from './france';

/** The EPCI that make a territory, with the communes of all of them. */
export type TerritoryMembers = { epcis: FrenchEpci[]; communes: FrenchCommune[] };

/** The members of a territory named by SIREN codes. @throws PlainError for a code that is no EPCI of France */
export function chooseMembers(
  codes: readonly string[],
  france: { epcis: FrenchEpci[]; communes: ReadonlyMap<string, FrenchCommune> },
): TerritoryMembers {
  const wrong = codes.filter((code) => !france.epcis.some((epci) => epci.code === code));
  if (codes.length === 0 || wrong.length > 0) {
    const problem =
      wrong.length > 0 ? `No EPCI of France has the code ${wrong.join(', ')}.` : 'No EPCI is named.';
    throw new PlainError(
      `${problem} Give SIREN codes of 9 digits, as in: npm run territory -- --epci 200066827,241400415. ` +
        'They are listed on https://www.banatic.interieur.gouv.fr. Nothing was changed.',
    );
  }
  const epcis = [...new Set(codes)].map((code) => france.epcis.find((epci) => epci.code === code)!);
  const communes = epcis.flatMap((epci) =>
    epci.communeCodes.flatMap((code) => france.communes.get(code) ?? []),
  );
  return { epcis, communes };
}
