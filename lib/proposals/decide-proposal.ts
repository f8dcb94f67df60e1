import 'server-only';
import type { Tx } from '@/lib/db';
import { FieldError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { freeSlug } from '@/lib/public-slug';
import { listOccupationEntries, listSkillChoices } from '@/lib/referentials/choices-repository';
import { buildLabelIndex, matchLabel } from '@/lib/referentials/label-match';
import {
  insertSkill,
  isSkillSlugTaken,
  replaceOccupationLabel,
  replaceSkillLabel,
  saveDecision,
} from './repository';
import type { ProposalDecision, ProposalKind } from './schema';

/**
 * Maps a proposed label to an entry of the referential, takes it as a new savoir-faire, or sets it aside. Pages that
 * use it follow at once, and the next file knows it. Trades are ROME's: none is made here.
 */
export async function decideProposal(
  tx: Tx,
  { nature, libelle, geste, cible }: ProposalDecision,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const targetId =
    geste === 'ecarter'
      ? null
      : geste === 'accepter'
        ? await acceptSkill(tx, nature, libelle)
        : await findTarget(tx, nature, cible);
  await saveDecision(tx, { kind: nature, label: libelle, targetId, now });
  if (targetId !== null && nature === 'skill') await replaceSkillLabel(tx, libelle, targetId);
  if (targetId !== null && nature === 'occupation') await replaceOccupationLabel(tx, libelle, targetId);
  await recordEvent(tx, {
    name: 'proposal_decided',
    actor: by,
    data: { kind: nature, accepted: targetId !== null },
  });
}

async function acceptSkill(tx: Tx, nature: ProposalKind, label: string): Promise<number> {
  if (nature === 'occupation') {
    throw new FieldError({
      cible: 'Les métiers viennent du ROME : rattachez celui-ci à un métier existant.',
    });
  }
  return insertSkill(tx, await freeSlug(label, (slug) => isSkillSlugTaken(tx, slug)), label);
}

async function findTarget(tx: Tx, nature: ProposalKind, written: string): Promise<number> {
  const entries =
    nature === 'occupation'
      ? await listOccupationEntries(tx)
      : (await listSkillChoices(tx)).flatMap(({ choices }) => choices);
  const id = matchLabel(buildLabelIndex(entries), written);
  if (id !== null) return id;
  throw new FieldError({ cible: 'Écrivez l’intitulé exact auquel le rattacher, choisi dans la liste.' });
}
