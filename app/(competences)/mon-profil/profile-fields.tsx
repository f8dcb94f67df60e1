import { ChoicesField, LinesField, TextBox, TextField } from '@/components/forms/fields';
import { LabelFields } from '@/components/forms/label-fields';
import { SkillPicker } from '@/components/forms/skill-picker';
import type { Choice, ChoiceGroup } from '@/lib/referentials/choices-repository';
import { LONGEST } from '@/lib/forms/length-schema';

export type ProfileChoices = {
  skills: ChoiceGroup[];
  motivations: Choice[];
  values: Choice[];
  occupations: Choice[];
};

const KINDS = [
  { value: 'emploi', label: 'Un emploi' },
  { value: 'alternance', label: 'Une alternance' },
  { value: 'stage', label: 'Un stage', hint: 'Avec une convention de votre école.' },
  { value: 'immersion', label: 'Une immersion', hint: 'Quelques jours pour découvrir un métier.' },
  { value: 'saisonnier', label: 'Un travail saisonnier' },
];

const MOBILITIES = [
  { value: 'a_pied', label: 'À pied' },
  { value: 'velo', label: 'À vélo' },
  { value: 'scooter', label: 'En scooter' },
  { value: 'voiture', label: 'En voiture' },
  { value: 'transports', label: 'En transports' },
];

const options = (choices: Choice[]) => choices.map(({ id, label }) => ({ value: String(id), label }));

/** The fields of a candidate's page, for the candidate and for a counsellor beside them. */
export function ProfileFields({ choices, mayAttest }: { choices: ProfileChoices; mayAttest: boolean }) {
  return (
    <>
      <SkillPicker
        name="savoir-faire"
        legend="Ce que vous savez faire"
        hint="Ouvrez un domaine et cochez. Ce que vous faites chez vous ou dans une association compte aussi."
        groups={choices.skills}
        proofs={{ mayAttest }}
      />
      <LinesField
        name="autres-savoir-faire"
        label="Autre chose que vous savez faire"
        hint="Un savoir-faire par ligne. Un conseiller le rangera au bon endroit."
      />
      <LabelFields
        name="metier"
        legend="Métiers qui vous attirent"
        hint="Écrivez les premières lettres : des métiers sont proposés."
        count={4}
        suggestions={choices.occupations.map(({ label }) => label)}
      />
      <ChoicesField label="Ce que vous cherchez" name="recherche" options={KINDS} columns />
      <ChoicesField
        label="Ce qui vous motive"
        name="motivation"
        hint="10 au plus."
        options={options(choices.motivations)}
        columns
      />
      <ChoicesField
        label="Ce qui compte pour vous"
        name="valeur"
        hint="10 au plus."
        options={options(choices.values)}
        columns
      />
      <ChoicesField label="Comment vous vous déplacez" name="mobilite" options={MOBILITIES} columns />
      <TextBox
        label="Vos aspirations"
        longest={LONGEST.aspirations}
        name="aspirations"
        hint="Ce que vous aimeriez faire, avec vos mots. Pas de nom, d’adresse ni de téléphone : ce texte reste anonyme."
        rows={6}
      />
      <div className="grid gap-6 sm:grid-cols-[2fr_1fr]">
        <TextField
          label="Vos disponibilités"
          name="disponibilite"
          hint="Par exemple : en semaine, pas le mercredi."
        />
        <TextField label="Disponible à partir du" name="disponible-le" type="date" />
      </div>
    </>
  );
}
