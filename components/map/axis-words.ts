import type { MapAxis } from './map-types';

interface AxisWords {
  readonly title: string;
  readonly one: string;
  readonly many: string;
  readonly zones: string;
  /** Above what a menu shows of everything in the zone, whatever the page filters. */
  readonly wholeZone: string;
  /** What follows the address of a place to mean all of the zone: a secteur has the code of its largest commune. */
  readonly wholePlace: string;
}

const WHOLE_COMMUNE = 'Dans toute la commune';

const WORDS: Record<MapAxis, AxisWords> = {
  competences: {
    title: 'Carte des profils par secteur',
    one: 'profil',
    many: 'profils',
    zones: 'secteurs',
    wholeZone: 'Dans toute la zone',
    wholePlace: '?niveau=secteur',
  },
  entreprises: {
    title: 'Carte des entreprises par commune',
    one: 'entreprise',
    many: 'entreprises',
    zones: 'communes',
    wholeZone: WHOLE_COMMUNE,
    wholePlace: '',
  },
  offres: {
    title: 'Carte des offres par commune',
    one: 'offre',
    many: 'offres',
    zones: 'communes',
    wholeZone: WHOLE_COMMUNE,
    wholePlace: '',
  },
  partenaires: {
    title: 'Carte des partenaires par commune',
    one: 'partenaire',
    many: 'partenaires',
    zones: 'communes',
    wholeZone: WHOLE_COMMUNE,
    wholePlace: '',
  },
};

export const wordsOf = (axis: MapAxis): AxisWords => WORDS[axis];

/** "3 profils", "1 profil", "0 profil": French takes the plural from two on. */
export const countInWords = (axis: MapAxis, count: number): string =>
  `${inThousands(count)} ${count > 1 ? WORDS[axis].many : WORDS[axis].one}`;

/** Written alike by the server and every browser, which their own formatting does not promise. */
const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
