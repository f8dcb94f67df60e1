import type { CommuneAnswer, NamedCommune } from '@/lib/territory/commune-name';

/** Finds what a person meant by a label; null when nothing or two things fit. */
export type LabelMatch = (written: string) => number | null;

/** What reading a row needs to know of the installation. */
export type RowContext = {
  /** AAAA-MM-JJ. */
  today: string;
  /** AAAA-MM-JJ: the first day on which a charter or a consent may have been signed; null before the first charter. */
  papersSince: string | null;
  occupation: LabelMatch;
  skill: LabelMatch;
  motivation: LabelMatch;
  value: LabelMatch;
  industry: LabelMatch;
  partnerField: LabelMatch;
  commune: (written: string, postalCode: string, inTerritoryOnly: boolean) => CommuneAnswer<NamedCommune>;
  /** The id of a counsellor's account, by lower-case address. */
  counsellor: (email: string) => string | null;
  /** The id of a company known here. */
  company: (siret: string) => string | null;
};

/** Tells about something taken all the same; `field` is the row schema's. */
export type Warn = (field: string, reason: string) => void;
