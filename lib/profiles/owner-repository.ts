import 'server-only';
import { db, type Tx } from '@/lib/db';
import {
  insertedColumns,
  newestVersion,
  toLatest,
  toStatus,
  updatedColumns,
  versionFacts,
} from '@/lib/versions/owner-select';
import type { EditPlan, LatestVersion, VersionStatus, WrittenVersion } from '@/lib/versions/schema';
import type { ProfileContent } from './schema';

const content = {
  skillIds: true,
  skillProofs: true,
  motivationIds: true,
  valueIds: true,
  occupationIds: true,
  kinds: true,
  mobilities: true,
  proposedSkills: true,
  proposedOccupations: true,
  aspirations: true,
  availability: true,
  availableOn: true,
} as const;

type Row = Omit<ProfileContent, 'skills'> & {
  skillIds: number[];
  skillProofs: ProfileContent['skills'][number]['proof'][];
};

export type OwnProfile = {
  code: string;
  latest: (LatestVersion & { content: ProfileContent }) | null;
  status: VersionStatus;
};

/** A candidate's page as its owner or a counsellor sees it: the newest version and where it stands. */
export async function findOwnProfile(profileId: string, tx: Tx = db): Promise<OwnProfile | null> {
  const profile = await tx.profile.findUnique({
    where: { id: profileId },
    select: {
      code: true,
      versions: { ...newestVersion, select: { ...versionFacts, ...content } },
      _count: { select: { versions: { where: { state: 'approved' } } } },
    },
  });
  if (!profile) return null;
  const newest = profile.versions[0];
  return {
    code: profile.code,
    latest: newest
      ? {
          ...toLatest(newest),
          content: toContent(newest),
        }
      : null,
    status: toStatus(newest, profile._count.versions > 0),
  };
}

/** Writes what `plan` says. The database refuses a version that was decided meanwhile. */
export async function writeProfileVersion(
  tx: Tx,
  profileId: string,
  plan: EditPlan,
  written: WrittenVersion<ProfileContent>,
): Promise<void> {
  if (plan.write === 'insert') {
    await tx.profileVersion.create({
      data: { profileId, ...insertedColumns(plan, written), ...toRow(written.content) },
    });
  } else {
    await tx.profileVersion.update({
      where: { id: plan.id },
      data: { ...updatedColumns(plan, written), ...toRow(written.content) },
    });
  }
}

function toContent(row: Row): ProfileContent {
  const { skillIds, skillProofs, ...rest } = row;
  return {
    motivationIds: rest.motivationIds,
    valueIds: rest.valueIds,
    occupationIds: rest.occupationIds,
    kinds: rest.kinds,
    mobilities: rest.mobilities,
    proposedSkills: rest.proposedSkills,
    proposedOccupations: rest.proposedOccupations,
    aspirations: rest.aspirations,
    availability: rest.availability,
    availableOn: rest.availableOn,
    skills: skillIds.map((skillId, position) => ({ skillId, proof: skillProofs[position] ?? 'declare' })),
  };
}

function toRow({ skills, ...rest }: ProfileContent): Row {
  return {
    ...rest,
    skillIds: skills.map(({ skillId }) => skillId),
    skillProofs: skills.map(({ proof }) => proof),
  };
}
