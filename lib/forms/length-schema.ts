/** Characters of the long texts, for the rule that refuses and for the count beside the field. */
export const LONGEST = {
  letter: 20_000,
  letterDecision: 1000,
  aspirations: 4000,
  companyPresentation: 8000,
  offerDescription: 8000,
  news: 4000,
  partnerPresentation: 6000,
  opportunity: 1000,
  reviewDecision: 2000,
  publicationDecision: 2000,
  report: 3000,
  reportDecision: 2000,
  exclusion: 1000,
  charter: 40_000,
  transferBasis: 1000,
} as const;
