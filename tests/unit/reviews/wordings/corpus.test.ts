import { LATER_LAWFUL_OFFERS, LATER_UNLAWFUL_OFFERS } from '../../../support/wordings/later-offers';
import { LAWFUL_OFFERS } from '../../../support/wordings/lawful-offers';
import { UNLAWFUL_OFFERS } from '../../../support/wordings/unlawful-offers';
import { whyWarned } from '../../../support/wordings/why-warned';
import type { UnlawfulOffer, WrittenOffer } from '../../../support/wordings/written-offer';

const LEAST_RIGHT = 0.95;

const wrongLawful = (offers: readonly WrittenOffer[]) =>
  offers.flatMap((offer) => {
    const warned = whyWarned(offer);
    return warned.length > 0 ? [`${offer.title}: ${warned.join(', ')} in "${offer.text}"`] : [];
  });

const wrongUnlawful = (offers: readonly UnlawfulOffer[]) =>
  offers.flatMap((offer) => {
    const warned = whyWarned(offer);
    return warned.includes(offer.breaks)
      ? []
      : [`${offer.title}: ${offer.breaks} not found (${warned.join(', ') || 'nothing'}) in "${offer.text}"`];
  });

/** Fails with the list of what is wrong, not only its share. */
const shareRight = (wrong: string[], of: number) => ({
  right: (of - wrong.length) / of >= LEAST_RIGHT,
  wrong,
});

describe('the check of wordings, over 120 offers written before its rules', () => {
  it('holds sixty offers of each kind', () => {
    expect([LAWFUL_OFFERS.length, UNLAWFUL_OFFERS.length]).toEqual([60, 60]);
  });

  it('is right about at least 95 % of all', () => {
    const wrong = [...wrongLawful(LAWFUL_OFFERS), ...wrongUnlawful(UNLAWFUL_OFFERS)];
    expect(shareRight(wrong, 120)).toEqual({ right: true, wrong });
  });

  it('leaves at least 95 % of lawful offers without a warning', () => {
    const wrong = wrongLawful(LAWFUL_OFFERS);
    expect(shareRight(wrong, 60)).toEqual({ right: true, wrong });
  });

  it('finds the reason in at least 95 % of unlawful offers', () => {
    const wrong = wrongUnlawful(UNLAWFUL_OFFERS);
    expect(shareRight(wrong, 60)).toEqual({ right: true, wrong });
  });

  it('is right about at least 95 % of the offers written later', () => {
    const wrong = [...wrongLawful(LATER_LAWFUL_OFFERS), ...wrongUnlawful(LATER_UNLAWFUL_OFFERS)];
    const all = LATER_LAWFUL_OFFERS.length + LATER_UNLAWFUL_OFFERS.length;
    expect(shareRight(wrong, all)).toEqual({ right: true, wrong });
  });
});
