import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { ChoicesField, TextField } from '@/components/forms/fields';
import { LinkButton } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { DETAIL_LABELS } from '@/lib/contact-shares/schema';
import { chooseWhatToShare } from '../../actions';
import { loadSharing } from './load-sharing';
import { SharingHeader } from './sharing-header';

export const metadata: Metadata = { title: 'Partager mes coordonnées', robots: { index: false } };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ montrer?: string | string[] }>;
};

/** The first step. Nothing is ticked but what was, when one comes back from the second to change it. */
export default async function ShareDetailsPage({ params, searchParams }: Props) {
  const [{ id }, { montrer = [] }] = await Promise.all([params, searchParams]);
  const { actor, thread, own } = await loadSharing(id);
  const lacksPhone = actor.role === 'candidate' && own.every(({ key }) => key !== 'phone');
  const options = own.map(({ key, value }) => ({
    value: key as string,
    label: DETAIL_LABELS[key],
    hint: value,
  }));
  if (lacksPhone)
    options.push({
      value: 'phone',
      label: DETAIL_LABELS.phone,
      hint: 'Le numéro que vous écrivez ci-dessous.',
    });
  return (
    <>
      <SharingHeader id={id} side={thread.side} otherName={thread.otherName} />
      <div className="page grid gap-8 py-8 *:max-w-3xl">
        <Section id="choisir" title="1. Choisir">
          <ActionForm action={chooseWhatToShare} initial={{ montrer: [montrer].flat() }}>
            <input type="hidden" name="conversation" value={id} />
            <ChoicesField
              name="montrer"
              label="Ce que vous voulez montrer"
              hint="Cochez seulement ce que vous voulez montrer. Vous relirez avant de confirmer."
              options={options}
            />
            {lacksPhone ? (
              <TextField
                name="telephone"
                label="Votre téléphone"
                hint="Votre compte n’en a pas encore : nous l’y gardons. Facultatif."
                type="tel"
                autoComplete="tel"
              />
            ) : null}
            <div className="flex flex-wrap gap-3">
              <SubmitButton>Relire avant de partager</SubmitButton>
              <LinkButton variant="quiet" href={`/echanges/${id}`}>
                Ne rien partager
              </LinkButton>
            </div>
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
