import 'server-only';
import { FieldError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { listOccupationEntries, listSkillChoices } from '@/lib/referentials/choices-repository';
import { resolveLabels } from '@/lib/referentials/resolve-labels';
import { planEdit } from '@/lib/versions/rules';
import type { VersionOrigin } from '@/lib/versions/schema';
import { findOwnProfile, writeProfileVersion } from './owner-repository';
import { keepAttestations, missingForReview } from './rules';
import type { ProfileContent, ProfileForm } from './schema';

type Save = {
  profileId: string;
  form: ProfileForm;
  /** Pseudonymous id of who writes. */
  by: string;
  origin: VersionOrigin;
  /** A counsellor attests savoir-faire; nobody else does. */
  mayAttest: boolean;
  now: Date;
};

/**
 * Saves a candidate's page as a draft, or submits it. Labels that the referential does not know stay as written, for
 * a counsellor to decide. What is public does not change.
 */
export async function saveProfile(tx: Tx, { profileId, form, by, origin, mayAttest, now }: Save) {
  const own = await findOwnProfile(profileId, tx);
  if (!own) throw new Error(`profile ${profileId} has no row`);
  const content = await resolveForm(tx, form);
  if (!mayAttest) content.skills = keepAttestations(content.skills, own.latest?.content.skills ?? []);
  const plan = planEdit(own.latest, form.intent);
  const missing = plan.state === 'submitted' ? missingForReview(content) : {};
  if (Object.keys(missing).length) throw new FieldError(missing);
  await writeProfileVersion(tx, profileId, plan, { content, origin, now });
  const name = plan.state === 'submitted' ? 'profile_submitted' : 'profile_saved';
  await recordEvent(tx, { name, actor: by, subject: 'Profile', subjectId: profileId });
  return { state: plan.state };
}

async function resolveForm(tx: Tx, form: ProfileForm): Promise<ProfileContent> {
  const occupations = resolveLabels(await listOccupationEntries(tx), form.occupationLabels);
  const known = (await listSkillChoices(tx)).flatMap(({ choices }) => choices);
  const skills = resolveLabels(known, form.skillLabels);
  const ticked = new Set(form.content.skills.map(({ skillId }) => skillId));
  return {
    ...form.content,
    skills: [
      ...form.content.skills,
      ...skills.ids
        .filter((id) => !ticked.has(id))
        .map((skillId) => ({ skillId, proof: 'declare' as const })),
    ],
    proposedSkills: skills.unknown,
    occupationIds: occupations.ids,
    proposedOccupations: occupations.unknown,
  };
}
