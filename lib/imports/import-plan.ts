import type { LatestVersion } from '@/lib/versions/schema';

type ImportPlan =
  | { write: 'insert'; number: number; state: 'submitted' }
  | { write: 'update'; id: string; state: 'draft' | 'submitted'; revision: number };

/**
 * Where a changed row goes: into the version that waits, under its next revision; into the owner's draft, which stays
 * the owner's to submit; else into a next version for review.
 */
export function planImportedVersion(latest: LatestVersion | null): ImportPlan {
  if (latest?.state === 'draft') {
    return { write: 'update', id: latest.id, state: 'draft', revision: latest.revision };
  }
  if (latest?.state === 'submitted') {
    return { write: 'update', id: latest.id, state: 'submitted', revision: latest.revision + 1 };
  }
  return { write: 'insert', number: (latest?.number ?? 0) + 1, state: 'submitted' };
}
