import '../../support/patience';
import { randomBytes } from 'node:crypto';
import * as database from '@/lib/db';
import * as client from '@/lib/generated/prisma/client';
import { keepReceivedMail } from '@/lib/mail/inbound/repository';
import { SEALED_COLUMNS } from '@/lib/sealing/sealed-repository';

const { db } = database;
const MIME = 'From: lea@courriel.test\r\nSubject: Re\r\n\r\nTexte secret\r\n';
const OLD = process.env.ENCRYPTION_KEY!;
const NEW = randomBytes(32).toString('base64');

/** The modules as a process started with these keys has them. */
async function startWith(keys: string) {
  jest.resetModules();
  jest.doMock('@/lib/db', () => database);
  jest.doMock('@/lib/generated/prisma/client', () => client);
  process.env.ENCRYPTION_KEY = keys;
  return {
    ...(await import('@/lib/seal')),
    ...(await import('@/lib/sealing/reseal-everything')),
    ...(await import('@/lib/worker/retention-repository')),
  };
}

const sealedMail = async () => (await db.inboundMail.findFirstOrThrow()).raw!;

beforeEach(() => keepReceivedMail('p', { kind: 'mime', mime: MIME, recipients: [] }, new Date()));
afterEach(() => startWith(OLD));

describe('mail sealed before the key changed', () => {
  it('is still read, and sealed anew under the new key, after which the old one is no longer asked for', async () => {
    const { unseal, resealEverything } = await startWith(`${NEW},${OLD}`);
    const before = await sealedMail();
    expect(unseal(before)).toContain('Texte secret');
    expect(await resealEverything()).toEqual({ resealed: 1, unreadable: 0 });
    const after = await sealedMail();
    expect(Buffer.from(after)).not.toEqual(Buffer.from(before));
    expect(await resealEverything()).toEqual({ resealed: 0, unreadable: 0 });
    expect((await startWith(NEW)).unseal(after)).toContain('Texte secret');
    const late = await startWith(OLD);
    expect(() => late.unseal(after)).toThrow('put that key back');
  });

  it('without its key says which setting lacks it, is left as it is, and can still be erased', async () => {
    const { unseal, resealEverything, eraseOldOriginals } = await startWith(NEW);
    const sealed = await sealedMail();
    expect(() => unseal(sealed)).toThrow('ENCRYPTION_KEY does not hold');
    expect(await resealEverything()).toEqual({ resealed: 0, unreadable: 1 });
    expect(Buffer.from(await sealedMail())).toEqual(Buffer.from(sealed));
    const later = new Date(Date.now() + 1_000);
    await db.$transaction((tx) => eraseOldOriginals(tx, { originalsBefore: later, windowsBefore: later }));
    expect(await db.inboundMail.findFirstOrThrow()).toMatchObject({ raw: null });
  });

  it('refuses a byte that was changed', async () => {
    const { unseal } = await startWith(OLD);
    const sealed = await sealedMail();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => unseal(sealed)).toThrow();
  });
});

describe('hashes', () => {
  it('stay the same when a key is put before the others', async () => {
    const { keyedHash } = await startWith(OLD);
    expect((await startWith(`${NEW},${OLD}`)).keyedHash('p', 'v')).toBe(keyedHash('p', 'v'));
  });
});

describe('the list of sealed columns', () => {
  it('holds every column of bytes', async () => {
    const columns = await db.$queryRaw<{ name: string }[]>`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'bytea'`;
    expect(SEALED_COLUMNS.map((column) => column.join('.')).sort()).toEqual(
      columns.map(({ name }) => name).sort(),
    );
  });
});
