import { ActionForm } from '@/components/forms/action-form';
import { Card } from '@/components/ui/card';
import { ConfirmItIsYou } from '@/components/ui/confirm-it-is-you';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatMoment } from '@/lib/calendar';
import { importKeptFile } from '../actions';

/** Imports the very file that was checked or sent, which nobody has to choose again. */
export function ImportKept({ id, until, isRecent }: { id: string; until: Date; isRecent: boolean }) {
  return (
    <Card as="section" className="grid gap-4">
      <p>
        Votre fichier est gardé chiffré jusqu’au {formatMoment(until)}, puis effacé. Vous n’avez pas à le
        choisir de nouveau.
      </p>
      {isRecent ? (
        <ActionForm action={importKeptFile}>
          <input type="hidden" name="import" value={id} />
          <div>
            <SubmitButton pendingLabel="Un instant…">Importer pour de bon</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <ConfirmItIsYou to="importer ce fichier" comeBackTo={`/conseil/imports/${id}`} />
      )}
    </Card>
  );
}
