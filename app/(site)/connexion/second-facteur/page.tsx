import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { homeOfRole, safePath } from '@/lib/accounts/rules';
import { databaseNow } from '@/lib/database-clock';
import { findMission } from '@/lib/mission/repository';
import { findHolder } from '@/lib/second-factor/find-holder';
import { readSessionHash } from '@/lib/session';
import { giveCode } from './actions';
import { EnrolmentSteps } from './enrolment-steps';

export const metadata: Metadata = { title: 'Code de l’application', robots: { index: false } };

type Search = Promise<{ suite?: string | string[] }>;

/** After the mailed link: the second factor of people of the mission locale, given or set up. */
export default async function SecondFactorPage({ searchParams }: { searchParams: Search }) {
  const suite = safePath([(await searchParams).suite].flat()[0]);
  const holder = await findHolder(await readSessionHash(), await databaseNow());
  if (!holder) redirect('/connexion');
  if (!holder.isWaiting) redirect(suite ?? homeOfRole(holder.role));
  return (
    <>
      <PageHeader
        title={holder.enrolled ? 'Écrivez le code de votre application' : 'Protégez votre accès par un code'}
        lead={
          holder.enrolled
            ? 'Votre boîte de courriel est confirmée. Il reste le code que montre votre téléphone.'
            : 'Vous lisez les dossiers et les lettres d’autres personnes : en plus du lien reçu par courriel, un code de votre téléphone est demandé.'
        }
      />
      <div className="page grid *:max-w-2xl gap-6 py-8">
        {holder.enrolled ? (
          <Card>
            <ActionForm action={giveCode}>
              {suite ? <input type="hidden" name="suite" value={suite} /> : null}
              <TextField
                label="Code à six chiffres, ou code de secours"
                name="code"
                autoComplete="one-time-code"
                hint="Un code de secours sert une fois, à la place de l’application."
                required
              />
              <div>
                <SubmitButton>Continuer</SubmitButton>
              </div>
            </ActionForm>
          </Card>
        ) : (
          <EnrolmentSteps
            holder={holder}
            issuer={(await findMission())?.shortName ?? 'Cartemploi'}
            suite={suite ?? undefined}
          />
        )}
        <p>
          Vous n’avez plus ni l’application ni vos codes de secours ? Une personne de la direction peut
          retirer ce code de votre compte.
        </p>
      </div>
    </>
  );
}
