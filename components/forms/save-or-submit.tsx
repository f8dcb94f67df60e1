'use client';

import { SubmitButton } from '@/components/ui/submit-button';

/** The two endings of every owner's form. Enter in a field saves: the first button is the form's default. */
export function SaveOrSubmit({ waiting = false }: { waiting?: boolean }) {
  return (
    <div className="flex flex-wrap gap-3 border-t-2 border-line pt-5">
      <SubmitButton variant="secondary" name="intention" value="enregistrer" pendingLabel="Enregistrement…">
        Enregistrer
      </SubmitButton>
      {waiting ? null : (
        <SubmitButton name="intention" value="soumettre">
          Soumettre à relecture
        </SubmitButton>
      )}
    </div>
  );
}
