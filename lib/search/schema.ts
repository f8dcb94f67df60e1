export const AXES = ['profile', 'company', 'offer', 'partner'] as const;
/** As the change log of what is public names them. */
export type SearchAxis = (typeof AXES)[number];

export const LABEL_KINDS = [
  'skill',
  'motivation',
  'value',
  'occupation',
  'domain',
  'industry',
  'field',
  'kind',
  'mobility',
  'zone',
] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

export interface Criterion {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  /** What its values are: slugs, ROME codes, INSEE codes. */
  readonly of: LabelKind;
  /** Several chosen values must all be there; otherwise one is enough. */
  readonly every?: true;
}

/** What people may search by on each axis, in the order of the page. */
export const CRITERIA: Readonly<Record<SearchAxis, readonly Criterion[]>> = {
  profile: [
    { name: 'savoir-faire', label: 'Savoir-faire', of: 'skill', every: true },
    { name: 'metier', label: 'Métier', of: 'occupation' },
    { name: 'domaine', label: 'Domaine de métiers', of: 'domain' },
    { name: 'motivation', label: 'Motivation', of: 'motivation' },
    { name: 'valeur', label: 'Valeur', of: 'value' },
    { name: 'recherche', label: 'Recherche', of: 'kind' },
    { name: 'mobilite', label: 'Mobilité', of: 'mobility' },
    { name: 'secteur', label: 'Secteur', of: 'zone' },
  ],
  company: [
    { name: 'activite', label: 'Secteur d’activité', of: 'industry' },
    { name: 'metier', label: 'Métier', of: 'occupation' },
    { name: 'savoir-faire', label: 'Savoir-faire', of: 'skill', every: true },
    { name: 'recherche', label: 'Savoir-faire recherché', of: 'skill' },
    { name: 'valeur', label: 'Valeur', of: 'value' },
    { name: 'commune', label: 'Commune', of: 'zone' },
  ],
  offer: [
    { name: 'type', label: 'Type d’offre', of: 'kind' },
    { name: 'metier', label: 'Métier', of: 'occupation' },
    { name: 'commune', label: 'Commune', of: 'zone' },
  ],
  partner: [
    { name: 'domaine', label: 'Domaine d’intervention', of: 'field' },
    { name: 'commune', label: 'Commune', of: 'zone' },
  ],
};

export const AXIS_PATHS: Readonly<Record<SearchAxis, string>> = {
  profile: '/competences',
  company: '/entreprises',
  offer: '/offres',
  partner: '/partenaires',
};

/** What lies outside the territory counts here. */
export const OUTSIDE = { code: 'hors', name: 'Hors du territoire' } as const;

/** Profiles of secteurs of several EPCI that are too few to show apart, or of a territory that has too few. */
export const JOINED = { code: 'territoire', name: 'Secteurs réunis du territoire' } as const;

export const KIND_LABELS: Readonly<Record<string, string>> = {
  emploi: 'Emploi',
  alternance: 'Alternance',
  stage: 'Stage',
  immersion: 'Immersion (PMSMP)',
  saisonnier: 'Saisonnier',
};

export const MOBILITY_LABELS: Readonly<Record<string, string>> = {
  a_pied: 'À pied',
  velo: 'À vélo',
  scooter: 'En scooter',
  voiture: 'En voiture',
  transports: 'En transports en commun',
};
