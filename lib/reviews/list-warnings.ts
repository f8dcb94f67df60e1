import 'server-only';
import { dayIn } from '@/lib/calendar';
import { db, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { readPack } from '@/lib/territory/pack';
import { warnOfOffer, warnOfTelling, warnOfWithdrawal, warnOfWordings } from './check-texts';
import { knownCandidate, knownCompany, knownPartner } from './identity/known-owner';
import type { Known } from './identity/telling';
import { listCandidateIdentities, listCompanyIdentities, listPartnerIdentities } from './known-repository';
import { VERSION_KINDS, type VersionKind } from './schema';
import { listVersionTexts, type VersionTexts } from './text-repository';
import type { Warning } from './warning';

type Version = { kind: VersionKind; id: string };

/**
 * What a reviewer must see before each of these versions becomes public, by the version's id; its author reads the same
 * beside the fields. Nothing is kept: an old version is read with the rules of today.
 */
export async function listWarnings(
  versions: readonly Version[],
  now: Date,
  tx: Tx = db,
): Promise<Map<string, Warning[]>> {
  const found: VersionTexts[] = [];
  for (const kind of VERSION_KINDS) {
    const ids = versions.filter((version) => version.kind === kind).map(({ id }) => id);
    found.push(...(await listVersionTexts(kind, ids, tx)));
  }
  const known = await listKnown(found, tx);
  const places = readPack().communes.map(({ name }) => name);
  return new Map(
    found.map((version) => [
      version.id,
      warningsOf(version, known.get(version.owner.id), places, dayIn(now)),
    ]),
  );
}

/** The same of one version; none for a page that has no version yet. */
export async function findWarnings(version: Version | null, now: Date, tx: Tx = db): Promise<Warning[]> {
  return version ? ((await listWarnings([version], now, tx)).get(version.id) ?? []) : [];
}

function warningsOf(
  { owner, texts, offer, withdrawnReason }: VersionTexts,
  known: Known | undefined,
  places: readonly string[],
  today: Date,
): Warning[] {
  const telling = known ? warnOfTelling(texts, known, places) : [];
  const withdrawn = withdrawnReason === null ? [] : [warnOfWithdrawal(withdrawnReason)];
  if (offer) return [...withdrawn, ...warnOfOffer({ ...offer, texts }, places, today), ...telling];
  return owner.kind === 'company' ? [...withdrawn, ...warnOfWordings(texts, places), ...telling] : telling;
}

async function listKnown(versions: readonly VersionTexts[], tx: Tx): Promise<Map<string, Known>> {
  const host = new URL(env.PUBLIC_URL).host;
  const idsOf = (kind: VersionTexts['owner']['kind']) => [
    ...new Set(versions.filter(({ owner }) => owner.kind === kind).map(({ owner }) => owner.id)),
  ];
  const candidates = await listCandidateIdentities(idsOf('candidate'), tx);
  const companies = await listCompanyIdentities(idsOf('company'), tx);
  const partners = await listPartnerIdentities(idsOf('partner'), tx);
  return new Map([
    ...candidates.map((person) => [person.id, knownCandidate(person, host)] as const),
    ...companies.map((company) => [company.id, knownCompany(company, host)] as const),
    ...partners.map((partner) => [partner.id, knownPartner(partner, host)] as const),
  ]);
}
