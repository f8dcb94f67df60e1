import 'server-only';
import type { Tx } from '@/lib/db';
import { activateCandidates, activateCompanies, activatePartners } from './owner-state-repository';
import { findCharterIdInForce, type Signature } from './signature-repository';

/**
 * Those imported or invited become active once what a counsellor records is complete: the charter in force, and for a
 * candidate the consent. Others stay as they are.
 */
export async function activateOwners(tx: Tx, owner: Signature['owner'], ids: string[]): Promise<void> {
  const charterId = await findCharterIdInForce(tx);
  if (charterId === null || ids.length === 0) return;
  const activate = { candidate: activateCandidates, company: activateCompanies, partner: activatePartners };
  await activate[owner](tx, ids, charterId);
}
