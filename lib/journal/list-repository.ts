import 'server-only';
import { db } from '@/lib/db';

/** The journal, newest first; ids only, as it is written. */
export async function listEvents({ offset, limit }: { offset: number; limit: number }) {
  const [total, events] = await Promise.all([
    db.auditEvent.count(),
    db.auditEvent.findMany({
      orderBy: { id: 'desc' },
      skip: offset,
      take: limit,
      select: { id: true, at: true, name: true, actor: true, subject: true, subjectId: true, data: true },
    }),
  ]);
  return { total, events };
}
