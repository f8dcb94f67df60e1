import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { SexField } from '@/components/owners/sex-field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Actor } from '@/lib/session';
import { formatDate } from '@/lib/calendar';
import { ownCandidateValues, ownCompanyValues } from '@/lib/identity/form-values';
import { findCandidateIdentity, findCompanyIdentity } from '@/lib/identity/repository';
import { correctAsCandidate, correctAsCompany, correctName } from './correction-actions';

type Props = { actor: Exclude<Actor, { role: 'visitor' }>; name: string | null; corrected: boolean };

/** What we know of this person, to correct at once (RGPD art. 16). */
export function OwnInformation({ actor, name, corrected }: Props) {
  return (
    <Section id="informations" title="Mes informations">
      {corrected ? (
        <Notice tone="success" announce>
          Vos informations sont corrigées.
        </Notice>
      ) : null}
      {actor.role === 'candidate' ? (
        <CandidateForm candidateId={actor.candidateId} />
      ) : actor.role === 'company' ? (
        <CompanyForm companyId={actor.companyId} name={name} />
      ) : (
        <ActionForm
          action={correctName}
          draft="mon-nom"
          initial={{ nom: name ?? '' }}
          className="grid max-w-md gap-4"
        >
          <NameField hint="La mission locale le lit. Il n’est pas publié." />
          <Save />
        </ActionForm>
      )}
    </Section>
  );
}

async function CandidateForm({ candidateId }: { candidateId: string }) {
  const identity = await findCandidateIdentity(candidateId);
  if (!identity) return null;
  return (
    <>
      <p>
        La mission locale seule les connaît. Votre nom est masqué dans vos lettres, et votre profil ne montre
        qu’un secteur.
      </p>
      <ActionForm
        action={correctAsCandidate}
        draft="mes-informations"
        initial={ownCandidateValues(identity)}
        className="grid gap-4"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="Prénom" name="prenom" autoComplete="given-name" required />
          <TextField label="Nom" name="nom" autoComplete="family-name" required />
        </div>
        <TextField label="Téléphone" name="telephone" type="tel" autoComplete="tel" />
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
          <TextField label="Commune" name="commune" hint="Là où vous habitez." required />
          <TextField label="Code postal" name="code-postal" inputMode="numeric" hint="Si vous le savez." />
        </div>
        <SexField />
        {identity.birthDate ? (
          <p>Né ou née le {formatDate(identity.birthDate)}. Cette date se corrige avec votre conseiller.</p>
        ) : null}
        <Save />
      </ActionForm>
    </>
  );
}

async function CompanyForm({ companyId, name }: { companyId: string; name: string | null }) {
  const identity = await findCompanyIdentity(companyId);
  const initial = identity ? ownCompanyValues(identity, name) : { nom: name ?? '' };
  return (
    <ActionForm action={correctAsCompany} draft="mes-informations" initial={initial} className="grid gap-4">
      <NameField hint="Vos collègues et la mission locale le lisent. Les candidats, jamais : nous le masquons dans vos lettres." />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Qui la mission locale appelle" name="contact" />
        <TextField label="Téléphone" name="telephone" type="tel" />
      </div>
      <Save />
    </ActionForm>
  );
}

const NameField = ({ hint }: { hint: string }) => (
  <TextField label="Votre prénom et votre nom" name="nom" autoComplete="name" hint={hint} required />
);

const Save = () => (
  <div>
    <SubmitButton variant="secondary">Enregistrer mes informations</SubmitButton>
  </div>
);
