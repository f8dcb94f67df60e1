import { ActionForm } from '@/components/forms/action-form';
import { ChoiceField, TextBox, TextField, TickField } from '@/components/forms/fields';
import { SubmitButton } from '@/components/ui/submit-button';
import { GROUNDS } from '@/lib/reports/schema';
import { LONGEST } from '@/lib/forms/length-schema';
import { sendReport } from './actions';

type Props = { letterId: string | null; path: string; signedIn: boolean };

/** What DSA, article 16 asks of a notice, no more. */
export function ReportForm({ letterId, path, signedIn }: Props) {
  return (
    <ActionForm
      action={sendReport}
      draft={letterId ? `signaler:${letterId}` : 'signaler'}
      initial={{ page: path }}
    >
      {letterId ? (
        <input type="hidden" name="lettre" value={letterId} />
      ) : (
        <TextField
          name="page"
          label="Adresse de la page"
          hint="Celle que montre votre navigateur. Elle est déjà remplie si vous venez de la page."
          required
        />
      )}
      <ChoiceField
        name="motif"
        label="Ce qui ne va pas"
        required
        options={Object.entries(GROUNDS).map(([value, label]) => ({ value, label }))}
      />
      <TextBox
        name="explication"
        label="Expliquez"
        longest={LONGEST.report}
        hint="Quel passage, et pourquoi. Quelques phrases suffisent."
        rows={5}
        required
      />
      {signedIn ? (
        <p className="text-sm text-ink-soft">
          La réponse arrive à l’adresse de votre compte. La personne qui a écrit ne saura pas qui a signalé.
        </p>
      ) : (
        <>
          <TextField
            name="nom"
            label="Votre nom"
            hint="La personne qui a écrit ne le saura pas. Facultatif si une personne mineure est en danger."
            autoComplete="name"
          />
          <TextField
            name="courriel"
            label="Votre adresse e-mail"
            hint="Pour l’accusé de réception et la décision."
            type="email"
            autoComplete="email"
          />
        </>
      )}
      <TickField
        name="bonne-foi"
        label="Je signale de bonne foi : à ma connaissance, ce que j’écris est exact et complet."
      />
      <div>
        <SubmitButton>Envoyer le signalement</SubmitButton>
      </div>
    </ActionForm>
  );
}
