import { Link } from '@/components/ui/link';
import { ActionForm } from '@/components/forms/action-form';
import { ChoiceField, TextBox } from '@/components/forms/fields';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { HOLD_WORDS } from '@/lib/conversations/rules';
import { findSuspectWords } from '@/lib/conversations/suspect-words';
import type { HeldLetterView } from '@/lib/conversations/held-repository';
import { LONGEST } from '@/lib/forms/length-schema';
import { publishLetter, refuseLetter } from './actions';

const day = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** A letter that waits, why, and the two ways on: let it go, or turn it back with a reason. */
export function HeldLetterCard({ letter }: { letter: HeldLetterView }) {
  const words = findSuspectWords(letter.body);
  const profile = `Profil ${letter.profileCode}`;
  const [from, to] =
    letter.side === 'candidate' ? [profile, letter.companyName] : [letter.companyName, profile];
  return (
    <Card as="li" axis={letter.side === 'candidate' ? 'skills' : 'companies'} className="grid gap-4">
      <div className="grid gap-2">
        <h2 className="text-lg">
          {from} écrit à {to}
        </h2>
        <p className="text-sm text-ink-soft">
          <Link href={`/conseil/echanges/${letter.conversationId}`} className="link">
            Échange {letter.reference}
          </Link>
          , lettre {letter.number}, {day.format(letter.createdAt)}
        </p>
        <p className="flex flex-wrap gap-2">
          {letter.heldFor.map((reason) => (
            <Badge key={reason} tone="warning">
              {HOLD_WORDS[reason]}
            </Badge>
          ))}
        </p>
      </div>
      <p className="rounded-md bg-timber-soft p-4 break-words whitespace-pre-wrap">{letter.body}</p>
      {words.length > 0 ? <p className="text-sm">À vérifier : {words.join(', ')}.</p> : null}
      <ActionForm action={publishLetter}>
        <input type="hidden" name="letter" value={letter.id} />
        <div>
          <SubmitButton>Publier</SubmitButton>
        </div>
      </ActionForm>
      <details className="border-t border-line pt-2">
        <summary className="cursor-pointer py-2 font-bold text-brand">Ne pas la remettre</summary>
        <ActionForm
          action={refuseLetter}
          draft={`lettre-retenue:${letter.id}`}
          className="grid gap-4 pt-2"
          initial={{ decision: 'rewrite' }}
        >
          <input type="hidden" name="letter" value={letter.id} />
          <ChoiceField
            name="decision"
            label="Votre décision"
            options={[
              { value: 'rewrite', label: 'Demander de la reformuler' },
              { value: 'refuse', label: 'La refuser' },
            ]}
          />
          <TextBox
            id={`motif-${letter.id}`}
            name="motif"
            label="Motif, lu par la personne qui a écrit"
            longest={LONGEST.letterDecision}
            rows={3}
            required
          />
          <div>
            <SubmitButton variant="danger">Refuser</SubmitButton>
          </div>
        </ActionForm>
      </details>
    </Card>
  );
}
