import 'server-only';
import { db, type Tx } from '@/lib/db';

export type Signature = {
  charterId: number;
  owner: 'candidate' | 'company' | 'partner';
  ownerId: string;
  /** A day, at midnight UTC. */
  signedOn: Date;
  onPaper: boolean;
  /** Pseudonymous id of who pressed the button, or of the counsellor who recorded the paper. */
  signer: string;
};

const column = { candidate: 'candidateId', company: 'companyId', partner: 'partnerId' } as const;

/** The charter that binds today: the highest version published; null before the first. */
export async function findCharterIdInForce(tx: Tx): Promise<number | null> {
  const charter = await tx.charter.findFirst({ orderBy: { version: 'desc' }, select: { id: true } });
  return charter?.id ?? null;
}

/** Who signed already keeps their first signature of that charter. */
export async function insertSignatures(tx: Tx, signatures: Signature[]): Promise<void> {
  await tx.charterSignature.createMany({
    data: signatures.map(({ owner, ownerId, ...signature }) => ({
      ...signature,
      [column[owner]]: ownerId,
    })),
    skipDuplicates: true,
  });
}

/** Ids, among those given, of owners who signed the charter. */
export async function listSigners(
  tx: Tx,
  { owner, charterId, ids }: { owner: Signature['owner']; charterId: number; ids: string[] },
): Promise<Set<string>> {
  const rows = await tx.charterSignature.findMany({
    where: { charterId, [column[owner]]: { in: ids } },
    select: { candidateId: true, companyId: true, partnerId: true },
  });
  return new Set(rows.flatMap((row) => row[column[owner]] ?? []));
}

export type PaperSignature = { id: string; version: number; signedOn: Date };

/** What an owner signed on paper, as counsellors recorded it. */
export async function listPaperSignatures(
  owner: Signature['owner'],
  ownerId: string,
  tx: Tx = db,
): Promise<PaperSignature[]> {
  const rows = await tx.charterSignature.findMany({
    where: { [column[owner]]: ownerId, onPaper: true },
    select: { id: true, signedOn: true, charter: { select: { version: true } } },
    orderBy: { charter: { version: 'asc' } },
  });
  return rows.map(({ charter, ...row }) => ({ ...row, version: charter.version }));
}

export async function updateSignedOn(tx: Tx, id: string, signedOn: Date): Promise<void> {
  await tx.charterSignature.update({ where: { id }, data: { signedOn } });
}

export async function deleteSignature(tx: Tx, id: string): Promise<void> {
  await tx.charterSignature.delete({ where: { id } });
}
