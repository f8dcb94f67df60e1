import type { EditPlan, LatestVersion, VersionOrigin, VersionState, VersionStatus } from './schema';

/** Takes the newest version whatever its state. */
export const newestVersion = { orderBy: { number: 'desc' }, take: 1 } as const;

/** What every kind of version tells about itself, with its last review. */
export const versionFacts = {
  id: true,
  number: true,
  state: true,
  revision: true,
  submittedAt: true,
  decidedAt: true,
  reviews: { orderBy: { at: 'desc' }, take: 1, select: { reason: true } },
} as const;

type Facts = {
  state: VersionState;
  submittedAt: Date | null;
  decidedAt: Date | null;
  reviews: { reason: string }[];
};

export function toStatus(newest: Facts | undefined, hasApproved: boolean): VersionStatus {
  return {
    state: newest?.state ?? null,
    refusal: newest?.state === 'refused' ? (newest.reviews[0]?.reason ?? '') : null,
    hasApproved,
    submittedAt: newest?.submittedAt ?? null,
    decidedAt: newest?.decidedAt ?? null,
  };
}

/** What a version is, apart from what it says. */
export const toLatest = ({ id, number, state, revision }: LatestVersion): LatestVersion => ({
  ...{ id, number, state, revision },
});

/** Only the fields of `like`, which a wider row has too. */
export function pickContent<Content extends object>(row: Content, like: object): Content {
  const keys = Object.keys(like) as (keyof Content)[];
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Content;
}

/** The columns that every inserted version begins with. */
export const insertedColumns = (
  { number, state }: Extract<EditPlan, { write: 'insert' }>,
  { origin, now }: { origin: VersionOrigin; now: Date },
) => ({ number, state, origin, submittedAt: state === 'submitted' ? now : null });

/** The columns that change with every text written over. */
export const updatedColumns = (
  { revision, state }: Extract<EditPlan, { write: 'update' }>,
  { now }: { now: Date },
) => ({ revision, state, submittedAt: state === 'submitted' ? now : null });
