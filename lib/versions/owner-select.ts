import type { VersionState, VersionStatus } from './schema';

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
