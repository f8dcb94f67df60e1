import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '@/components/forms/action-form';
import { LinkButton } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { sealPreview } from '@/lib/contact-shares/preview-seal';
import { DETAIL_LABELS, nameDetails } from '@/lib/contact-shares/schema';
import { confirmSharing } from '../../../actions';
import { loadSharing } from '../load-sharing';
import { SharingHeader } from '../sharing-header';

export const metadata: Metadata = { title: 'Confirmer le partage', robots: { index: false } };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ montrer?: string | string[] }>;
};

/** The second step has nothing to tick: the card that is read is the card that leaves, and the button names it. */
export default async function ConfirmSharingPage({ params, searchParams }: Props) {
  const [{ id }, { montrer = [] }] = await Promise.all([params, searchParams]);
  const { actor, thread, own } = await loadSharing(id);
  const chosen = own.filter(({ key }) => [montrer].flat().includes(key));
  const choosing = `/echanges/${id}/coordonnees`;
  if (chosen.length === 0) redirect(choosing);
  const keys = chosen.map(({ key }) => key);
  const back = `${choosing}?${new URLSearchParams(keys.map((key) => ['montrer', key]))}`;
  return (
    <>
      <SharingHeader id={id} side={thread.side} otherName={thread.otherName} />
      <div className="page grid gap-8 py-8 *:max-w-3xl">
        <Section id="apercu" title="2. Relire et confirmer">
          <ActionForm action={confirmSharing} className="grid gap-4">
            <p>Voici exactement ce que {thread.otherName} lira :</p>
            <Facts
              className="rounded-lg border-2 border-brand bg-surface p-5 sm:grid-cols-2"
              facts={chosen.map(({ key, value }) => ({ label: DETAIL_LABELS[key], value }))}
            />
            <Notice tone="warning" title="On ne peut pas reprendre ce qui a été montré.">
              Ces coordonnées ne seront plus masquées dans vos lettres de cet échange. Un doute ? Parlez-en
              d’abord à votre conseiller.
            </Notice>
            <input type="hidden" name="conversation" value={id} />
            <input type="hidden" name="apercu" value={sealPreview(id, actor.userId, chosen)} />
            {keys.map((key) => (
              <input key={key} type="hidden" name="montrer" value={key} />
            ))}
            <div>
              <SubmitButton>Partager {nameDetails(keys)}</SubmitButton>
            </div>
          </ActionForm>
          <p className="flex flex-wrap gap-3">
            <LinkButton variant="secondary" href={back}>
              Changer mon choix
            </LinkButton>
            <LinkButton variant="quiet" href={`/echanges/${id}`}>
              Ne rien partager
            </LinkButton>
          </p>
        </Section>
      </div>
    </>
  );
}
