import 'server-only';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { drawDiscreetSlug, freeSlug } from '@/lib/public-slug';
import { findApprovedName, findOwnCompany, isCompanySlugTaken, updateDiscretion } from './owner-repository';

type Wish = { companyId: string; discreet: boolean; by: string };

/**
 * Hides or shows who the company is, at once and without review: it takes nothing wrong onto the site. Its page moves
 * to another address each time, so that an old link does not tell who hides behind the new one.
 */
export async function setDiscretion(tx: Tx, { companyId, discreet, by }: Wish): Promise<void> {
  const own = await findOwnCompany(companyId, tx);
  if (!own || own.discreet === discreet) return;
  const name = (await findApprovedName(tx, companyId)) ?? own.legalName;
  const slug = discreet
    ? drawDiscreetSlug()
    : await freeSlug(name, (wanted) => isCompanySlugTaken(tx, wanted));
  await updateDiscretion(tx, companyId, discreet, slug);
  const event = discreet ? 'company_hidden' : 'company_shown';
  await recordEvent(tx, { name: event, actor: by, subject: 'Company', subjectId: companyId });
}
