import type { Metadata } from 'next';

import { PageHeader } from '@/components/ui/page-header';
import { findMission } from '@/lib/mission/repository';

export const metadata: Metadata = {
  title: 'Accessibilité',
  description: 'Déclaration d’accessibilité : état de conformité au RGAA, contact et recours.',
};

export default async function AccessibilityPage() {
  const mission = await findMission();
  const name = mission?.name ?? 'La mission locale';
  return (
    <>
      <PageHeader title="Accessibilité : non conforme" lead="Déclaration d’accessibilité de ce site." />
      <div className="page py-8">
        <div className="prose">
          <p>
            {name} s’engage à rendre ce site accessible, conformément à l’article 47 de la loi n° 2005-102 du
            11 février 2005.
          </p>
          <h2>État de conformité</h2>
          <p>
            Ce site est <strong>non conforme</strong> au référentiel général d’amélioration de
            l’accessibilité, RGAA version 4.1.2 : aucun audit complet n’a encore été mené. Il est pourtant
            construit pour tous, et contrôlé à chaque changement par une machine.
          </p>
          <h2>Ce que vous pouvez attendre</h2>
          <ul>
            <li>Tout se lit, se cherche et s’écrit au clavier, et sans JavaScript.</li>
            <li>Les textes gardent un contraste d’au moins 7 pour 1, en clair comme en sombre.</li>
            <li>Chaque carte est doublée d’une liste des mêmes zones, avec les mêmes nombres.</li>
            <li>Les pages se lisent à 320 pixels de large et agrandies deux fois.</li>
          </ul>
          <h2>Ce qui n’est pas accessible</h2>
          <ul>
            <li>
              Les textes écrits par les entreprises et les partenaires sont relus, mais leur structure n’est
              pas toujours idéale pour un lecteur d’écran.
            </li>
            <li>Le reste sera connu avec l’audit, et publié ici.</li>
          </ul>
          <h2>Nous dire ce qui ne va pas</h2>
          <p>
            Si vous ne pouvez pas lire ou utiliser une page, écrivez à {name}
            {mission?.email ? (
              <>
                {' '}
                à l’adresse <strong>{mission.email}</strong>
              </>
            ) : null}
            {mission?.phone ? ` ou appelez le ${mission.phone}` : ''}. Nous vous donnerons l’information
            autrement.
          </p>
          <h2>Si cela ne suffit pas</h2>
          <p>
            Vous nous avez signalé un défaut qui vous empêche d’accéder à un contenu, et vous n’avez pas eu de
            réponse satisfaisante ? Vous pouvez saisir le Défenseur des droits :
          </p>
          <ul>
            <li>
              sur son site, <a href="https://www.defenseurdesdroits.fr">defenseurdesdroits.fr</a> ;
            </li>
            <li>auprès de son délégué dans votre département ;</li>
            <li>par courrier gratuit : Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.</li>
          </ul>
        </div>
      </div>
    </>
  );
}
