import type { MissionFacts } from './schema';

const HALF_A_YEAR_MS = 182 * 86_400_000;

/** Whom to tell of a weakness of this site (RFC 9116): the mission's mailbox, or the page with its other addresses. */
export function composeSecurityTxt(
  mission: Pick<MissionFacts, 'email'> | null,
  { publicUrl, now }: { publicUrl: string; now: Date },
): string {
  const contacts = mission?.email ? [`mailto:${encodeURI(mission.email)}`] : [];
  return [
    ...[...contacts, `${publicUrl}/mentions-legales`].map((contact) => `Contact: ${contact}`),
    `Expires: ${new Date(now.getTime() + HALF_A_YEAR_MS).toISOString()}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}
