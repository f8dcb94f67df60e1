import type { FormValues } from '@/lib/action-result';

type Text = { body: string } | null;

/** The draft, else the text in force, as the form's field holds it. */
export const toDraftValues = (draft: Text, inForce: Text): FormValues => ({
  texte: draft?.body ?? inForce?.body ?? '',
});
