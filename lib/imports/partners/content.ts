import type { PartnerContent } from '@/lib/partners/schema';
import type { PartnerRow } from './schema';

/** The page that a row describes. */
export function contentOf(row: PartnerRow, postalCodeOf: (communeCode: string) => string): PartnerContent {
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
