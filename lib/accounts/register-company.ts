import 'server-only';
import { isCompanySlugTaken } from '@/lib/companies/owner-repository';
import { FieldError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { freeSlug } from '@/lib/public-slug';
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
  // asked of known addresses too: the refusal must not tell which addresses have an account
  if (!entered && (await isSiretTaken(tx, form.siret))) throw new FieldError({ siret: TAKEN });
  if (!(await isKnownAddress(tx, form.courriel))) {
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

const TAKEN =
  'Nous ne pouvons pas ouvrir de compte avec ce SIRET et cette adresse. Si votre entreprise a déjà un compte, connectez-vous avec son adresse, ou appelez la mission locale.';
