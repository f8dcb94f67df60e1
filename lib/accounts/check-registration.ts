import 'server-only';
import { dayIn } from '@/lib/calendar';
import type { Tx } from '@/lib/db';
import { FieldError } from '@/lib/domain-error';
import { isOfAge } from '@/lib/profiles/rules';
import { findWrittenCommune } from '@/lib/territory/find-written-commune';
import { isSiretClosed } from './registration-repository';
import type { CandidateRegistration, CompanyRegistration, PartnerRegistration } from './registration-schema';

// What a form alone can tell, whoever the address belongs to: the person reads it at once. The rest waits for the worker.

/** The commune where a young person of the right age lives. @throws FieldError in French. */
export async function checkCandidate(tx: Tx, form: CandidateRegistration, now: Date) {
  const commune = await findWrittenCommune(tx, {
    name: form.commune,
    postalCode: form['code-postal'],
    field: 'commune',
    inTerritoryOnly: true,
  });
  if (!isOfAge(form['date-naissance'], dayIn(now))) {
    throw new FieldError({ 'date-naissance': 'Cet espace est fait pour les jeunes de 16 à 25 ans.' });
  }
  return commune;
}

/** Refuses a SIRET that no address could open an account with. @throws FieldError in French. */
export async function checkCompany(tx: Tx, form: CompanyRegistration): Promise<void> {
  if (await isSiretClosed(tx, form.siret)) throw new FieldError({ siret: SIRET_TAKEN });
}

/** The commune of a partner. @throws FieldError in French. */
export async function checkPartner(tx: Tx, form: PartnerRegistration) {
  return findWrittenCommune(tx, {
    name: form.commune,
    postalCode: form['code-postal'],
    field: 'commune',
  });
}

export const SIRET_TAKEN =
  'Nous ne pouvons pas ouvrir de compte avec ce SIRET. Si votre entreprise a déjà un compte, connectez-vous avec son adresse, ou appelez la mission locale.';
