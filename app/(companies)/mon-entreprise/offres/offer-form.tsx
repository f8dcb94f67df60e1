import { ActionForm } from '@/components/forms/action-form';
import { ChoiceField, LinesField, TextBox, TextField } from '@/components/forms/fields';
import { LabelFields } from '@/components/forms/label-fields';
import { SaveOrSubmit } from '@/components/forms/save-or-submit';
import { SkillPicker } from '@/components/forms/skill-picker';
import type { FormValues } from '@/lib/action-result';
import { YES_NO_UNKNOWN } from '@/lib/forms/yes-no-schema';
import { WORK_QUESTIONS } from '@/lib/offers/work-schema';
import type { Choice, ChoiceGroup } from '@/lib/referentials/choices-repository';
import { LONGEST } from '@/lib/forms/length-schema';
import { saveOwnOffer } from './actions';

const KINDS = [
  { value: 'emploi', label: 'Emploi' },
  { value: 'alternance', label: 'Alternance' },
  {
    value: 'stage',
    label: 'Stage',
    hint: 'Il faut une convention avec l’école du jeune (code de l’éducation, L124-1).',
  },
  {
    value: 'immersion',
    label: 'Immersion (PMSMP)',
    hint: 'La mission locale fait la convention. Un mois au plus (code du travail, D5135-3).',
  },
  { value: 'saisonnier', label: 'Saisonnier' },
];

type Props = {
  /** Null for a new offer. */
  offerId: string | null;
  initial: FormValues;
  /** By field; of a new offer none. */
  warnings?: Record<string, string[]>;
  waiting: boolean;
  skills: ChoiceGroup[];
  occupations: Choice[];
};

export function OfferForm({ offerId, initial, warnings, waiting, skills, occupations }: Props) {
  return (
    <ActionForm
      action={saveOwnOffer}
      draft={`offre:${offerId ?? 'nouvelle'}`}
      initial={initial}
      warnings={warnings}
      className="grid gap-7"
    >
      {offerId ? <input type="hidden" name="offre" value={offerId} /> : null}
      <ChoiceField label="Type d’offre" name="type" options={KINDS} required />
      <TextField
        label="Titre"
        name="titre"
        hint="Aux deux genres : « Serveur / Serveuse », ou « Boulanger H/F »."
        required
      />
      <TextBox
        label="Le travail"
        longest={LONGEST.offerDescription}
        name="description"
        hint="Ce qu’il y a à faire, avec qui, à quels horaires. Dites ce qu’il faut savoir faire, jamais l’âge, le sexe ni le lieu où l’on habite."
        rows={8}
      />
      <LabelFields
        name="metier"
        legend="Métiers"
        hint="Écrivez les premières lettres : des métiers sont proposés."
        count={2}
        suggestions={occupations.map(({ label }) => label)}
      />
      <SkillPicker name="recherche" legend="Savoir-faire recherchés" groups={skills} />
      <LinesField label="Autres savoir-faire recherchés" name="autres-recherches" hint="Un par ligne." />
      {WORK_QUESTIONS.map(({ name, label, hint }) => (
        <ChoiceField key={name} label={label} hint={hint} name={name} options={YES_NO_UNKNOWN} required />
      ))}
      <div className="grid gap-6 sm:grid-cols-[2fr_1fr]">
        <TextField label="Commune" name="commune" hint="Si ce n’est pas celle de l’entreprise." />
        <TextField label="Code postal" name="code-postal" inputMode="numeric" />
      </div>
      <div className="grid gap-6 sm:grid-cols-3">
        <TextField label="Début" name="debut" type="date" />
        <TextField label="Fin" name="fin" type="date" />
        <TextField
          label="Date limite"
          name="date-limite"
          type="date"
          hint="Sans elle, l’offre reste 60 jours."
        />
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField label="Heures par semaine" name="duree-hebdo" inputMode="decimal" />
        <TextField label="Rémunération" name="remuneration" />
      </div>
      <SaveOrSubmit waiting={waiting} />
    </ActionForm>
  );
}
