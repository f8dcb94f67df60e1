import { randomUUID } from 'node:crypto';
import type { RowItem, RowOutcome, RowRemark } from './row-writer';

export type Refusal = Extract<RowOutcome, { kind: 'rejected' }>;

export const refusal = (field: string, reason: string): Refusal => ({ kind: 'rejected', field, reason });

type Gestures<Row, Known> = {
  /** What a row means: something already here, nothing yet, or why it is refused. */
  find: (item: RowItem<Row>) => Known | Refusal | null | undefined;
  update: (item: RowItem<Row>, known: Known) => Promise<RowRemark[]>;
};

/** Updates what is already here; returns an outcome for each row, in order, and the new ones with an id to insert. */
export async function sortRows<Row, Known extends { id: string }>(
  items: RowItem<Row>[],
  { find, update }: Gestures<Row, Known>,
) {
  const outcomes: RowOutcome[] = [];
  const fresh: (RowItem<Row> & { id: string })[] = [];
  for (const item of items) {
    const found = find(item);
    if (!found) {
      const id = randomUUID();
      fresh.push({ ...item, id });
      outcomes.push({ kind: 'accepted', entityId: id });
    } else if ('kind' in found) outcomes.push(found as Refusal);
    else {
      const remarks = await update(item, found);
      outcomes.push({ kind: 'updated', entityId: found.id, remarks });
    }
  }
  return { outcomes, fresh };
}
