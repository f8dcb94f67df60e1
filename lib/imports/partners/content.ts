import type { PartnerRow } from './schema';

export type PartnerPage = {
  name: string;
  type: string;
  fieldIds: number[];
  communeCode: string;
  postalCode: string;
  address: string;
  phone: string;
  email: string;
  website: string;
  presentation: string;
  activities: string[];
  opportunities: { title: string; detail: string }[];
};

/** The page that a row describes. */
export function contentOf(row: PartnerRow, postalCodeOf: (communeCode: string) => string): PartnerPage {
  return {
    name: row.name,
    type: row.type,
    fieldIds: row.fields,
    communeCode: row.town,
    postalCode: row.postalCode || postalCodeOf(row.town),
    address: row.address,
    phone: row.phone,
    email: row.email ?? '',
    website: row.website,
    presentation: row.presentation,
    activities: row.activities,
    opportunities: row.opportunities.map((title) => ({ title, detail: '' })),
  };
}
