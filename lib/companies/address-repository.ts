import 'server-only';

import { db, type Tx } from '@/lib/db';

/**
 * What became of a company's wish to be shown at its address: `hidden` as it is by default; `waiting` until SIRENE
 * answered; `unknown` to SIRENE, or without SIRET; `elsewhere` when SIRENE names another commune than the page.
 */
export type AddressStanding = 'hidden' | 'waiting' | 'unknown' | 'elsewhere' | 'shown';

export async function findAddressStanding(companyId: string): Promise<AddressStanding> {
  const [company, shown] = await Promise.all([
    db.company.findUnique({
      where: { id: companyId },
      select: {
        showAddress: true,
        siret: true,
        position: { select: { askedAt: true, communeCode: true } },
      },
    }),
    db.publicCompany.count({ where: { id: companyId, lon: { not: null } } }),
  ]);
  if (!company?.showAddress) return 'hidden';
  if (shown > 0) return 'shown';
  if (company.siret === null) return 'unknown';
  if (!company.position?.askedAt) return 'waiting';
  return company.position.communeCode === null ? 'unknown' : 'elsewhere';
}

export async function findAddressWish(tx: Tx, companyId: string) {
  return tx.company.findUnique({
    where: { id: companyId },
    select: { discreet: true, showAddress: true },
  });
}

export async function updateAddressWish(tx: Tx, companyId: string, showAddress: boolean): Promise<void> {
  await tx.company.update({ where: { id: companyId }, data: { showAddress } });
}
