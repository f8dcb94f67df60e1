import { ChoiceField } from '@/components/forms/fields';
import { SEX_OPTIONS } from '@/lib/identity/sex-schema';

/** Asked of young people only, and never needed. */
export function SexField() {
  return (
    <ChoiceField
      label="Sexe"
      name="sexe"
      hint="Facultatif. Pour compter, par exemple, combien de jeunes femmes trouvent un emploi. Jamais montré à une entreprise."
      options={SEX_OPTIONS}
    />
  );
}
