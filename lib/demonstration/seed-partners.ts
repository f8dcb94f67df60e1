import type { Tx } from '@/lib/db';
import { savePartner } from '@/lib/partners/save-partner';
import { partnerFormSchema } from '@/lib/partners/schema';
import { toSlug } from '@/lib/public-slug';
import { findWrittenCommune } from '@/lib/territory/find-written-commune';
import { hoursAfter } from './clock';
import { approveSubmitted } from './approve-submitted';
import type { DemoPartner } from './demonstration';
import type { DatabaseLists } from './lists-repository';
import { insertPartners, insertUsers } from './owners-repository';
import type { Staff } from './seed-demonstration';
import { signCharter } from './sign-charter';

const REVIEW_HOURS = 30;

export async function seedPartners(
  tx: Tx,
  partners: DemoPartner[],
  lists: DatabaseLists,
  { counsellors }: Staff,
): Promise<void> {
  const userIds = await insertUsers(
    tx,
    partners.map(({ email, joinedAt }) => ({ email, role: 'partner', createdAt: joinedAt })),
  );
  const rows = [];
  for (const [position, partner] of partners.entries()) {
    const place = { name: partner.commune, postalCode: '', field: 'commune' };
    const { code } = await findWrittenCommune(tx, place);
    rows.push({ ...partner, slug: toSlug(partner.name), communeCode: code, userId: userIds[position]! });
  }
  const ids = await insertPartners(tx, rows);
  const signers = rows.map((row, position) => ({ ...row, ownerId: ids[position]! }));
  await signCharter(tx, 'partner', signers);
  for (const { ownerId: partnerId, userId, joinedAt, ...partner } of signers) {
    const form = partnerFormSchema.parse(partnerForm(partner, lists));
    await savePartner(tx, { partnerId, form, by: userId, origin: 'demonstration', now: joinedAt });
  }
  const approvals = signers.map(({ ownerId, joinedAt }) => ({
    pageId: ownerId,
    by: counsellors[0]!,
    at: hoursAfter(joinedAt, REVIEW_HOURS),
  }));
  await approveSubmitted(tx, 'partner', approvals);
}

function partnerForm(partner: Omit<DemoPartner, 'joinedAt'>, { idOf }: DatabaseLists) {
  return {
    nom: partner.name,
    type: partner.type,
    domaine: partner.fields.map(idOf.partnerField),
    commune: partner.commune,
    adresse: partner.address,
    telephone: partner.phone,
    courriel: partner.email,
    presentation: partner.presentation,
    activites: partner.activities,
    opportunite: partner.opportunities.map(({ title }) => title),
    'opportunite-detail': partner.opportunities.map(({ detail }) => detail),
    intention: 'soumettre',
  };
}
