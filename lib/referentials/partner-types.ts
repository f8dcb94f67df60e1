/** What a partner may say it is; others are kept as written. */
export const partnerTypes = [
  'association',
  'institution',
  'collectivité',
  'organisme de formation',
  "club d'entreprises",
  'parrain',
] as const;
