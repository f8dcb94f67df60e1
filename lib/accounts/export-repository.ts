import 'server-only';
import { db } from '@/lib/db';
import { unseal } from '@/lib/seal';

// Letters of the other side count as received once a counsellor or the rules let them go.
const LET_GO = [
  'released',
  'queued',
  'sent',
  'failed',
  'suppressed',
  'unknown_fate',
  'delayed',
  'delivered',
  'bounced',
  'complained',
] as const;

export async function findAccountFacts(userId: string) {
  return db.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      role: true,
      createdAt: true,
      lastSignInAt: true,
      sessions: { select: { createdAt: true, expires: true } },
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

/** Letters as this side knows them: its own, and those of the other side that reached it. */
export async function listLetterFacts(
  party: { profileId: string } | { companyId: string },
  side: 'candidate' | 'company',
) {
  const rows = await db.conversation.findMany({
    where: party,
    orderBy: { createdAt: 'asc' },
    select: {
      reference: true,
      state: true,
      createdAt: true,
      messages: {
        where: { OR: [{ side }, { state: { in: [...LET_GO] } }] },
        orderBy: { number: 'asc' },
        select: { side: true, body: true, createdAt: true },
      },
      shares: { select: { side: true, content: true, sharedAt: true }, orderBy: { sharedAt: 'asc' } },
    },
  });
  return rows.map(({ messages, shares, ...conversation }) => ({
    ...conversation,
    details: shares.map((share) => ({
      from: share.side === side ? 'vous' : 'votre correspondant',
      details: share.content && (JSON.parse(unseal(share.content)) as unknown),
      sharedAt: share.sharedAt,
    })),
    messages: messages.map((message) => ({
      from: message.side === side ? 'vous' : 'votre correspondant',
      body: message.body,
      writtenAt: message.createdAt,
    })),
  }));
}
