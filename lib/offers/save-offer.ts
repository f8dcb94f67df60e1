import 'server-only';
import { dayIn } from '@/lib/calendar';
import { FieldError, NotFoundError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { listOccupationEntries, listSkillChoices } from '@/lib/referentials/choices-repository';
import { resolveLabels } from '@/lib/referentials/resolve-labels';
import { findWrittenCommune } from '@/lib/territory/find-written-commune';
import { planEdit } from '@/lib/versions/rules';
import type { VersionOrigin } from '@/lib/versions/schema';
import { findOwnOffer, insertOffer, writeOfferVersion } from './owner-repository';
import { offerProblems } from './rules';
import type { OfferContent, OfferForm } from './schema';
import { askSkipped } from './work-schema';

type Save = {
  companyId: string;
  /** Null for a new offer. */
  offerId: string | null;
  form: OfferForm;
  /** Pseudonymous id of who writes. */
  by: string;
  origin: VersionOrigin;
  now: Date;
};

/** Saves an offer as a draft, or submits it. Answers its id. What is public does not change. */
export async function saveOffer(tx: Tx, { companyId, offerId, form, by, origin, now }: Save) {
  const own = offerId === null ? null : await findOwnOffer(companyId, offerId, tx);
  if (offerId !== null && !own) throw new NotFoundError();
  const content = await resolveForm(tx, form);
  const plan = planEdit(own?.latest ?? null, form.intent);
  const submitting = plan.state === 'submitted';
  const problems = {
    ...offerProblems(content, submitting, dayIn(now)),
    ...(submitting ? askSkipped(form.skipped) : {}),
  };
  if (Object.keys(problems).length) throw new FieldError(problems);
  const id = own?.id ?? (await insertOffer(tx, companyId));
  await writeOfferVersion(tx, id, plan, { content, origin, now });
  const name = plan.state === 'submitted' ? 'offer_submitted' : 'offer_saved';
  await recordEvent(tx, { name, actor: by, subject: 'Offer', subjectId: id });
  return { id, state: plan.state };
}

async function resolveForm(tx: Tx, form: OfferForm): Promise<OfferContent> {
  const commune = form.commune
    ? await findWrittenCommune(tx, { name: form.commune, postalCode: form.postalCode, field: 'commune' })
    : null;
  const occupations = resolveLabels(await listOccupationEntries(tx), form.occupationLabels);
  const known = (await listSkillChoices(tx)).flatMap(({ choices }) => choices);
  const sought = resolveLabels(known, form.soughtSkillLabels);
  return {
    ...form.content,
    communeCode: commune?.code ?? null,
    soughtSkillIds: [...new Set([...form.content.soughtSkillIds, ...sought.ids])],
    proposedSoughtSkills: sought.unknown,
    occupationIds: occupations.ids,
    proposedOccupations: occupations.unknown,
  };
}
