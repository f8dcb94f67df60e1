import 'server-only';
import { activateOwners } from '@/lib/charter/activate-owners';
import { listCharterVersions } from '@/lib/charter/repository';
import { charterOn } from '@/lib/charter/rules';
import { insertSignatures, type Signature } from '@/lib/charter/signature-repository';
import type { Tx } from '@/lib/db';
import { toDay } from './candidates/content';
import type { RowItem, RowOutcome, WriteCall } from './row-writer';

/**
 * Records the charters that rows say were signed on paper, each for the version of its date; who is complete becomes
 * active. A date that the last file had already is not recorded again: a counsellor may have corrected it since.
 */
export async function recordPaperCharters(
  tx: Tx,
  owner: Signature['owner'],
  items: RowItem<{ charterOn: string | null }>[],
  outcomes: RowOutcome[],
  { by }: WriteCall,
): Promise<void> {
  const charters = await listCharterVersions(tx);
  const signed = items.flatMap(({ row, base }, place) => {
    const outcome = outcomes[place];
    if (base && base.charterOn === row.charterOn) return [];
    const signedOn = toDay(row.charterOn);
    const charter = signedOn && charterOn(charters, signedOn);
    if (!outcome || outcome.kind === 'rejected' || !signedOn || !charter) return [];
    if (charter.id !== charters.at(-1)?.id)
      outcome.remarks = [
        ...(outcome.remarks ?? []),
        { field: 'charterOn', reason: sayOlder(charter.version) },
      ];
    return [{ charterId: charter.id, ownerId: outcome.entityId, signedOn, owner, onPaper: true, signer: by }];
  });
  if (signed.length > 0) await insertSignatures(tx, signed);
  const taken = outcomes.flatMap((outcome) => (outcome.kind === 'rejected' ? [] : outcome.entityId));
  await activateOwners(tx, owner, taken);
}

const sayOlder = (version: number) =>
  `À cette date, la charte en vigueur était la version ${version} : le papier compte pour elle. La version d’aujourd’hui reste à signer.`;
