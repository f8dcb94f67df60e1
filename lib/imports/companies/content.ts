import type { CompanyContent } from '@/lib/companies/schema';
import type { CompanyRow } from './schema';

/** The page that a row describes. */
export function contentOf(row: CompanyRow, postalCodeOf: (communeCode: string) => string): CompanyContent {
  return {
    name: row.name,
    industryId: row.industry,
    communeCode: row.town,
    postalCode: row.postalCode || postalCodeOf(row.town),
    address: row.address,
    website: row.website,
    headcount: row.headcount,
    presentation: row.presentation,
    occupationIds: row.occupations.ids,
    skillIds: row.skills.ids,
    soughtSkillIds: row.soughtSkills.ids,
    valueIds: row.values,
    proposedSkills: row.skills.proposed,
    proposedSoughtSkills: row.soughtSkills.proposed,
    proposedOccupations: row.occupations.proposed,
    // a file's unknown values are left out with a warning, as a candidate's are
    proposedValues: [],
  };
}

export type CompanyIdentity = {
  legalName: string | null;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  discreet: boolean;
};

/** As a row says it: null where it is silent on discretion. */
export type RowIdentity = Omit<CompanyIdentity, 'discreet'> & { discreet: boolean | null };

/** What the mission locale knows of it. */
export function identityOf(row: CompanyRow): RowIdentity {
  return {
    legalName: row.name,
    contactName: row.contact || null,
    contactEmail: row.email,
    contactPhone: row.phone || null,
    discreet: row.discreet,
  };
}
