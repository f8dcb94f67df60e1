export const KINDS = ['emploi', 'alternance', 'stage', 'immersion', 'saisonnier'] as const;
export const MOBILITIES = ['a_pied', 'velo', 'scooter', 'voiture', 'transports'] as const;
export const PROOFS = ['declare', 'experience', 'diplome', 'atteste'] as const;
