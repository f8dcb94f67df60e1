import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { ActionForm } from '@/components/forms/action-form';
import { Button, LinkButton } from '@/components/ui/button';
import { CheckboxGroup } from '@/components/ui/choices';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { listOwnDetails } from '@/lib/contact-shares/details-repository';
import { sealPreview } from '@/lib/contact-shares/preview-seal';
import { DETAIL_LABELS, type Detail } from '@/lib/contact-shares/schema';
import { isCorrespondent } from '@/lib/conversations/policy';
import { findThread } from '@/lib/conversations/thread-repository';
import { getActor } from '@/lib/session';
import { confirmSharing } from '../../actions';

export const metadata: Metadata = { title: 'Partager mes coordonnées', robots: { index: false } };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ montrer?: string | string[]; choix?: string }>;
};

export default async function ShareDetailsPage({ params, searchParams }: Props) {
  const [actor, { id }, { montrer, choix }] = await Promise.all([getActor(), params, searchParams]);
  if (actor.role === 'visitor') redirect(`/connexion?suite=/echanges/${encodeURIComponent(id)}/coordonnees`);
  if (!isCorrespondent(actor) || !z.uuid().safeParse(id).success) notFound();
  const thread = await findThread(actor, id);
  if (!thread) notFound();
  if (thread.closed || !thread.answered) redirect(`/echanges/${id}`);
  const own = await listOwnDetails(actor);
  const asked: (string | undefined)[] = choix === undefined ? own.map(({ key }) => key) : [montrer].flat();
  const chosen = own.filter(({ key }) => asked.includes(key));
  return (
    <>
      <PageHeader
        axis={thread.side === 'candidate' ? 'companies' : 'skills'}
        title="Partager mes coordonnées"
        lead={`Avec ${thread.otherName}, dans cet échange seulement.`}
        crumbs={[
          { label: 'Mes échanges', href: '/echanges' },
          { label: thread.otherName, href: `/echanges/${id}` },
        ]}
      />
      <div className="page grid gap-8 py-8 *:max-w-3xl">
        <Section id="choisir" title="1. Choisir">
          {/* a form that only asks for the page again: it changes nothing */}
          <form action="" className="grid gap-4">
            <input type="hidden" name="choix" value="1" />
            <CheckboxGroup
              name="montrer"
              label="Ce que vous voulez montrer"
              options={own.map(({ key, value }) => ({ value: key, label: DETAIL_LABELS[key], hint: value }))}
              defaultValue={chosen.map(({ key }) => key)}
            />
            <div>
              <Button variant="secondary">Mettre l’aperçu à jour</Button>
            </div>
          </form>
        </Section>
        <Section id="apercu" title="2. Relire et confirmer">
          {chosen.length === 0 ? (
            <p>Rien n’est coché : rien ne sera montré.</p>
          ) : (
            <Confirm
              id={id}
              otherName={thread.otherName}
              details={chosen}
              preview={sealPreview(id, actor.userId, chosen)}
            />
          )}
          <p>
            <LinkButton variant="quiet" href={`/echanges/${id}`}>
              Ne rien partager
            </LinkButton>
          </p>
        </Section>
      </div>
    </>
  );
}

type ConfirmProps = { id: string; otherName: string; details: Detail[]; preview: string };

function Confirm({ id, otherName, details, preview }: ConfirmProps) {
  return (
    <ActionForm action={confirmSharing} className="grid gap-4">
      <p>Voici exactement ce que {otherName} lira :</p>
      <Facts
        className="rounded-lg border-2 border-brand bg-surface p-5 sm:grid-cols-2"
        facts={details.map(({ key, value }) => ({ label: DETAIL_LABELS[key], value }))}
      />
      <Notice tone="warning" title="On ne peut pas reprendre ce qui a été montré.">
        Ces coordonnées ne seront plus masquées dans vos lettres de cet échange. Un doute ? Parlez-en d’abord
        à votre conseiller.
      </Notice>
      <input type="hidden" name="conversation" value={id} />
      <input type="hidden" name="apercu" value={preview} />
      {details.map(({ key }) => (
        <input key={key} type="hidden" name="montrer" value={key} />
      ))}
      <div>
        <SubmitButton>Confirmer le partage</SubmitButton>
      </div>
    </ActionForm>
  );
}
