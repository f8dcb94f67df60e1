import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SubmitButton } from '@/components/ui/submit-button';
import { findAlert } from '@/lib/saved-searches/find-alert';
import { stop } from './actions';

export const metadata: Metadata = { title: 'Arrêter une alerte', robots: { index: false } };

type Params = { params: Promise<{ jeton: string }> };

/** Reached from an alert's mail, signed in or not. Opening it changes nothing: mail scanners open links. */
export default async function StopAlertPage({ params }: Params) {
  const { jeton } = await params;
  const alert = await findAlert(jeton);
  if (!alert) notFound();
  const { search } = alert;
  return (
    <>
      <PageHeader
        title={search && !search.stopped ? 'Arrêter cette alerte' : 'L’alerte est arrêtée'}
        lead={search ? `Votre recherche « ${search.name} »` : undefined}
      />
      <div className="page grid *:max-w-2xl gap-6 py-8">
        {search && !search.stopped ? (
          <ActionForm action={stop}>
            <input type="hidden" name="jeton" value={jeton} />
            <p>
              Vous ne recevrez plus de courriel pour cette recherche. Elle reste enregistrée, et vous pourrez
              relancer l’alerte quand vous voudrez.
            </p>
            <div>
              <SubmitButton>Arrêter cette alerte</SubmitButton>
            </div>
          </ActionForm>
        ) : (
          <>
            <Notice tone="success" announce>
              Vous ne recevrez plus de courriel pour cette recherche.
            </Notice>
            <p>
              <LinkButton variant="secondary" href="/mes-recherches">
                Voir mes recherches
              </LinkButton>
            </p>
          </>
        )}
      </div>
    </>
  );
}
