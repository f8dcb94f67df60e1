import type { MissionFacts } from './schema';

/** What the legal pages must say: publisher and host (LCEN, article 1-1), and whom to ask about one's data (RGPD, article 13). */
const REQUIRED = [
  'legalForm',
  'address',
  'phone',
  'publicationDirector',
  'hostName',
  'hostAddress',
  'hostPhone',
  'dataProtectionContact',
] as const;

/** The facts that the law asks for and nobody has filled in; all of them while there is no mission. */
export const listMissingFacts = (mission: MissionFacts | null): (keyof MissionFacts)[] =>
  REQUIRED.filter((fact) => !mission?.[fact]);
