import type { Tx } from '@/lib/db';

/** A row that is new or has changed since its last import. */
export type RowItem<Row> = {
  line: number;
  row: Row;
  /** The same row as last imported; null when it is new or can no longer be read. */
  base: Row | null;
  /** What the row made when it was first imported. */
  entityId: string | null;
};

/** What a counsellor should look at on the sheet of somebody whom a row is about. */
export type RowRemark = { field: string; reason: string };

export type RowOutcome =
  | { kind: 'accepted' | 'updated'; entityId: string; remarks?: RowRemark[] }
  | { kind: 'rejected'; field: string; reason: string };

export type WriteCall = {
  now: Date;
  /** AAAA-MM-JJ, the import's clock. */
  today: string;
  /** Pseudonymous id of who imports. */
  by: string;
  /** A commune's usual postal code, by INSEE code. */
  postalCodeOf: (communeCode: string) => string;
};

/**
 * Writes rows of one kind in the caller's transaction, an outcome for each in their order. New rows become imported
 * owners with a version that waits for review; a changed row is merged into what is there.
 */
export type RowWriter<Row> = (tx: Tx, items: RowItem<Row>[], call: WriteCall) => Promise<RowOutcome[]>;
