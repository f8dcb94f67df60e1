import 'server-only';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { freeSlug } from '@/lib/public-slug';
import { checkPartner } from './check-registration';
import { dropUnconfirmed } from './drop-unconfirmed';
import {
  claimPartner,
  findPartnerToClaim,
  insertPartner,
  insertUser,
  isKnownAddress,
  isPartnerSlugTaken,
} from './registration-repository';
import type { PartnerRegistration } from './registration-schema';
import { requestSignInLink } from './request-sign-in-link';

/** Opens a partner's account and mails the link that makes it active. Its page waits for the charter and a review. */
export async function registerPartner(tx: Tx, form: PartnerRegistration, now: Date): Promise<void> {
  const commune = await checkPartner(tx, form);
  const entered = await findPartnerToClaim(tx, form.courriel);
  if (entered) await dropUnconfirmed(tx, { emails: [form.courriel] }, 'registrations_replaced');
  if (!(await isKnownAddress(tx, form.courriel))) {
    const userId = await insertUser(tx, form.courriel, 'partner');
    if (entered) await claimPartner(tx, entered, userId, now);
    else {
      const slug = await freeSlug(form.nom, (wanted) => isPartnerSlugTaken(tx, wanted));
      const partner = { slug, legalName: form.nom, communeCode: commune.code, contactEmail: form.courriel };
      await insertPartner(tx, partner, userId);
    }
    await recordEvent(tx, { name: 'partner_registered', actor: userId, subject: 'User', subjectId: userId });
  }
  await requestSignInLink(tx, { email: form.courriel, suite: undefined, now });
}
