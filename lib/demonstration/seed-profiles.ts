import { CONSENT_VERSION } from '@/lib/charter/consent';
import type { Tx } from '@/lib/db';
import { saveProfile } from '@/lib/profiles/save-profile';
import { profileFormSchema } from '@/lib/profiles/schema';
import { hoursAfter } from './clock';
import { approveSubmitted } from './approve-submitted';
import type { DemoProfile } from './demonstration';
import type { DatabaseLists } from './lists-repository';
import { insertCandidates, insertUsers } from './owners-repository';
import type { Staff } from './seed-demonstration';
import { signCharter } from './sign-charter';
import { writtenDay } from './written-day';

const REVIEW_HOURS = 20;

/** Answers the profile and the account of each, in order. */
export async function seedProfiles(tx: Tx, profiles: DemoProfile[], lists: DatabaseLists, staff: Staff) {
  const userIds = await insertUsers(
    tx,
    profiles.map(({ email, joinedAt }) => ({ email, role: 'candidate', createdAt: joinedAt })),
  );
  const rows = profiles.map((profile, position) => ({
    ...profile,
    userId: userIds[position]!,
    counsellorId: staff.counsellors[profile.counsellor]!,
  }));
  const owners = await insertCandidates(tx, rows, { consentVersion: CONSENT_VERSION });
  const signers = rows.map((row, position) => ({ ...row, ownerId: owners[position]!.candidateId }));
  await signCharter(tx, 'candidate', signers);
  for (const [position, row] of rows.entries()) {
    await saveProfile(tx, {
      profileId: owners[position]!.profileId,
      form: profileFormSchema.parse(profileForm(row, lists)),
      by: row.userId,
      origin: 'demonstration',
      mayAttest: true,
      now: row.joinedAt,
    });
  }
  await approveSubmitted(
    tx,
    'profile',
    rows.map(({ counsellorId, joinedAt }, position) => ({
      pageId: owners[position]!.profileId,
      by: counsellorId,
      at: hoursAfter(joinedAt, REVIEW_HOURS),
    })),
  );
  return owners.map(({ profileId }, position) => ({ profileId, userId: userIds[position]! }));
}

/** What a candidate's form sends. */
export function profileForm(profile: DemoProfile, { idOf, occupationLabel }: DatabaseLists) {
  const skills = profile.skills.map(({ slug, proof }) => ({ id: idOf.skill(slug), proof }));
  return {
    'savoir-faire': skills.map(({ id }) => id),
    preuve: skills.map(({ id, proof }) => `${id}:${proof}`),
    metier: profile.occupationCodes.map(occupationLabel),
    motivation: profile.motivations.map(idOf.motivation),
    valeur: profile.values.map(idOf.value),
    recherche: profile.kinds,
    mobilite: profile.mobilities,
    aspirations: profile.aspirations,
    disponibilite: profile.availability,
    'disponible-le': writtenDay(profile.availableOn),
    intention: 'soumettre',
  };
}
