import { ChoicesField, LinesField, TextBox, TextField } from '@/components/forms/fields';
import { Section } from '@/components/ui/section';
import { OPPORTUNITY_COUNT } from '@/lib/partners/schema';
import type { Choice } from '@/lib/referentials/choices-repository';
import { LONGEST } from '@/lib/forms/length-schema';

/** The fields of a partner's page: who it is, what it does, for whom, what it offers, how to reach it. */
export function PartnerFields({ fields, types }: { fields: Choice[]; types: readonly string[] }) {
  return (
    <>
      <Section id="qui" title="Qui vous êtes">
        <TextField label="Nom de la structure" name="nom" autoComplete="organization" required />
        <TextField label="Type de structure" name="type" list="types-de-structure" />
        <datalist id="types-de-structure">
          {types.map((type) => (
            <option key={type} value={type} />
          ))}
        </datalist>
        <TextBox
          label="Présentation"
          longest={LONGEST.partnerPresentation}
          name="presentation"
          hint="Qui vous êtes, pour qui, comment on travaille avec vous. Une page imprimée au plus."
          rows={8}
        />
      </Section>
      <Section id="faire" title="Ce que vous faites">
        <LinesField label="Activités" name="activites" hint="Une activité par ligne, 12 au plus." rows={6} />
        <ChoicesField
          label="Domaines d’intervention"
          name="domaine"
          options={fields.map(({ id, label }) => ({ value: String(id), label }))}
          columns
        />
      </Section>
      <Section id="opportunites" title="Ce que vous proposez aux jeunes">
        <p>
          Une aide au logement, un prêt de scooter, un atelier : un titre court, puis comment en profiter.
        </p>
        {Array.from({ length: OPPORTUNITY_COUNT }, (_, position) => (
          <div key={position} className="grid gap-3 border-l-4 border-axis-edge pl-4">
            <TextField
              label={`Opportunité ${position + 1}`}
              name="opportunite"
              id={position ? `opportunite-${position + 1}` : 'opportunite'}
              position={position}
            />
            <TextBox
              label={`Comment en profiter (opportunité ${position + 1})`}
              name="opportunite-detail"
              longest={LONGEST.opportunity}
              id={`opportunite-detail-${position + 1}`}
              position={position}
              rows={2}
            />
          </div>
        ))}
      </Section>
      <Section id="contact" title="Vous joindre">
        <p>Ceci est public : donnez l’accueil, pas un numéro personnel.</p>
        <div className="grid gap-6 sm:grid-cols-[2fr_1fr]">
          <TextField label="Commune" name="commune" required />
          <TextField label="Code postal" name="code-postal" inputMode="numeric" />
        </div>
        <TextField label="Adresse" name="adresse" autoComplete="street-address" />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField label="Téléphone" name="telephone" type="tel" />
          <TextField label="Adresse e-mail" name="courriel" type="email" />
        </div>
        <TextField label="Site" name="site" inputMode="url" />
      </Section>
    </>
  );
}
