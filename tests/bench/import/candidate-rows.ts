import type { SeedReferentials } from '@/lib/referentials/seed-files';

export const COLUMNS = [
  ...['numero_dossier', 'nom', 'prénom', 'courriel', 'téléphone', 'date_naissance', 'sexe', 'commune'],
  ...['métiers', 'savoir_faire', 'motivations', 'valeurs', 'aspirations', 'recherche', 'mobilité'],
  ...['disponibilité', 'consentement', 'charte'],
];

const KINDS = ['emploi', 'alternance', 'stage', 'immersion', 'saisonnier'];
const MEANS = ['à pied', 'vélo', 'scooter', 'voiture', 'transports'];
const PROOFS = ['', ':diplôme', ':expérience', ':attesté'];
const STORY = 'J’aime apprendre, être utile et finir ce que je commence, avec une équipe ou par moi-même. ';

type Labels = Pick<SeedReferentials, 'occupations' | 'skills' | 'motivations' | 'values'>;

/** The cells of one invented candidate, in the order of COLUMNS; the same number gives the same person. */
export function candidateRow(number: number, labels: Labels, communes: readonly string[]): string[] {
  const pick = <T>(list: readonly T[], step: number) => list[(number * step + step) % list.length]!;
  const two = (list: readonly { label: string }[], step: number) =>
    `${pick(list, step).label}|${pick(list, step + 6).label}`;
  const pad = (figure: number) => String(figure).padStart(2, '0');
  const born = `${pad(1 + (number % 28))}/${pad(1 + (number % 12))}/${2002 + (number % 7)}`;
  return [
    ...[`B${number}`, `Nom${number}`, `Prénom${number}`, `b${number}@courriel.test`],
    ...[`06 39 98 ${pad(number % 100)} ${pad((number >> 7) % 100)}`, born, pick(['F', 'H', 'autre', ''], 1)],
    ...[pick(communes, 7), two(labels.occupations, 5), two(labels.skills, 11) + pick(PROOFS, 1)],
    ...[two(labels.motivations, 1), pick(labels.values, 3).label, STORY.repeat(1 + (number % 4))],
    ...[pick(KINDS, 1), pick(MEANS, 3), 'tout de suite', '01/11/2026', '02/11/2026'],
  ];
}
