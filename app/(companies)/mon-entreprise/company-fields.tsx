import { ChoicesField, LinesField, SelectField, TextBox, TextField } from '@/components/forms/fields';
import { LabelFields } from '@/components/forms/label-fields';
import { SkillPicker } from '@/components/forms/skill-picker';
import { Section } from '@/components/ui/section';
import type { Choice, ChoiceGroup } from '@/lib/referentials/choices-repository';
import { LONGEST } from '@/lib/forms/length-schema';

export type CompanyChoices = {
  skills: ChoiceGroup[];
  values: Choice[];
  occupations: Choice[];
  industries: Choice[];
};

const options = (choices: Choice[]) => choices.map(({ id, label }) => ({ value: String(id), label }));

/** The fields of a company's page: Métier, Savoir-faire, Valeurs, and what it looks for. */
export function CompanyFields({ choices }: { choices: CompanyChoices }) {
  return (
    <>
      <Section id="qui" title="Qui vous êtes">
        <TextField label="Nom de l’entreprise" name="nom" autoComplete="organization" required />
        <SelectField
          label="Secteur d’activité"
          name="activite"
          empty="Choisissez"
          options={options(choices.industries)}
          required
        />
        <div className="grid gap-6 sm:grid-cols-[2fr_1fr]">
          <TextField label="Commune" name="commune" required />
          <TextField label="Code postal" name="code-postal" inputMode="numeric" />
        </div>
        <TextField label="Adresse" name="adresse" autoComplete="street-address" />
        <div className="grid gap-6 sm:grid-cols-[2fr_1fr]">
          <TextField label="Site" name="site" inputMode="url" />
          <TextField label="Nombre de personnes" name="effectif" inputMode="numeric" />
        </div>
      </Section>
      <Section id="votre-metier" title="Métier">
        <TextBox
          label="Ce que fait votre entreprise"
          longest={LONGEST.companyPresentation}
          name="presentation"
          hint="Le travail, l’équipe, une journée chez vous. Les candidats lisent d’abord ceci."
          rows={8}
        />
        <LabelFields
          name="metier"
          legend="Les métiers de l’entreprise"
          hint="Écrivez les premières lettres : des métiers sont proposés."
          count={4}
          suggestions={choices.occupations.map(({ label }) => label)}
        />
      </Section>
      <Section id="vos-savoir-faire" title="Savoir-faire">
        <SkillPicker
          name="savoir-faire"
          legend="Les savoir-faire de l’entreprise"
          hint="Ce qu’on sait faire chez vous, et qu’on peut y apprendre."
          groups={choices.skills}
        />
        <LinesField label="Autres savoir-faire" name="autres-savoir-faire" hint="Un par ligne." />
      </Section>
      <Section id="vos-recherches" title="Savoir-faire recherchés">
        <SkillPicker
          name="recherche"
          legend="Les savoir-faire que vous cherchez"
          hint="Les candidats qui les ont vous seront montrés en premier."
          groups={choices.skills}
        />
        <LinesField label="Autres savoir-faire recherchés" name="autres-recherches" hint="Un par ligne." />
      </Section>
      <Section id="vos-valeurs" title="Valeurs">
        <ChoicesField
          label="Ce qui compte dans votre entreprise"
          name="valeur"
          hint="10 au plus."
          options={options(choices.values)}
          columns
        />
      </Section>
    </>
  );
}
