import { planEdit } from '@/lib/versions/rules';
import type { EditPlan, LatestVersion } from '@/lib/versions/schema';
import { mergeContent, same } from './merge';

type Rows<Content> = { base: Content | null; next: Content; tidy?: (content: Content) => Content };

/**
 * What a changed row does to a page, or nothing when the page says it already. It goes into the version that waits,
 * under its next revision; into the owner's draft, which stays the owner's to submit; else into a next version for
 * review. `tidy` mends what a merge may break.
 */
export function planImportedEdit<Content extends object>(
  latest: (LatestVersion & { content: Content }) | null,
  { base, next, tidy = (content) => content }: Rows<Content>,
): { plan: EditPlan; content: Content } | null {
  const plan = planEdit(latest, latest?.state === 'draft' ? 'save' : 'submit');
  if (!latest) return { plan, content: next };
  const content = tidy(mergeContent(base, next, latest.content));
  return same(content, latest.content) ? null : { plan, content };
}
