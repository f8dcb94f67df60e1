import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';

import { PageHeader } from '@/components/ui/page-header';
import { findMission } from '@/lib/mission/repository';

export const metadata: Metadata = {
  title: 'Conditions et signalements',
  description: 'Les règles de ce site, comment les textes sont relus, et comment signaler un contenu.',
};

export default async function TermsPage() {
  const mission = await findMission();
  const name = mission?.name ?? 'la mission locale';
  return (
    <>
      <PageHeader
        title="Conditions et signalements"
        lead="Les règles du site, et que faire si quelque chose ne va pas."
      />
      <div className="page py-8">
        <div className="prose">
          <h2>À quoi sert ce site</h2>
          <p>
            Il fait se rencontrer des jeunes de 16 à 25 ans, des entreprises et des partenaires du territoire
            de {name}. Il est gratuit pour tous.
          </p>
          <h2>Qui peut publier</h2>
          <ul>
            <li>
              Chacun signe d’abord la <Link href="/charte">charte</Link>.
            </li>
            <li>Chaque texte est relu par un conseiller avant d’être public, et à chaque changement.</li>
            <li>Un refus est motivé. On y répond par une nouvelle version.</li>
          </ul>
          <h2>Ce qu’une offre doit respecter</h2>
          <ul>
            <li>Elle est datée, en français, gratuite pour le candidat et ne trompe pas.</li>
            <li>Elle ne fixe pas d’âge maximal.</li>
            <li>
              Elle n’écarte personne pour son sexe, son âge, son nom, sa famille, sa santé, son origine ou son
              lieu d’habitation.
            </li>
            <li>Elle dit si le travail est de nuit ou dangereux.</li>
          </ul>
          <h2>Ce que nous pouvons faire</h2>
          <p>
            Une page ou une lettre qui ne respecte pas ces règles peut être refusée ou retirée. Un compte qui
            en abuse peut être suspendu. La décision est écrite et motivée, et la personne concernée peut y
            répondre.
          </p>
          <h2 id="signaler" tabIndex={-1}>
            Signaler un contenu
          </h2>
          <p>
            Un texte vous semble illégal, trompeur ou blessant ?{' '}
            <Link href="/signaler">Remplissez le formulaire de signalement</Link>, ou utilisez le lien «
            Signaler » de la page ou de la lettre.
            {mission?.email ? (
              <>
                {' '}
                Vous pouvez aussi écrire à <strong>{mission.email}</strong>.
              </>
            ) : null}
          </p>
          <p>
            Un conseiller lit chaque signalement. Vous recevez un accusé de réception, puis la décision et ses
            raisons. La personne qui a écrit le contenu les reçoit aussi, sans savoir qui l’a signalé.
          </p>
          <h2>Nous joindre</h2>
          <p>
            Le point de contact, pour le public comme pour les autorités, est {name}, en français
            {mission?.phone ? `, au ${mission.phone}` : ''}
            {mission?.email ? `, à ${mission.email}` : ''}. Ses coordonnées complètes sont dans les{' '}
            <Link href="/mentions-legales">mentions légales</Link>.
          </p>
        </div>
      </div>
    </>
  );
}
