import 'server-only';
import { isCompanySlugTaken } from '@/lib/companies/owner-repository';
import { FieldError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { freeSlug } from '@/lib/public-slug';
import { SIRET_TAKEN } from './check-registration';
import { dropUnconfirmed } from './drop-unconfirmed';
import {
  claimCompany,
  findCompanyToClaim,
  insertCompany,
  insertUser,
  isKnownAddress,
  isSiretTaken,
} from './registration-repository';
import type { CompanyRegistration } from './registration-schema';
import { requestSignInLink } from './request-sign-in-link';

/**
 * Opens a company's account and mails the link that makes it active; it stays out of sight until a counsellor
 * confirmed it. A company that came from a file is handed to the contact whose address the file gave, to nobody else.
 */
export async function registerCompany(tx: Tx, form: CompanyRegistration, now: Date): Promise<void> {
  const entered = await findCompanyToClaim(tx, form.siret, form.courriel);
  if (entered) await dropUnconfirmed(tx, { emails: [form.courriel] }, 'registrations_replaced');
  if (!(await isKnownAddress(tx, form.courriel))) {
    if (!entered) await takeSiret(tx, form.siret);
    const userId = await insertUser(tx, form.courriel, 'company');
    if (entered) await claimCompany(tx, entered, userId, now);
    else {
      const slug = await freeSlug(form.nom, (wanted) => isCompanySlugTaken(tx, wanted));
      const company = {
        slug,
        legalName: form.nom,
        siret: form.siret,
        contactName: form.contact,
        contactEmail: form.courriel,
        contactPhone: form.telephone || null,
      };
      await insertCompany(tx, company, userId);
    }
    await recordEvent(tx, { name: 'company_registered', actor: userId, subject: 'User', subjectId: userId });
  }
  await requestSignInLink(tx, { email: form.courriel, suite: undefined, now });
}

/** A registration that nobody confirmed gives way: its being there would tell whether its address had an account. */
async function takeSiret(tx: Tx, siret: string): Promise<void> {
  await dropUnconfirmed(tx, { emails: [], sirets: [siret] }, 'registrations_replaced');
  if (await isSiretTaken(tx, siret)) throw new FieldError({ siret: SIRET_TAKEN });
}
