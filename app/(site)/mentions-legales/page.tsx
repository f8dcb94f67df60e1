import type { Metadata } from 'next';

import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { findMission } from '@/lib/mission/repository';
import { listMissingFacts } from '@/lib/mission/rules';

export const metadata: Metadata = {
  title: 'Mentions légales',
  description: 'Qui publie ce site et qui l’héberge.',
};

export default async function LegalNoticePage() {
  const mission = await findMission();
  const complete = listMissingFacts(mission).length === 0;
  return (
    <>
      <PageHeader title="Mentions légales" lead="Qui publie ce site, et qui l’héberge." />
      <div className="page grid gap-8 py-8">
        {complete ? null : (
          <Notice tone="info" title="Cette page n’est pas encore complète">
            La mission locale y ajoute les renseignements qui manquent.
          </Notice>
        )}
        <section className="grid gap-3">
          <h2>Éditeur</h2>
          <Facts
            facts={[
              { label: 'Nom', value: mission?.name },
              { label: 'Forme juridique', value: mission?.legalForm },
              { label: 'Siège', value: mission?.address },
              { label: 'Téléphone', value: mission?.phone },
              { label: 'Adresse e-mail', value: mission?.email },
              { label: 'Direction de la publication', value: mission?.publicationDirector },
            ]}
          />
        </section>
        <section className="grid gap-3">
          <h2>Hébergeur</h2>
          {mission?.hostName ? (
            <Facts
              facts={[
                { label: 'Nom', value: mission.hostName },
                { label: 'Adresse', value: mission.hostAddress },
                { label: 'Téléphone', value: mission.hostPhone },
              ]}
            />
          ) : (
            <p>L’hébergeur n’est pas encore indiqué.</p>
          )}
        </section>
        <section className="prose">
          <h2>Textes et référentiels</h2>
          <p>
            Les textes des pages d’entreprises et de partenaires sont écrits par elles et relus par la mission
            locale. Les métiers viennent du ROME 4.0 de France Travail ; les communes, du code officiel
            géographique.
          </p>
        </section>
      </div>
    </>
  );
}
