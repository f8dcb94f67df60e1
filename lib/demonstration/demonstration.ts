import type { OfferKind } from '@/lib/offers/schema';
import type { Kind, Mobility, Proof } from '@/lib/profiles/schema';
import type { Side } from '@/lib/conversations/schema';

/** Everything that the demonstration shows, by codes, slugs and positions: no database in sight. */
export type Demonstration = {
  profiles: DemoProfile[];
  companies: DemoCompany[];
  partners: DemoPartner[];
  exchanges: DemoExchange[];
};

export type DemoProfile = {
  email: string;
  firstName: string;
  lastName: string;
  phone: string;
  sex: 'F' | 'H' | 'autre' | null;
  birthDate: Date;
  communeCode: string;
  /** Which of the counsellors looks after this person. */
  counsellor: number;
  joinedAt: Date;
  code: string;
  occupationCodes: string[];
  skills: { slug: string; proof: Proof }[];
  motivations: string[];
  values: string[];
  kinds: Kind[];
  mobilities: Mobility[];
  aspirations: string;
  availability: string;
  availableOn: Date | null;
};

export type DemoCompany = {
  email: string;
  siret: string;
  contactName: string;
  contactPhone: string;
  discreet: boolean;
  joinedAt: Date;
  name: string;
  industry: string;
  commune: string;
  address: string;
  headcount: number;
  presentation: string;
  occupationCodes: string[];
  skills: string[];
  soughtSkills: string[];
  values: string[];
  offers: DemoOffer[];
  news: DemoNews[];
};

export type DemoOffer = {
  publishedAt: Date;
  kind: OfferKind;
  title: string;
  occupationCode: string;
  soughtSkills: string[];
  description: string;
  nightWork: boolean;
  hazardousWork: boolean;
  startsOn: Date;
  endsOn: Date | null;
  deadline: Date | null;
  weeklyHours: number;
  pay: string;
};

export type DemoNews = { publishedAt: Date; title: string; body: string };

export type DemoPartner = {
  email: string;
  phone: string;
  joinedAt: Date;
  name: string;
  type: string;
  commune: string;
  address: string;
  fields: string[];
  presentation: string;
  activities: string[];
  opportunities: { title: string; detail: string }[];
};

/** `released`: a counsellor read it first and let it go; `waiting`: it is on the counsellors' table now. */
export type DemoLetter = { side: Side; at: Date; text: string; reading: 'none' | 'released' | 'waiting' };

export type DemoExchange = {
  /** Positions in the lists of profiles and companies. */
  profile: number;
  company: number;
  openedBy: Side;
  letters: DemoLetter[];
  closedBy: Side | null;
  hire: DemoHire | null;
};

export type DemoHire = {
  kind: Kind;
  state: 'declared' | 'confirmed' | 'disputed';
  declaredAt: Date;
  decidedAt: Date | null;
  startedOn: Date;
};
