import { ActionForm } from '@/components/forms/action-form';
import { SelectField, TextBox } from '@/components/forms/fields';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { ATTACHMENT_TYPES } from '@/lib/attachments/schema';
import type { FormAction } from '@/lib/action-result';
import { GESTURE_FIELD, type DraftGesture } from '@/lib/form-drafts/schema';
import { LONGEST } from '@/lib/forms/length-schema';

const KEEP: DraftGesture = 'garder';

type Props = {
  action: FormAction<string>;
  /** What the action needs besides the letter, as hidden fields. */
  target: Record<string, string>;
  offers?: { id: string; title: string }[];
  offerId?: string;
  hint: string;
  label?: string;
  rows?: number;
  /** Said beside the field for files; without it there is none. */
  filesHint?: string;
  /** Where the text is kept while it is written. */
  draft: string;
  /** What it starts with. */
  text?: string;
};

/** A letter: one text, perhaps about an offer. Works without JavaScript, keeps what was typed whatever happens. */
export function LetterForm({
  action,
  target,
  offers = [],
  offerId = '',
  hint,
  label = 'Envoyer',
  rows = 12,
  filesHint,
  draft,
  text = '',
}: Props) {
  return (
    <ActionForm
      action={action}
      draft={draft}
      checksBeforeSending={filesHint !== undefined}
      initial={{ offre: offerId, message: text }}
    >
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
      <TextBox
        name="message"
        label="Votre message"
        longest={LONGEST.letter}
        hint={hint}
        rows={rows}
        required
      />
      {filesHint ? (
        <Field
          type="file"
          name="pieces"
          label="Pièces jointes"
          hint={filesHint}
          multiple
          accept={ATTACHMENT_TYPES.join(',')}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{label}</SubmitButton>
        <SubmitButton name={GESTURE_FIELD} value={KEEP} variant="quiet" pendingLabel="Un instant…">
          Garder pour plus tard
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
