import 'server-only';
import { DomainError, NotFoundError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { findOwnOffer, updateOfferEnd } from './owner-repository';

export type OfferEnd = 'filled' | 'withdrawn' | 'reopened';

type End = { companyId: string; offerId: string; end: OfferEnd; by: string; now: Date };

const WITHDRAWN =
  'La mission locale a retiré cette offre. Corrigez-la, puis soumettez-la de nouveau : une fois approuvée, elle revient en ligne.';

/** Takes an offer off the site because somebody was found or because it is given up, or brings it back. */
export async function endOffer(tx: Tx, { companyId, offerId, end, by, now }: End): Promise<void> {
  const own = await findOwnOffer(companyId, offerId, tx);
  if (!own) throw new NotFoundError();
  if (own.withdrawnReason !== null) throw new DomainError(WITHDRAWN);
  await updateOfferEnd(tx, offerId, {
    filledAt: end === 'filled' ? now : null,
    withdrawnAt: end === 'withdrawn' ? now : null,
  });
  await recordEvent(tx, { name: `offer_${end}`, actor: by, subject: 'Offer', subjectId: offerId });
}
