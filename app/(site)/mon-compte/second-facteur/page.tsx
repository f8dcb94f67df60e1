import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ConfirmItIsYou } from '@/components/ui/confirm-it-is-you';
import { PageHeader } from '@/components/ui/page-header';
import { isSignedIn, isStaff } from '@/lib/accounts/actor';
import { databaseNow } from '@/lib/database-clock';
import { findMission } from '@/lib/mission/repository';
import { findEnrollingHolder } from '@/lib/second-factor/find-holder';
import { getActor, readSessionHash } from '@/lib/session';
import { EnrolmentSteps } from '../../connexion/second-facteur/enrolment-steps';

export const metadata: Metadata = { title: 'Code de l’application', robots: { index: false } };

/** Somebody of the mission locale sets up another application, or a first one. The old one works until the end. */
export default async function FactorPage() {
  const actor = await getActor();
  if (!isSignedIn(actor)) redirect('/connexion?suite=/mon-compte/second-facteur');
  if (!isStaff(actor)) notFound();
  const holder = await findEnrollingHolder(await readSessionHash(), await databaseNow());
  return (
    <>
      <PageHeader
        title="Mettre en place une application de codes"
        lead="En plus du lien reçu par courriel, un code de votre téléphone sera demandé à chaque connexion."
        crumbs={[{ label: 'Mon compte', href: '/mon-compte' }]}
      />
      <div className="page grid *:max-w-2xl gap-6 py-8">
        {holder ? (
          <EnrolmentSteps holder={holder} issuer={(await findMission())?.shortName ?? 'Cartemploi'} />
        ) : (
          <ConfirmItIsYou to="mettre en place un code" comeBackTo="/mon-compte/second-facteur" />
        )}
      </div>
    </>
  );
}
