import { formatDate } from '@/lib/calendar';
import { countOwners } from '@/lib/owners/list-repository';
import type { OwnerFilter, OwnerKind } from '@/lib/owners/schema';
import { findNextNoticeDue } from '@/lib/owners/untold-repository';
import { OWNER_PATHS } from './owner-words';

/** A number of the dashboard, and the list that it opens. */
export type Figure = { count: number; label: string; href: string };

const LABELS = {
  candidate: {
    'sans-consentement': 'Candidats sans consentement',
    'a-informer': 'Candidats à informer',
    'a-inviter': 'Candidats à inviter',
    'bientot-26': 'Candidats qui ont 26 ans ce mois-ci',
    'sans-charte': 'Candidats sans la charte',
  },
  company: { 'a-confirmer': 'Entreprises à confirmer', 'sans-charte': 'Entreprises sans la charte' },
  partner: { 'sans-charte': 'Partenaires sans la charte' },
} satisfies Record<OwnerKind, Partial<Record<OwnerFilter, string>>>;

/** What waits among owners: each figure is the total of the list behind it. */
export async function countOwnerFigures(): Promise<{ toDo: Figure[]; charters: Figure[] }> {
  const [company, candidate, partner, due] = await Promise.all([
    figuresOf('company'),
    figuresOf('candidate'),
    figuresOf('partner'),
    findNextNoticeDue(),
  ]);
  const figures = [...company, ...candidate, ...partner];
  const isCharter = ({ href }: Figure) => href.endsWith('=sans-charte');
  return {
    toDo: figures.filter((figure) => !isCharter(figure)).map((figure) => withDay(figure, due)),
    charters: figures.filter(isCharter),
  };
}

async function figuresOf(kind: OwnerKind): Promise<Figure[]> {
  const labels: Partial<Record<OwnerFilter, string>> = LABELS[kind];
  const filters = Object.keys(labels) as OwnerFilter[];
  const counts = await countOwners(kind, filters);
  return filters.map((filter) => ({
    count: counts[filter],
    label: labels[filter]!,
    href: `${OWNER_PATHS[kind]}?etat=${filter}`,
  }));
}

/** Until when the first of those to inform can wait. */
const withDay = (figure: Figure, due: Date | null): Figure =>
  due && figure.href.endsWith('=a-informer')
    ? { ...figure, label: `${figure.label} avant le ${formatDate(due)}` }
    : figure;
