import 'server-only';
import { READABLE_STATES } from '@/lib/conversations/letter-states';
import { knownAt } from '@/lib/conversations/thread';
import { db } from '@/lib/db';
import { unseal } from '@/lib/seal';

export async function findAccountFacts(userId: string) {
  return db.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      name: true,
      role: true,
      createdAt: true,
      lastSignInAt: true,
      sessions: { select: { createdAt: true, expires: true, device: true } },
      secondFactor: { select: { enrolledAt: true } },
      companies: { select: { role: true, joinedAt: true, leftAt: true } },
      addressChange: { select: { email: true, expiresAt: true } },
      savedSearches: {
        select: { name: true, axis: true, query: true, frequency: true, createdAt: true },
        orderBy: { createdAt: 'asc' },
      },
    },
  });
}

const signatures = {
  select: { signedOn: true, onPaper: true, charter: { select: { version: true } } },
} as const;

export async function findCandidateFacts(candidateId: string) {
  return db.candidate.findUnique({
    where: { id: candidateId },
    select: {
      state: true,
      origin: true,
      firstName: true,
      lastName: true,
      fileNumber: true,
      email: true,
      phone: true,
      birthDate: true,
      sex: true,
      commune: { select: { name: true, code: true } },
      consentOn: true,
      consentVersion: true,
      noticeGivenOn: true,
      createdAt: true,
      signatures,
      profile: {
        select: { code: true, versions: { orderBy: { number: 'asc' }, omit: { id: true, profileId: true } } },
      },
    },
  });
}

export async function findCompanyFacts(companyId: string) {
  return db.company.findUnique({
    where: { id: companyId },
    // who confirmed it is somebody else's id
    omit: { id: true, demo: true, confirmedBy: true },
    include: {
      signatures,
      versions: { orderBy: { number: 'asc' }, omit: { id: true, companyId: true } },
      offers: { include: { versions: { orderBy: { number: 'asc' }, omit: { id: true, offerId: true } } } },
      news: { include: { versions: { orderBy: { number: 'asc' }, omit: { id: true, newsItemId: true } } } },
    },
  });
}

export async function findPartnerFacts(partnerId: string) {
  return db.partner.findUnique({
    where: { id: partnerId },
    omit: { id: true, demo: true },
    include: {
      signatures,
      versions: {
        orderBy: { number: 'asc' },
        omit: { id: true, partnerId: true },
        include: { opportunities: { select: { title: true, detail: true } } },
      },
    },
  });
}

/** Letters as this side knows them: its own, and those of the other side that reached it, when they reached it. Ids are for the caller's links. */
export async function listLetterFacts(
  party: { profileId: string } | { companyId: string },
  side: 'candidate' | 'company',
) {
  const known = { OR: [{ side }, { state: { in: READABLE_STATES } }] };
  const rows = await db.conversation.findMany({
    where: { ...party, messages: { some: known } },
    select: {
      id: true,
      reference: true,
      state: true,
      messages: {
        where: known,
        select: { id: true, side: true, body: true, createdAt: true, releasedAt: true },
      },
      shares: { select: { side: true, content: true, sharedAt: true }, orderBy: { sharedAt: 'asc' } },
    },
  });
  const fromOf = (row: { side: string }) => (row.side === side ? 'vous' : 'votre correspondant');
  return rows.map(({ messages, shares, ...conversation }) => ({
    ...conversation,
    details: shares.map((share) => ({
      from: fromOf(share),
      details: share.content && (JSON.parse(unseal(share.content)) as unknown),
      sharedAt: share.sharedAt,
    })),
    messages: messages
      .map((message) => ({
        ...{ id: message.id, from: fromOf(message), body: message.body },
        at: knownAt(message, side),
      }))
      .sort((one, other) => one.at.getTime() - other.at.getTime()),
  }));
}
