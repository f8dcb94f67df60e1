import {
  JOINED,
  KIND_LABELS,
  LABEL_KINDS,
  MOBILITY_LABELS,
  OUTSIDE,
  type Criterion,
  type LabelKind,
} from './schema';

const french = new Intl.Collator('fr');

export interface Term {
  /** As in the address: slug, ROME code, INSEE or SIREN code. */
  readonly value: string;
  readonly label: string;
  /** Heading under which it is listed: code of a grand domaine, of an EPCI. */
  readonly group: string | null;
  /** Of zones: where profiles show, a secteur, an EPCI or JOINED. */
  readonly isProfilePlace?: boolean;
}

/** The terms of one kind in the order of their labels. */
export interface Alphabet {
  readonly terms: readonly Term[];
  readonly placeOf: ReadonlyMap<string, number>;
}

/** Every value that a criterion may take, with its words on the screen. */
export type Terms = Readonly<Record<LabelKind, ReadonlyMap<string, Term>>>;

export interface Vocabulary {
  readonly terms: Terms;
  readonly inAlphabet: Readonly<Record<LabelKind, Alphabet>>;
  /** From the database's ids to values. */
  readonly skills: ReadonlyMap<number, string>;
  readonly motivations: ReadonlyMap<number, string>;
  readonly values: ReadonlyMap<number, string>;
  readonly industries: ReadonlyMap<number, string>;
  readonly fields: ReadonlyMap<number, string>;
  readonly occupations: ReadonlyMap<number, { readonly code: string; readonly domains: readonly string[] }>;
}

export const labelOf = (terms: Terms, kind: LabelKind, value: string): string =>
  terms[kind].get(value)?.label ?? value;

/** Whether this criterion may take that value. The zones of profiles are never other communes, nor theirs JOINED. */
export function isTermOf({ name, of }: Criterion, value: string, terms: Terms): boolean {
  const term = terms[of].get(value);
  if (name === 'secteur') return term?.isProfilePlace === true;
  return term !== undefined && (of !== 'zone' || value !== JOINED.code);
}

/** The terms that come with the code and not from a table. */
export const FIXED_TERMS: Partial<Record<LabelKind, readonly Term[]>> = {
  kind: listed(KIND_LABELS),
  mobility: listed(MOBILITY_LABELS),
  zone: [
    { value: OUTSIDE.code, label: OUTSIDE.name, group: null },
    { value: JOINED.code, label: JOINED.name, group: null, isProfilePlace: true },
  ],
};

export function gatherTerms(rows: Iterable<Term & { readonly kind: LabelKind }>): Terms {
  const terms = Object.fromEntries(
    LABEL_KINDS.map((kind) => [kind, new Map((FIXED_TERMS[kind] ?? []).map((term) => [term.value, term]))]),
  ) as Record<LabelKind, Map<string, Term>>;
  for (const { kind, ...term } of rows) terms[kind].set(term.value, term);
  return terms;
}

export function sortTerms(terms: Terms): Vocabulary['inAlphabet'] {
  return Object.fromEntries(LABEL_KINDS.map((kind) => [kind, sorted(terms[kind])])) as Record<
    LabelKind,
    Alphabet
  >;
}

function sorted(terms: ReadonlyMap<string, Term>): Alphabet {
  const inOrder = [...terms.values()].sort((one, other) => french.compare(one.label, other.label));
  return { terms: inOrder, placeOf: new Map(inOrder.map(({ value }, place) => [value, place])) };
}

function listed(labels: Readonly<Record<string, string>>): Term[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label, group: null }));
}
