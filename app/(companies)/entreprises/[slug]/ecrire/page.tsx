import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { CannotWrite } from '@/components/letters/cannot-write';
import { FirstLetterPage } from '@/components/letters/first-letter-page';
import { LetterForm } from '@/components/letters/letter-form';
import { isCandidate } from '@/lib/accounts/actor';
import { findCompanyToWrite, isPublished } from '@/lib/conversations/addressee-repository';
import { getActor, type Actor } from '@/lib/session';
import { writeToCompany } from './actions';

export const metadata: Metadata = { title: 'Écrire à cette entreprise', robots: { index: false } };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ offre?: string | string[] }>;
};

export default async function WriteToCompanyPage({ params, searchParams }: Props) {
  const [actor, { slug }, { offre }] = await Promise.all([getActor(), params, searchParams]);
  const company = await findCompanyToWrite(slug, isCandidate(actor) ? actor : null);
  if (!company) notFound();
  if (company.conversationId) redirect(`/echanges/${company.conversationId}#repondre`);
  return (
    <FirstLetterPage
      axis="companies"
      title="Écrire à cette entreprise"
      lead={`${company.name}. Votre lettre va directement à l’entreprise.`}
      crumbs={[
        { label: 'Entreprises', href: '/entreprises' },
        { label: company.name, href: company.path },
      ]}
      advice="L’entreprise verra le code de votre profil, jamais votre nom ni votre adresse. Vous choisirez quand vous présenter."
    >
      {isCandidate(actor) && (await isPublished(actor)) ? (
        <LetterForm
          action={writeToCompany}
          target={{ slug }}
          offers={company.offers}
          offerId={[offre].flat()[0]}
          draft={`entreprise:${slug}`}
          hint="Dites ce que vous savez faire, ce qui vous attire dans cette entreprise, et quand vous êtes disponible."
        />
      ) : (
        <Refusal actor={actor} path={`${company.path}/ecrire`} />
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
          Il faut un profil publié pour écrire à une entreprise. Si vous n’en avez pas, créez-le : c’est
          gratuit.
        </p>
      </CannotWrite>
    );
  }
  if (actor.role === 'candidate') {
    return (
      <CannotWrite
        title="Votre profil n’est pas encore public"
        action={{ label: 'Mon profil', href: '/mon-profil' }}
      >
        <p>
          Pour écrire, complétez votre profil et signez la charte. La mission locale relit votre profil avant
          de le publier.
        </p>
      </CannotWrite>
    );
  }
  return (
    <CannotWrite title="Cette lettre est réservée aux candidats">
      <p>Votre compte n’est pas celui d’un candidat : il ne peut pas écrire à une entreprise par ici.</p>
    </CannotWrite>
  );
}
