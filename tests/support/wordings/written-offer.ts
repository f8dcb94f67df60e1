import type { OfferKind } from '@/lib/offers/schema';
import type { Forbidden } from '@/lib/reviews/wordings/warning';

/** An invented offer as a company would write it on `TODAY`. */
export type WrittenOffer = {
  title: string;
  text: string;
  /** A job when absent. */
  kind?: OfferKind;
  pay?: string;
  hours?: number;
  night?: true;
  hazard?: true;
  from?: string;
  to?: string;
};

export type UnlawfulOffer = WrittenOffer & { breaks: Forbidden };

export const TODAY = new Date('2026-12-01T00:00:00Z');
