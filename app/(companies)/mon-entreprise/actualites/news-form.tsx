import { ActionForm } from '@/components/forms/action-form';
import { TextBox, TextField } from '@/components/forms/fields';
import { SaveOrSubmit } from '@/components/forms/save-or-submit';
import type { FormValues } from '@/lib/action-result';
import { LONGEST } from '@/lib/forms/length-schema';
import { saveOwnNews } from './actions';

/** `newsId` is null for a new item. */
export function NewsForm({
  newsId,
  initial,
  warnings,
  waiting,
}: {
  newsId: string | null;
  initial: FormValues;
  /** By field; of a new item none. */
  warnings?: Record<string, string[]>;
  waiting: boolean;
}) {
  return (
    <ActionForm
      action={saveOwnNews}
      draft={`actualite:${newsId ?? 'nouvelle'}`}
      initial={initial}
      warnings={warnings}
      className="grid gap-7"
    >
      {newsId ? <input type="hidden" name="actualite" value={newsId} /> : null}
      <TextField label="Titre" name="titre" required />
      <TextBox
        label="Texte"
        longest={LONGEST.news}
        name="texte"
        hint="Une ouverture, une portes ouvertes, un nouveau produit, un métier qui recrute bientôt."
        rows={8}
      />
      <TextField
        label="Montrer jusqu’au"
        name="fin-le"
        type="date"
        hint="Sans date, elle reste tant que vous ne la retirez pas."
      />
      <SaveOrSubmit waiting={waiting} />
    </ActionForm>
  );
}
