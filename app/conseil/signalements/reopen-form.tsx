import { ActionForm } from '@/components/forms/action-form';
import { TextBox } from '@/components/forms/fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { LONGEST } from '@/lib/forms/length-schema';
import { reopen } from './actions';

export function ReopenForm({ id }: { id: string }) {
  return (
    <details className="border-t border-line pt-2">
      <summary className="min-h-11 cursor-pointer py-2 font-bold text-brand">Rouvrir ce signalement</summary>
      <ActionForm action={reopen} className="grid gap-4 pt-2">
        <input type="hidden" name="signalement" value={id} />
        <p>
          Les personnes qui ont reçu la décision sont prévenues que vous l’examinez de nouveau. Ce qui a été
          fait (pause, retrait, échange terminé) reste en place : levez-le à la main si votre nouvelle
          décision le demande.
        </p>
        <TextBox
          id={`raison-${id}`}
          name="raison"
          label="Pourquoi le rouvrir"
          longest={LONGEST.reportDecision}
          hint="Gardé ici pour l’équipe, envoyé à personne."
          rows={3}
          required
        />
        <div>
          <SubmitButton variant="secondary">Rouvrir</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
