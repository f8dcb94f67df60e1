import { db } from '@/lib/db';

const insert = () => db.auditEvent.create({ data: { name: 'candidate_paused', subjectId: 'x' } });

describe('the journal', () => {
  it('takes lines and gives none back to the application', async () => {
    const { id } = await insert();
    await expect(db.auditEvent.update({ where: { id }, data: { name: 'other' } })).rejects.toThrow(
      'append-only',
    );
    await expect(db.auditEvent.updateMany({ data: { actor: 'nobody' } })).rejects.toThrow('append-only');
    await expect(db.auditEvent.delete({ where: { id } })).rejects.toThrow('append-only');
    await expect(db.auditEvent.deleteMany()).rejects.toThrow('append-only');
    await expect(db.$executeRaw`TRUNCATE "AuditEvent"`).rejects.toThrow('permission denied');
    expect(await db.auditEvent.findMany({ select: { name: true } })).toEqual([{ name: 'candidate_paused' }]);
  });

  it('is not changed even by what may shorten it, which says so for one transaction', async () => {
    const { id } = await insert();
    await expect(
      db.$transaction([
        db.$executeRaw`SET LOCAL cartemploi.purge = 'on'`,
        db.auditEvent.update({ where: { id }, data: { name: 'other' } }),
      ]),
    ).rejects.toThrow('append-only');
    await db.$transaction([
      db.$executeRaw`SET LOCAL cartemploi.purge = 'on'`,
      db.auditEvent.delete({ where: { id } }),
    ]);
    await insert();
    await expect(db.auditEvent.deleteMany()).rejects.toThrow('append-only');
  });

  it('has no trigger, table or right that the application could take away', async () => {
    await expect(db.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL`).rejects.toThrow(
      'must be owner',
    );
    await expect(db.$executeRaw`DROP TRIGGER append_only ON "AuditEvent"`).rejects.toThrow('must be owner');
    await expect(db.$executeRaw`SET session_replication_role = replica`).rejects.toThrow('permission denied');
  });
});
