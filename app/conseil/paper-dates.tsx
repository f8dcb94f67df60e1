import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Folded } from '@/components/forms/folded';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatDate } from '@/lib/calendar';
import { listPaperSignatures } from '@/lib/charter/signature-repository';
import { findPaperConsent } from '@/lib/owners/gesture-repository';
import type { OwnerKind } from '@/lib/owners/schema';
import { correctPaper } from './paper-actions';

/** The papers of one owner with the date that each bears, to correct: a form that one opens first. */
export async function PaperDates({ kind, id }: { kind: OwnerKind; id: string }) {
  const [signatures, consentOn] = await Promise.all([
    listPaperSignatures(kind, id),
    kind === 'candidate' ? findPaperConsent(id) : null,
  ]);
  const papers = [
    ...signatures.map(({ id: key, version, signedOn }) => ({
      key,
      words: `Charte, version ${version}, signée sur papier le ${formatDate(signedOn)}`,
    })),
    ...(consentOn
      ? [{ key: 'consentement', words: `Consentement recueilli le ${formatDate(consentOn)}` }]
      : []),
  ];
  if (papers.length === 0) return null;
  return (
    <ul className="grid gap-2 border-t border-line pt-2">
      {papers.map(({ key, words }) => (
        <li key={key}>
          <ActionForm action={correctPaper} idSuffix={`-${key}`} className="grid gap-2">
            <input type="hidden" name="nature" value={kind} />
            <input type="hidden" name="fiche" value={id} />
            <input type="hidden" name="papier" value={key} />
            <p>{words}</p>
            <Folded summary="Corriger cette date">
              <TextField
                name="date"
                id={`date-${key}`}
                label="La date qui est sur le papier"
                placeholder="JJ/MM/AAAA"
                inputMode="numeric"
                hint="Le papier compte pour la version de la charte de ce jour-là. Le journal garde les deux dates."
                required
              />
              <div>
                <SubmitButton variant="secondary">Corriger la date</SubmitButton>
              </div>
            </Folded>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
