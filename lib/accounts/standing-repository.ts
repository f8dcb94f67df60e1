import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { Owner, Standing } from './standing';

/** Where an owner stands on the way to being public. Null when there is no such owner. */
export async function findStanding(owner: Owner, tx: Tx = db): Promise<Standing | null> {
  const charter = await tx.charter.findFirst({
    orderBy: { version: 'desc' },
    select: { id: true, version: true },
  });
  const facts = await findFacts(owner, tx);
  if (!facts) return null;
  const { signatures, ...rest } = facts;
  const inForce = signatures.find(({ charterId }) => charterId === charter?.id);
  return {
    ...rest,
    charterVersion: charter?.version ?? null,
    signedOn: inForce?.signedOn ?? null,
    signatures: signatures.map(({ charter: { version }, signedOn, onPaper }) => ({
      version,
      signedOn,
      onPaper,
    })),
  };
}

const signatures = {
  orderBy: { recordedAt: 'desc' },
  select: { charterId: true, signedOn: true, onPaper: true, charter: { select: { version: true } } },
} as const;

async function findFacts(owner: Owner, tx: Tx) {
  const where = { id: owner.id };
  if (owner.kind === 'candidate') {
    const row = await tx.candidate.findUnique({
      where,
      select: { state: true, consentOn: true, birthDate: true, signatures },
    });
    return row && { ...row, confirmed: true, barred: false };
  }
  if (owner.kind === 'company') {
    const row = await tx.company.findUnique({
      where,
      select: { state: true, confirmedAt: true, barred: true, signatures },
    });
    if (!row) return null;
    const { confirmedAt, ...rest } = row;
    return { ...rest, consentOn: null, birthDate: null, confirmed: confirmedAt !== null };
  }
  const row = await tx.partner.findUnique({ where, select: { state: true, signatures } });
  return row && { ...row, consentOn: null, birthDate: null, confirmed: true, barred: false };
}
