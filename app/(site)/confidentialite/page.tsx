import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';

import { PageHeader } from '@/components/ui/page-header';
import { env } from '@/lib/env';
import { listMapHosts } from '@/lib/map-style/list-map-hosts';
import { findDelays } from '@/lib/mission/delays-repository';
import { findMission } from '@/lib/mission/repository';

import { DataKept } from './data-kept';
import { OtherSites } from './other-sites';

export const metadata: Metadata = {
  title: 'Confidentialité',
  description: 'Ce que nous gardons sur vous, pourquoi, combien de temps, et vos droits.',
};

export default async function PrivacyPage() {
  const [mission, delays, mapHosts] = await Promise.all([
    findMission(),
    findDelays(),
    listMapHosts(env.MAP_STYLE_URL, env.PUBLIC_URL),
  ]);
  const contact = mission?.dataProtectionContact ?? mission?.email;
  return (
    <>
      <PageHeader
        title="Confidentialité"
        lead="Ce que nous gardons sur vous, pourquoi, combien de temps, et ce que vous pouvez demander."
      />
      <div className="page py-8">
        <div className="prose">
          <h2>En bref</h2>
          <ul>
            <li>
              Votre nom, votre adresse, votre âge et votre téléphone ne sont jamais montrés à une entreprise.
            </li>
            <li>
              Sur la carte, un candidat est dans un secteur. Jamais dans une commune de moins de 2 000
              habitants. Un secteur qui a moins de cinq profils est réuni avec un secteur voisin.
            </li>
            <li>Les lettres passent par nous. Personne ne voit l’adresse de l’autre.</li>
            <li>Vous pouvez tout voir, corriger, mettre en pause et effacer depuis votre compte.</li>
          </ul>

          <h2>Qui est responsable</h2>
          <p>
            {mission?.name ?? 'La mission locale'} est responsable de ce site et des données qu’il garde.
            {contact ? (
              <>
                {' '}
                Pour toute question : <strong>{contact}</strong>.
              </>
            ) : null}
          </p>

          <h2>Pourquoi, et de quel droit</h2>
          <ul>
            <li>
              Accompagner les jeunes vers l’emploi : c’est la mission d’intérêt public de la mission locale
              (RGPD, article 6.1.e).
            </li>
            <li>
              Publier un profil : seulement avec l’accord de la personne. Cet accord est daté, et peut être
              retiré à tout moment.
            </li>
          </ul>
          <p>
            Vous n’avez rien rempli vous-même ? Vos données viennent alors des dossiers de la mission locale.
            Elle vous en informe dans le mois, par courriel ou sur papier. Sinon, elle les retire.
          </p>

          <DataKept delays={delays} />

          <h2>Si vous avez 16 ou 17 ans</h2>
          <p>
            Seul votre conseiller le sait. Toute première lettre, de vous ou pour vous, est lue par un
            conseiller avant de partir. Les courriels que nous vous envoyons disent seulement qu’une lettre
            vous attend, avec un lien.
          </p>

          <h2>Qui d’autre voit ces données</h2>
          <p>
            Les conseillers de la mission locale voient les dossiers, qui écrit à qui, et les lettres qu’ils
            relisent. Personne d’autre.{' '}
            {env.mailTransport === 'resend'
              ? 'Les courriels partent par le service Resend, qui garde leur contenu 30 jours sur des serveurs aux États-Unis. Le suivi d’ouverture et de clic est coupé.'
              : 'Sur cette installation, aucun courriel ne sort de la machine : une boîte locale les garde 30 jours au plus.'}
          </p>
          <OtherSites mapHosts={mapHosts} />

          <h2>Vos droits</h2>
          <p>
            Depuis <Link href="/mon-compte">votre compte</Link>, vous pouvez voir vos données, les corriger,
            les télécharger, mettre votre page en pause et supprimer votre compte. La suppression prend effet
            tout de suite pour tout ce qui est public. Il ne reste ensuite que des nombres. Une date de
            naissance se corrige avec un conseiller, parce qu’elle protège les mineurs.
          </p>
          <p>
            Vous pouvez aussi demander cela à la mission locale{contact ? `, à ${contact}` : ''}. Si la
            réponse ne vous convient pas, vous pouvez vous adresser à la CNIL, sur{' '}
            <a href="https://www.cnil.fr">cnil.fr</a>.
          </p>
        </div>
      </div>
    </>
  );
}
