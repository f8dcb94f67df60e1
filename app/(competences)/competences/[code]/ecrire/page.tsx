import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CannotWrite } from '@/components/letters/cannot-write';
import { FirstLetterPage } from '@/components/letters/first-letter-page';
import { LetterForm } from '@/components/letters/letter-form';
import { isCompany } from '@/lib/accounts/actor';
import { findProfileToWrite, isPublished } from '@/lib/conversations/addressee-repository';
import { getActor, type Actor } from '@/lib/session';
import { writeToCandidate } from './actions';

export const metadata: Metadata = { title: 'Écrire à ce candidat', robots: { index: false } };

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ offre?: string | string[] }>;
};

export default async function WriteToCandidatePage({ params, searchParams }: Props) {
  const [actor, { code }, { offre }] = await Promise.all([getActor(), params, searchParams]);
  const profile = await findProfileToWrite(code, isCompany(actor) ? actor : null);
  if (!profile) notFound();
  if (profile.conversationId) redirect(`/echanges/${profile.conversationId}#repondre`);
  return (
    <FirstLetterPage
      axis="skills"
      title="Écrire à ce candidat"
      lead={`${profile.name}. Votre lettre va directement à cette personne.`}
      crumbs={[
        { label: 'Compétences', href: '/competences' },
        { label: profile.name, href: profile.path },
      ]}
      advice="Cette personne ne verra pas votre adresse e-mail et vous ne verrez pas la sienne. La mission locale remet les lettres."
    >
      {isCompany(actor) && (await isPublished(actor)) ? (
        <LetterForm
          action={writeToCandidate}
          target={{ code }}
          offers={profile.offers}
          offerId={[offre].flat()[0]}
          draft={`profil:${code}`}
          hint="Dites ce qui vous a plu dans ce profil, ce que vous proposez, et ce que vous aimeriez savoir."
        />
      ) : (
        <Refusal actor={actor} path={`${profile.path}/ecrire`} />
      )}
    </FirstLetterPage>
  );
}

function Refusal({ actor, path }: { actor: Actor; path: string }) {
  if (actor.role === 'visitor') {
    return (
      <CannotWrite
        title="Connectez-vous pour écrire"
        action={{ label: 'Se connecter', href: `/connexion?suite=${encodeURIComponent(path)}` }}
      >
        <p>
          Seules les entreprises confirmées par la mission locale et signataires de la charte écrivent aux
          candidats.
        </p>
      </CannotWrite>
    );
  }
  if (actor.role === 'company') {
    return (
      <CannotWrite
        title="Votre page n’est pas encore publique"
        action={{ label: 'Mon entreprise', href: '/mon-entreprise' }}
      >
        <p>
          Pour écrire, signez la charte et attendez que la mission locale ait confirmé votre entreprise et
          approuvé sa page.
        </p>
      </CannotWrite>
    );
  }
  return (
    <CannotWrite title="Cette lettre est réservée aux entreprises">
      <p>Votre compte n’est pas celui d’une entreprise : il ne peut pas écrire à un candidat.</p>
    </CannotWrite>
  );
}
