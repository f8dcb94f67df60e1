import 'server-only';
import { db } from '@/lib/db';

/** The company for which this person searches; null for candidates and for who left theirs. */
export async function findSearchingCompany(userId: string): Promise<string | null> {
  const member = await db.companyMember.findFirst({
    where: { userId, leftAt: null, user: { role: 'company' }, company: { state: { not: 'erased' } } },
    orderBy: { joinedAt: 'asc' },
    select: { companyId: true },
  });
  return member?.companyId ?? null;
}
