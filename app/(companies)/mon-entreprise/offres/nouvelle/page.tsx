import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { listOccupationChoices, listSkillChoices } from '@/lib/referentials/choices-repository';
import { requireCompany } from '../../require-company';
import { OfferForm } from '../offer-form';

export const metadata: Metadata = { title: 'Écrire une offre', robots: { index: false } };

export default async function NewOfferPage() {
  await requireCompany('/mon-entreprise/offres/nouvelle');
  const [skills, occupations] = await Promise.all([listSkillChoices(), listOccupationChoices()]);
  return (
    <>
      <PageHeader
        axis="companies"
        title="Écrire une offre"
        crumbs={[
          { label: 'Mon entreprise', href: '/mon-entreprise' },
          { label: 'Nos offres', href: '/mon-entreprise/offres' },
        ]}
      />
      <div className="page axis-companies *:max-w-3xl py-8">
        <Card>
          <OfferForm offerId={null} initial={{}} waiting={false} skills={skills} occupations={occupations} />
        </Card>
      </div>
    </>
  );
}
