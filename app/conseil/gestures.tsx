import { ChoicesField, TextField } from '@/components/forms/fields';
import { Button } from '@/components/ui/button';
import type { OwnerKind } from '@/lib/owners/schema';

const ALSO: Partial<Record<OwnerKind, string>> = {
  candidate: 'Avec la charte, enregistrer aussi le consentement à cette date',
  company: 'Avec la charte, confirmer aussi l’entreprise',
};

/** What may be done to ticked owners: dates from paper, confirmation, invitation. */
export function Gestures({ kind, several }: { kind: OwnerKind; several: boolean }) {
  const also = ALSO[kind];
  return (
    <div className="grid gap-4">
      <div className="grid items-start gap-4 md:grid-cols-[14rem_1fr]">
        <TextField name="date" label="Date sur le papier" placeholder="JJ/MM/AAAA" inputMode="numeric" />
        {also ? (
          <ChoicesField
            name="confirmer-aussi"
            label="En même temps"
            options={[{ value: 'oui', label: also }]}
          />
        ) : null}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button name="geste" value="charte">
          {several ? 'Enregistrer les chartes' : 'Enregistrer la charte'}
        </Button>
        {kind === 'candidate' ? (
          <>
            <Button variant="secondary" name="geste" value="consentement">
              {several ? 'Enregistrer les consentements' : 'Enregistrer le consentement'}
            </Button>
            <Button variant="secondary" name="geste" value="information">
              Information remise sur papier
            </Button>
          </>
        ) : null}
        {kind === 'company' ? (
          <Button variant="secondary" name="geste" value="confirmer">
            {several ? 'Confirmer les entreprises' : 'Confirmer l’entreprise'}
          </Button>
        ) : null}
        <Button variant="secondary" name="geste" value="inviter">
          Inviter
        </Button>
        <Button variant="quiet" name="geste" value="suspendre">
          Mettre en pause
        </Button>
        <Button variant="quiet" name="geste" value="reprendre">
          Lever la pause
        </Button>
        <Button variant="quiet" name="geste" value="suivre">
          Toujours suivi
        </Button>
      </div>
    </div>
  );
}
