import 'server-only';
import { db } from '@/lib/db';
import type { Kind, Mobility } from '@/lib/profiles/schema';

/** What a company asks for in its own page (the newest version, since only its members read this) and in its open offers. */
export async function findCompanyNeeds(companyId: string) {
  const [page, offers] = await Promise.all([
    db.companyVersion.findFirst({
      where: { companyId },
      orderBy: { number: 'desc' },
      select: { soughtSkillIds: true, occupationIds: true, valueIds: true },
    }),
    db.publicOffer.findMany({
      where: { companyId },
      orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
      select: { id: true, title: true, kind: true, soughtSkillIds: true, occupationIds: true },
    }),
  ]);
  return { page, offers };
}

/** What a candidate brings and wants, from the newest version of their page, and where they start from: for their own eyes only. */
export async function findCandidateMeans(candidateId: string): Promise<CandidateMeans | null> {
  const candidate = await db.candidate.findUnique({
    where: { id: candidateId },
    select: {
      communeCode: true,
      profile: {
        select: {
          versions: {
            orderBy: { number: 'desc' },
            take: 1,
            select: {
              skillIds: true,
              occupationIds: true,
              valueIds: true,
              motivationIds: true,
              kinds: true,
              mobilities: true,
            },
          },
        },
      },
    },
  });
  return candidate && { communeCode: candidate.communeCode, page: candidate.profile?.versions[0] ?? null };
}

export interface CandidateMeans {
  /** Where distances are counted from; never shown to anybody else. */
  readonly communeCode: string | null;
  readonly page: {
    readonly skillIds: number[];
    readonly occupationIds: number[];
    readonly valueIds: number[];
    readonly motivationIds: number[];
    readonly kinds: Kind[];
    readonly mobilities: Mobility[];
  } | null;
}
