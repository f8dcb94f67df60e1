import {
  FIT_TOPICS,
  type EntryValues,
  type Fit,
  type FitAxis,
  type FitPart,
  type FitTopic,
  type Wish,
} from './schema';

/** Points for each thing in common. */
export const FIT_POINTS: Readonly<Record<FitTopic, number>> = {
  skill: 4,
  occupation: 3,
  value: 2,
  motivation: 2,
  kind: 2,
  mobility: 1,
};

/** Under which criterion the index of each axis keeps a topic; what it does not keep is not counted there. */
const CRITERION: Readonly<Record<FitAxis, Partial<Record<FitTopic, string>>>> = {
  profile: { skill: 'savoir-faire', occupation: 'metier', value: 'valeur', kind: 'recherche' },
  company: { skill: 'recherche', occupation: 'metier', value: 'valeur' },
  offer: { skill: 'recherche', occupation: 'metier', kind: 'type' },
};

/**
 * The score, the same both ways (docs/decisions, 35):
 *
 *     4 × savoir-faire in common + 3 if a trade is in common + 2 × shared values
 *     + 2 × motivations that find their place + 2 if a kind of contract is in common + 1 if coming is possible
 *
 * Without a savoir-faire or a trade in common there is no match. Counts and not shares: a longer page on the other side
 * takes nothing away. No proof, diploma, date or distance earns points; equal points keep the order of every list.
 */
export function partsOf(axis: FitAxis, wish: Wish): FitPart[] {
  const of = (topic: FitTopic, values: readonly string[]) => {
    const criterion = CRITERION[axis][topic];
    return criterion === undefined ? [] : values.map((value) => ({ criterion, value }));
  };
  const parts: FitPart[] = [
    { topic: 'skill', points: FIT_POINTS.skill, of: of('skill', wish.skills), needed: true },
    {
      topic: 'occupation',
      points: FIT_POINTS.occupation,
      of: of('occupation', wish.occupations),
      once: true,
      needed: true,
    },
    { topic: 'value', points: FIT_POINTS.value, of: of('value', wish.values) },
    ...wish.motivations.map((one) => ({
      topic: 'motivation' as const,
      points: FIT_POINTS.motivation,
      of: one.of,
      once: true as const,
      motivation: one.slug,
    })),
    { topic: 'kind', points: FIT_POINTS.kind, of: of('kind', wish.kinds), once: true },
    { topic: 'mobility', points: FIT_POINTS.mobility, of: wish.mobility, once: true },
  ];
  return parts.filter((part) => part.of.length > 0);
}

/** What an entry has in common with a wish, and its points: those that the index ranked it by. */
export function fitOf(parts: readonly FitPart[], entry: EntryValues): Fit {
  const common = Object.fromEntries(FIT_TOPICS.map((topic) => [topic, [] as string[]])) as Record<
    FitTopic,
    string[]
  >;
  let points = 0;
  for (const part of parts) {
    const found = part.of.filter(({ criterion, value }) => entry[criterion]?.includes(value));
    if (found.length === 0) continue;
    points += part.points * (part.once ? 1 : found.length);
    common[part.topic].push(...(part.motivation ? [part.motivation] : found.map(({ value }) => value)));
  }
  return { points, common };
}
