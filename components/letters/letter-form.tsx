import { ActionForm } from '@/components/forms/action-form';
import { SelectField, TextBox } from '@/components/forms/fields';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/action-result';

type Props = {
  action: FormAction<string>;
  /** What the action needs besides the letter, as hidden fields. */
  target: Record<string, string>;
  offers?: { id: string; title: string }[];
  offerId?: string;
  hint: string;
  label?: string;
  rows?: number;
};

/** A letter: one text, perhaps about an offer. Works without JavaScript, keeps what was typed after a refusal. */
export function LetterForm({
  action,
  target,
  offers = [],
  offerId,
  hint,
  label = 'Envoyer',
  rows = 12,
}: Props) {
  return (
    <ActionForm action={action} initial={offerId ? { offre: offerId } : {}}>
      {Object.entries(target).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {offers.length > 0 ? (
        <SelectField
          name="offre"
          label="Au sujet d’une offre"
          empty="Aucune offre en particulier"
          options={offers.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <TextBox name="message" label="Votre message" hint={hint} rows={rows} required />
      <div>
        <SubmitButton>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}
