import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { OpenProposal, ProposalKind } from './schema';

/** Labels that wait for a decision, the most used first. */
export async function listOpenProposals(limit: number): Promise<OpenProposal[]> {
  return db.$queryRaw<OpenProposal[]>`
    SELECT kind, min(label) AS label, count(*)::int AS pages
      FROM (SELECT 'skill' AS kind, regexp_replace(l, ':(diplome|experience|atteste|declare)$', '') AS label
              FROM "ProfileVersion", unnest("proposedSkills") l WHERE state IN ('submitted', 'approved')
            UNION ALL SELECT 'skill', l FROM "CompanyVersion", unnest("proposedSkills" || "proposedSoughtSkills") l WHERE state IN ('submitted', 'approved')
            UNION ALL SELECT 'skill', l FROM "OfferVersion", unnest("proposedSoughtSkills") l WHERE state IN ('submitted', 'approved')
            UNION ALL SELECT 'occupation', l FROM "ProfileVersion", unnest("proposedOccupations") l WHERE state IN ('submitted', 'approved')
            UNION ALL SELECT 'occupation', l FROM "CompanyVersion", unnest("proposedOccupations") l WHERE state IN ('submitted', 'approved')
            UNION ALL SELECT 'occupation', l FROM "OfferVersion", unnest("proposedOccupations") l WHERE state IN ('submitted', 'approved')) p
     WHERE NOT EXISTS (SELECT FROM "Proposal" d WHERE d.kind::text = p.kind AND d.normalized = fold(p.label) AND d.state = 'refused')
     GROUP BY kind, fold(label) ORDER BY pages DESC, min(label) COLLATE "fr-x-icu" LIMIT ${limit}`;
}

type Decision = { kind: ProposalKind; label: string; targetId: number | null; now: Date };

/** Keeps the decision, so that the next file knows the label. */
export async function saveDecision(tx: Tx, { kind, label, targetId, now }: Decision): Promise<void> {
  const state = targetId === null ? 'refused' : 'accepted';
  const skillId = kind === 'skill' ? targetId : null;
  const occupationId = kind === 'occupation' ? targetId : null;
  await tx.$executeRaw`
    INSERT INTO "Proposal" (kind, label, normalized, state, "skillId", "occupationId", "decidedAt")
    VALUES (${kind}::"ProposalKind", ${label}, fold(${label}), ${state}::"ProposalState", ${skillId}, ${occupationId}, ${now})
    ON CONFLICT (kind, normalized) DO UPDATE SET state = excluded.state, "skillId" = excluded."skillId",
      "occupationId" = excluded."occupationId", "decidedAt" = excluded."decidedAt"`;
}

export async function insertSkill(tx: Tx, slug: string, label: string): Promise<number> {
  return (await tx.skill.create({ data: { slug, label }, select: { id: true } })).id;
}

export async function isSkillSlugTaken(tx: Tx, slug: string): Promise<boolean> {
  return (await tx.skill.count({ where: { slug } })) > 0;
}

/** Puts the referential's entry in the place of the label on every page that waits or is public. */
export async function replaceSkillLabel(tx: Tx, label: string, id: number): Promise<void> {
  const bare = "regexp_replace(l, ':(diplome|experience|atteste|declare)$', '')";
  await tx.$executeRawUnsafe(
    `UPDATE "ProfileVersion" v SET
       "skillIds" = CASE WHEN $2 = ANY ("skillIds") THEN "skillIds" ELSE "skillIds" || $2 END,
       "skillProofs" = CASE WHEN $2 = ANY ("skillIds") THEN "skillProofs" ELSE "skillProofs" || (
         SELECT coalesce(substring(l FROM ':(diplome|experience|atteste|declare)$'), 'declare')::"Proof"
           FROM unnest("proposedSkills") l WHERE fold(${bare}) = fold($1) LIMIT 1) END,
       "proposedSkills" = ARRAY(SELECT l FROM unnest("proposedSkills") l WHERE fold(${bare}) <> fold($1))
     WHERE EXISTS (SELECT FROM unnest("proposedSkills") l WHERE fold(${bare}) = fold($1))`,
    label,
    id,
  );
  await replaceIn(tx, 'CompanyVersion', 'proposedSkills', 'skillIds', label, id);
  await replaceIn(tx, 'CompanyVersion', 'proposedSoughtSkills', 'soughtSkillIds', label, id);
  await replaceIn(tx, 'OfferVersion', 'proposedSoughtSkills', 'soughtSkillIds', label, id);
}

export async function replaceOccupationLabel(tx: Tx, label: string, id: number): Promise<void> {
  for (const table of ['ProfileVersion', 'CompanyVersion', 'OfferVersion'] as const) {
    await replaceIn(tx, table, 'proposedOccupations', 'occupationIds', label, id);
  }
}

async function replaceIn(
  tx: Tx,
  table: 'ProfileVersion' | 'CompanyVersion' | 'OfferVersion',
  labels: string,
  ids: string,
  label: string,
  id: number,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `UPDATE "${table}" SET
       "${ids}" = CASE WHEN $2 = ANY ("${ids}") THEN "${ids}" ELSE "${ids}" || $2 END,
       "${labels}" = ARRAY(SELECT l FROM unnest("${labels}") l WHERE fold(l) <> fold($1))
     WHERE EXISTS (SELECT FROM unnest("${labels}") l WHERE fold(l) = fold($1))`,
    label,
    id,
  );
}
