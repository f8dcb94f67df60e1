import 'server-only';
import { FieldError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { findWrittenCommune } from '@/lib/territory/find-written-commune';
import { planEdit } from '@/lib/versions/rules';
import type { VersionOrigin } from '@/lib/versions/schema';
import { findOwnPartner, writePartnerVersion } from './owner-repository';
import { missingForReview } from './rules';
import type { PartnerContent, PartnerForm } from './schema';

type Save = {
  partnerId: string;
  form: PartnerForm;
  /** Pseudonymous id of who writes. */
  by: string;
  origin: VersionOrigin;
  now: Date;
};

/** Saves a partner's page as a draft, or submits it. What is public does not change. */
export async function savePartner(tx: Tx, { partnerId, form, by, origin, now }: Save) {
  const own = await findOwnPartner(partnerId, tx);
  if (!own) throw new Error(`partner ${partnerId} has no row`);
  const commune = await findWrittenCommune(tx, {
    name: form.commune,
    postalCode: form.content.postalCode,
    field: 'commune',
  });
  const content: PartnerContent = {
    ...form.content,
    communeCode: commune.code,
    postalCode: form.content.postalCode || (commune.postalCodes[0] ?? ''),
  };
  const plan = planEdit(own.latest, form.intent);
  const missing = plan.state === 'submitted' ? missingForReview(content) : {};
  if (Object.keys(missing).length) throw new FieldError(missing);
  await writePartnerVersion(tx, partnerId, plan, { content, origin, now });
  const name = plan.state === 'submitted' ? 'partner_submitted' : 'partner_saved';
  await recordEvent(tx, { name, actor: by, subject: 'Partner', subjectId: partnerId });
  return { state: plan.state };
}
