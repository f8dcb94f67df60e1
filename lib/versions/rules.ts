import type { EditPlan, Intent, LatestVersion } from './schema';

/**
 * Where an edit goes. A draft is written over. A submitted version stays submitted under its next revision, so
 * that a reviewer cannot approve a text that changed under their eyes. What was decided is never touched again:
 * the edit begins the next version.
 */
export function planEdit(latest: LatestVersion | null, intent: Intent): EditPlan {
  const state = intent === 'submit' ? 'submitted' : 'draft';
  if (latest?.state === 'draft') return { write: 'update', id: latest.id, state, revision: latest.revision };
  if (latest?.state === 'submitted') {
    return { write: 'update', id: latest.id, state: 'submitted', revision: latest.revision + 1 };
  }
  return { write: 'insert', number: (latest?.number ?? 0) + 1, state };
}
