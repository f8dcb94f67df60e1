'use client';

// In the browser too, so that a page of cards carries their words once as data, not as markup twice.
import { MapPin } from 'lucide-react';

import { Card, CardLink } from '@/components/ui/card';
import { LabelChips } from '@/components/ui/label-chips';
import type { CompanyCard as Company } from '@/lib/companies/describe-companies';

/** `reasons` says why it answers the search. */
export function CompanyCard({
  company,
  matched = [],
  reasons,
}: {
  company: Company;
  matched?: readonly string[];
  reasons?: React.ReactNode;
}) {
  return (
    <Card as="article" axis="companies" className="grid gap-2.5 transition-shadow hover:shadow-lift">
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {company.discreet ? null : <span className="font-bold text-axis">{company.industry?.label}</span>}
        <span className="inline-flex items-center gap-1">
          <MapPin className="size-4 text-axis" aria-hidden="true" />
          {company.place.name}
        </span>
      </p>
      <CardLink href={`/entreprises/${company.slug}`}>{company.name}</CardLink>
      {company.occupations.length > 0 ? (
        <p className="text-sm text-ink-soft">{company.occupations.map(({ label }) => label).join(', ')}</p>
      ) : null}
      {company.soughtSkills.length > 0 ? (
        <div className="grid gap-1">
          <p className="text-sm font-bold">Recherche</p>
          <LabelChips
            words={company.soughtSkills}
            matched={matched}
            limit={5}
            label="Savoir-faire recherchés"
          />
        </div>
      ) : null}
      {company.values.length > 0 ? (
        <div className="grid gap-1">
          <p className="text-sm font-bold">Valeurs</p>
          <LabelChips words={company.values} matched={matched} limit={3} label="Valeurs" />
        </div>
      ) : null}
      {reasons}
    </Card>
  );
}
