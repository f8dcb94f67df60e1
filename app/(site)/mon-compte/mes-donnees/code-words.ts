const STATES = {
  ...{ imported: 'venu d’un fichier', invited: 'invité', active: 'actif', paused: 'en pause' },
  ...{ draft: 'brouillon', submitted: 'à relire', approved: 'approuvée', refused: 'refusée' },
  ...{ superseded: 'remplacée', open: 'en cours', closed: 'terminé' },
};

/** What the values of these names mean; those of other names are people's own words. */
export const CODE_WORDS: Record<string, Record<string, string>> = {
  role: {
    candidate: 'candidat',
    company: 'entreprise',
    partner: 'partenaire',
    counsellor: 'conseil',
    director: 'direction',
    administrator: 'administrateur',
    member: 'membre',
  },
  sex: { F: 'femme', H: 'homme' },
  state: STATES,
  origin: {
    site: 'le site',
    import: 'un fichier',
    counsellor: 'un conseiller',
    demonstration: 'la démonstration',
  },
  frequency: { daily: 'chaque jour', weekly: 'chaque semaine', never: 'jamais' },
  mobilities: { a_pied: 'à pied', velo: 'vélo' },
  key: {
    firstName: 'prénom',
    lastName: 'nom de famille',
    name: 'nom',
    company: 'entreprise',
    email: 'adresse e-mail',
    phone: 'téléphone',
    address: 'adresse',
  },
};
