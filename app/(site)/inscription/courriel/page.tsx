import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Regardez vos courriels', robots: { index: false } };

/** The same for a new and for a known address: it tells nobody who has an account. */
export default function MailSentPage() {
  return (
    <>
      <PageHeader title="Regardez vos courriels" lead="Un courriel part à l’adresse que vous avez donnée." />
      <div className="page prose py-8">
        <ol>
          <li>Ouvrez le courriel. Il arrive en une minute, parfois dans les indésirables.</li>
          <li>
            Ouvrez son lien, puis appuyez sur « Confirmer la connexion ». Il marche une fois, pendant une
            heure.
          </li>
          <li>Votre compte est prêt : vous arrivez sur votre page.</li>
        </ol>
        <p>Rien reçu après cinq minutes ? Vérifiez l’adresse et demandez un autre lien.</p>
        <p>
          <LinkButton href="/connexion" variant="secondary">
            Demander un autre lien
          </LinkButton>
        </p>
      </div>
    </>
  );
}
