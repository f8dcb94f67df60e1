import { ActionForm } from '@/components/forms/action-form';
import { SelectField, TextField } from '@/components/forms/fields';
import { Folded } from '@/components/forms/folded';
import { SexField } from '@/components/owners/sex-field';
import { ConfirmItIsYou } from '@/components/ui/confirm-it-is-you';
import { SubmitButton } from '@/components/ui/submit-button';
import { listCounsellors } from '@/lib/identity/counsellor-repository';
import { candidateValues, companyValues, partnerValues } from '@/lib/identity/form-values';
import { findCandidateIdentity, findCompanyIdentity, findPartnerIdentity } from '@/lib/identity/repository';
import type { OwnerKind } from '@/lib/owners/schema';
import { hasSignedInRecently } from '@/lib/session';
import { correctCandidateSheet, correctCompanySheet, correctPartnerSheet } from './correction-actions';
import { OWNER_PATHS } from './owner-words';

/** Who the owner is, to correct: a form that one opens first. What they wrote on their page stays theirs. */
export async function Correction({ kind, id }: { kind: OwnerKind; id: string }) {
  const isRecent = await hasSignedInRecently();
  const Form = { candidate: CandidateForm, company: CompanyForm, partner: PartnerForm }[kind];
  return (
    <div className="mt-4 grid gap-4 border-t border-line pt-2">
      <Form id={id} />
      {isRecent ? null : (
        <ConfirmItIsYou to="changer une adresse e-mail" comeBackTo={`${OWNER_PATHS[kind]}/${id}`} />
      )}
    </div>
  );
}

async function CandidateForm({ id }: { id: string }) {
  const [identity, counsellors] = await Promise.all([findCandidateIdentity(id), listCounsellors()]);
  if (!identity) return null;
  const { counsellorId } = identity;
  return (
    <ActionForm
      action={correctCandidateSheet}
      draft={`fiche:${id}`}
      initial={candidateValues(identity)}
      className="grid gap-4"
    >
      <input type="hidden" name="fiche" value={id} />
      <Folded summary="Corriger">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="Prénom" name="prenom" required />
          <TextField label="Nom" name="nom" required />
        </div>
        <TextField
          label="Date de naissance"
          name="date-naissance"
          type="date"
          hint="Vérifiez-la sur un papier : elle dit si la personne est mineure."
          required
        />
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
          <TextField label="Commune" name="commune" required />
          <TextField label="Code postal" name="code-postal" inputMode="numeric" />
        </div>
        <TextField label="Téléphone" name="telephone" type="tel" />
        <SexField />
        <SelectField
          label="Référent"
          name="referent"
          hint="La personne de la mission locale qui suit ce jeune."
          options={counsellors
            .filter(({ id: one, open }) => open || one === counsellorId)
            .map(({ id: value, name, open }) => ({ value, label: open ? name : `${name} (compte fermé)` }))}
          empty="Personne pour l’instant"
        />
        <Address />
        <Save />
      </Folded>
    </ActionForm>
  );
}

async function CompanyForm({ id }: { id: string }) {
  const identity = await findCompanyIdentity(id);
  if (!identity) return null;
  return (
    <ActionForm
      action={correctCompanySheet}
      draft={`fiche:${id}`}
      initial={companyValues(identity)}
      className="grid gap-4"
    >
      <input type="hidden" name="fiche" value={id} />
      <Folded summary="Corriger">
        <TextField label="Nom connu de la mission locale" name="raison-sociale" required />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="Contact" name="contact" />
          <TextField label="Téléphone" name="telephone" type="tel" />
        </div>
        <Address />
        <Save />
      </Folded>
    </ActionForm>
  );
}

async function PartnerForm({ id }: { id: string }) {
  const identity = await findPartnerIdentity(id);
  if (!identity) return null;
  return (
    <ActionForm
      action={correctPartnerSheet}
      draft={`fiche:${id}`}
      initial={partnerValues(identity)}
      className="grid gap-4"
    >
      <input type="hidden" name="fiche" value={id} />
      <Folded summary="Corriger">
        <Address />
        <Save />
      </Folded>
    </ActionForm>
  );
}

const Address = () => (
  <TextField
    label="Adresse e-mail"
    name="courriel"
    type="email"
    hint="Si un compte s’en sert, il passe à la nouvelle : la personne est déconnectée, et l’ancienne adresse reçoit un avis."
  />
);

const Save = () => (
  <div>
    <SubmitButton variant="secondary">Enregistrer la correction</SubmitButton>
  </div>
);
