import { Link } from '@/components/ui/link';

import { Section } from '@/components/ui/section';
import type { CompanyPage } from '@/lib/companies/describe-companies';
import type { Label } from '@/lib/referentials/labels-repository';

/** Savoir-faire, valeurs and what it looks for; each word leads to the others who share it. */
export function CompanyCriteria({ company }: { company: CompanyPage }) {
  return (
    <>
      <Section id="savoir-faire" title="Savoir-faire">
        <Words words={company.occupations} criterion="metier" label="Métiers" />
        <Words
          words={company.skills}
          criterion="savoir-faire"
          empty="Aucun savoir-faire indiqué pour l’instant."
        />
      </Section>
      <Section id="valeurs" title="Valeurs">
        <Words words={company.values} criterion="valeur" empty="Aucune valeur indiquée pour l’instant." />
      </Section>
      <Section id="recherche" title="Savoir-faire recherchés">
        <Words
          words={company.soughtSkills}
          criterion="recherche"
          empty="Rien de précis en ce moment."
          strong
        />
      </Section>
    </>
  );
}

function Words({
  words,
  criterion,
  label,
  empty,
  strong = false,
}: {
  words: Label[];
  criterion: string;
  label?: string;
  empty?: string;
  strong?: boolean;
}) {
  if (words.length === 0) return empty ? <p className="text-ink-soft">{empty}</p> : null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {words.map(({ slug, label: word }) => (
        <li key={slug}>
          <Link
            href={`/entreprises?${new URLSearchParams({ [criterion]: slug })}`}
            title="Voir les entreprises qui partagent ce critère"
            className={`inline-flex min-h-9 items-center rounded-sm border px-2.5 py-1 underline-offset-4 hover:underline ${
              strong ? 'border-axis bg-axis-soft font-bold' : 'border-line bg-surface'
            }`}
          >
            {word}
          </Link>
        </li>
      ))}
    </ul>
  );
}
