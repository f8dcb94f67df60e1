import type { Known } from './telling';

type Filled = string | null | undefined;

const filled = (...values: Filled[]) => values.filter((value): value is string => !!value);

export function knownCandidate(
  person: { firstName: Filled; lastName: Filled; email: Filled },
  siteHost: string,
): Known {
  return {
    names: { people: filled(person.firstName, person.lastName), wholes: filled(person.email) },
    ownHosts: [siteHost],
    candidate: true,
    allowed: [],
  };
}

export type CompanyIdentity = {
  discreet: boolean;
  legalName: Filled;
  siret: Filled;
  /** First and last names of its contact and of its members. */
  people: string[];
  /** Every name, address and site that its versions gave. */
  names: string[];
  addresses: string[];
  /** Names and postal codes of its communes: a discreet company shows at its EPCI only. */
  towns: string[];
  websites: string[];
};

/** A company that shows itself may name itself, its address and its site; a discreet one nothing of these. */
export function knownCompany(company: CompanyIdentity, siteHost: string): Known {
  const { discreet, legalName, siret, people, names, addresses, towns, websites } = company;
  const own = [...filled(legalName), ...names];
  if (!discreet) {
    return {
      names: { people, wholes: [] },
      ownHosts: [siteHost, ...websites.flatMap(hostsOf)],
      readable: [...own, ...addresses],
      candidate: false,
      allowed: [],
    };
  }
  const wholes = [
    ...own.flatMap(withoutLegalForm),
    ...addresses,
    ...towns,
    ...websites.flatMap(wordsOfSite),
    ...(siret ? numbersOf(siret) : []),
  ];
  return {
    names: { people, wholes: [...new Set(wholes)] },
    ownHosts: [siteHost],
    candidate: false,
    allowed: [],
  };
}

export type PartnerIdentity = {
  people: string[];
  names: string[];
  /** Public contact fields: address, phone, e-mail. */
  contacts: string[];
};

/** A partner is there to be reached: its own contact details and links to other sites may be read. */
export function knownPartner({ people, names, contacts }: PartnerIdentity, siteHost: string): Known {
  return {
    names: { people, wholes: [] },
    ownHosts: [siteHost],
    readable: [...names, ...contacts],
    candidate: false,
    allowed: ['link', 'address'],
  };
}

const LEGAL_FORM =
  /^(?:s\.?a\.?r\.?l\.?|s\.?a\.?s\.?u?\.?|e\.?u\.?r\.?l\.?|s\.?a\.?|s\.?n\.?c\.?|s\.?c\.?i\.?|e\.?i\.?|ets|établissements|société|gaec|earl|scea)\s+|\s+(?:sarl|sasu?|eurl|sa|snc)$/giu;

function withoutLegalForm(name: string): string[] {
  const bare = name.replace(LEGAL_FORM, '').trim();
  return bare.length >= 4 && bare !== name ? [name, bare] : [name];
}

function hostsOf(website: string): string[] {
  if (!URL.canParse(website)) return [];
  const host = new URL(website).hostname.replace(/^www\./, '');
  return [host, `www.${host}`];
}

/** "hotel-du-phare.fr" is told by "hotel-du-phare" too. */
function wordsOfSite(website: string): string[] {
  const label = hostsOf(website)[0]?.split('.').at(-2) ?? '';
  return label.length >= 5 ? [label] : [];
}

/** A SIRET and its SIREN, run together and in threes. */
function numbersOf(siret: string): string[] {
  const siren = siret.slice(0, 9);
  const spaced = siren.replace(/(\d{3})(?=\d)/g, '$1 ');
  return [siret, siren, `${spaced} ${siret.slice(9)}`, spaced];
}
