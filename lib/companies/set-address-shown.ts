import 'server-only';
import type { Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { findAddressWish, updateAddressWish } from './address-repository';

type Wish = { companyId: string; shown: boolean; by: string };

/**
 * Shows a company at its address, on its page and on the map, or no longer, at once and without review: the address was
 * read with the page, and its place comes from SIRENE. @throws DomainError for a discreet company
 */
export async function setAddressShown(tx: Tx, { companyId, shown, by }: Wish): Promise<void> {
  const wish = await findAddressWish(tx, companyId);
  if (!wish || wish.showAddress === shown) return;
  if (shown && wish.discreet)
    throw new DomainError(
      'Votre entreprise est discrète. Montrez d’abord qui vous êtes, puis votre adresse.',
    );
  await updateAddressWish(tx, companyId, shown);
  const name = shown ? 'company_address_shown' : 'company_address_hidden';
  await recordEvent(tx, { name, actor: by, subject: 'Company', subjectId: companyId });
}
