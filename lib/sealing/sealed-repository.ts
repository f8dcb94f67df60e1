import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

/** Every column that holds something sealed. A test compares this list with the schema's columns of bytes. */
export const SEALED_COLUMNS = [
  ['AccountRequest', 'sealed'],
  ['Message', 'original'],
  ['Attachment', 'name'],
  ['Attachment', 'content'],
  ['Attachment', 'names'],
  ['ContactShare', 'content'],
  ['FormDraft', 'body'],
  ['SentForm', 'answer'],
  ['InboundMail', 'raw'],
  ['OutboxEntry', 'sealed'],
  ['OutboxEntry', 'frozen'],
  ['ImportRun', 'file'],
  ['ImportRun', 'rejects'],
  ['ImportRecord', 'row'],
  ['SecondFactor', 'sealed'],
  ['SecondFactor', 'pending'],
] as const;

export type SealedColumn = (typeof SEALED_COLUMNS)[number];

/** `place` is where the row version stands in its table. */
export type SealedValue = { place: string; value: Uint8Array<ArrayBuffer> };

const name = (text: string) => Prisma.raw(`"${text}"`);

/** The next values sealed under another key than this one, in the order of the table after `place`. */
export async function listOtherwiseSealed(
  [table, column]: SealedColumn,
  { keyId, after, limit }: { keyId: Uint8Array; after: string; limit: number },
): Promise<SealedValue[]> {
  return db.$queryRaw<SealedValue[]>`
    SELECT ctid::text AS place, ${name(column)} AS value FROM ${name(table)}
     WHERE ctid > ${after}::tid AND ${name(column)} IS NOT NULL AND substr(${name(column)}, 1, ${keyId.length}) <> ${keyId}
     ORDER BY ctid LIMIT ${limit}`;
}

/** False when the row changed meanwhile: whoever changed it sealed with today's key, or erased it. */
export async function replaceSealed(
  [table, column]: SealedColumn,
  { place, value }: SealedValue,
  resealed: Uint8Array,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE ${name(table)} SET ${name(column)} = ${resealed} WHERE ctid = ${place}::tid AND ${name(column)} = ${value}`;
  return count === 1;
}
