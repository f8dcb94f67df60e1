import type { Tx } from '@/lib/db';

export type DemonstrationIds = {
  users: string[];
  candidates: string[];
  profiles: string[];
  companies: string[];
  partners: string[];
};

export async function listDemonstrationIds(tx: Tx): Promise<DemonstrationIds> {
  const demo = { where: { demo: true }, select: { id: true } } as const;
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return {
    users: ids(await tx.user.findMany(demo)),
    candidates: ids(await tx.candidate.findMany(demo)),
    profiles: ids(await tx.profile.findMany({ where: { candidate: { demo: true } }, select: { id: true } })),
    companies: ids(await tx.company.findMany(demo)),
    partners: ids(await tx.partner.findMany(demo)),
  };
}

/** Exchanges with an invented side, whoever the other is; letters, aliases and queued mail go with them. */
export async function deleteExchanges(tx: Tx, { profiles, companies }: DemonstrationIds): Promise<void> {
  const either = { OR: [{ profileId: { in: profiles } }, { companyId: { in: companies } }] };
  await tx.hire.deleteMany({ where: either });
  await tx.conversation.deleteMany({ where: either });
}

/** Versions, offers, news, reviews and members go with their owner; signatures outlive one, so they go first. */
export async function deleteOwners(tx: Tx, ids: DemonstrationIds): Promise<void> {
  const { candidates, profiles, companies, partners } = ids;
  await tx.charterSignature.deleteMany({
    where: {
      OR: [
        { candidateId: { in: candidates } },
        { companyId: { in: companies } },
        { partnerId: { in: partners } },
      ],
    },
  });
  await tx.profile.deleteMany({ where: { id: { in: profiles } } });
  await tx.candidate.deleteMany({ where: { id: { in: candidates } } });
  await tx.company.deleteMany({ where: { id: { in: companies } } });
  await tx.partner.deleteMany({ where: { id: { in: partners } } });
}

/** What the local mailbox and the sign-in page still hold of these accounts goes with them. */
export async function deleteAccounts(tx: Tx): Promise<void> {
  await tx.$executeRaw`DELETE FROM "LocalMail" WHERE "to" IN (SELECT email FROM "User" WHERE demo)`;
  await tx.$executeRaw`DELETE FROM "VerificationToken" WHERE identifier IN (SELECT email FROM "User" WHERE demo)`;
  await tx.user.deleteMany({ where: { demo: true } });
}

/** The journal's lines about these subjects; what an invented counsellor did to a real page stays. */
export async function deleteEvents(tx: Tx, subjectIds: string[]): Promise<void> {
  await tx.$executeRaw`SET LOCAL cartemploi.purge = 'on'`;
  await tx.$executeRaw`DELETE FROM "AuditEvent" WHERE "subjectId" = ANY (${subjectIds})`;
  await tx.$executeRaw`SET LOCAL cartemploi.purge = 'off'`;
}

/** Ids of what belongs to these owners and may be the subject of an event. */
export async function listSubjectIds(tx: Tx, ids: DemonstrationIds): Promise<string[]> {
  const { users, candidates, profiles, companies, partners } = ids;
  const own = { where: { companyId: { in: companies } }, select: { id: true } } as const;
  const between = { OR: [{ profileId: { in: profiles } }, { companyId: { in: companies } }] };
  const rows = [
    ...(await tx.offer.findMany(own)),
    ...(await tx.newsItem.findMany(own)),
    ...(await tx.conversation.findMany({ where: between, select: { id: true } })),
    ...(await tx.message.findMany({ where: { conversation: between }, select: { id: true } })),
    ...(await tx.hire.findMany({ where: between, select: { id: true } })),
  ];
  return [...users, ...candidates, ...profiles, ...companies, ...partners, ...rows.map(({ id }) => id)];
}
