import { ChoiceField, TextBox, TextField, TickField } from '@/components/forms/fields';
import { Section } from '@/components/ui/section';
import { LONGEST } from '@/lib/forms/length-schema';

const MAIL_CONTENTS = [
  {
    value: 'notice',
    label: 'Un avis seulement',
    hint: '« Vous avez une lettre », avec un lien. Toujours ainsi pour les mineurs.',
  },
  {
    value: 'full',
    label: 'Le texte de la lettre',
    hint: 'Une fois notés le contrat de sous-traitance et le fondement du transfert.',
  },
];

export function SettingsFields() {
  return (
    <>
      <Section id="mission" title="La mission locale">
        <TextField label="Nom" name="nom" required />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField label="Nom court" name="nom-court" required />
          <TextField label="Ville du siège" name="ville" required />
        </div>
        <TextField
          label="Forme juridique"
          name="forme-juridique"
          hint="Par exemple : association loi 1901."
        />
        <TextField label="Adresse du siège" name="adresse" />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField label="Téléphone" name="telephone" type="tel" />
          <TextField label="Adresse e-mail" name="courriel" type="email" />
        </div>
        <TextField label="Site" name="site" inputMode="url" />
      </Section>
      <Section id="mentions" title="Mentions légales">
        <TextField label="Directeur ou directrice de la publication" name="directeur-publication" />
        <TextField label="Hébergeur" name="hebergeur" />
        <TextField label="Adresse de l’hébergeur" name="hebergeur-adresse" />
        <TextField label="Téléphone de l’hébergeur" name="hebergeur-telephone" type="tel" />
        <TextField
          label="Contact pour la protection des données"
          name="protection-donnees"
          hint="Une adresse e-mail ou postale."
        />
      </Section>
      <Section id="lettres" title="Les lettres">
        <TickField
          label="Relire tous les premiers messages"
          name="relire-premieres"
          hint="Sinon : ceux des mineurs, un sur dix au hasard, et ceux où quelque chose a dû être masqué."
        />
        <ChoiceField label="Contenu des courriels" name="contenu-courriels" options={MAIL_CONTENTS} />
        <TextField label="Contrat de sous-traitance signé le" name="contrat-le" type="date" />
        <TextBox
          label="Fondement du transfert hors de l’Union européenne"
          name="base-transfert"
          longest={LONGEST.transferBasis}
          hint="Par exemple : clauses contractuelles types de 2021."
          rows={3}
        />
      </Section>
      <Section id="conservation" title="Sans nouvelles de quelqu’un">
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField
            label="Rappel après (mois)"
            name="rappel-mois"
            inputMode="numeric"
            hint="Sans connexion, sans lettre, sans geste d’un conseiller."
            required
          />
          <TextField
            label="Effacement après (mois)"
            name="effacement-mois"
            inputMode="numeric"
            hint="Au plus tôt un mois après le rappel."
            required
          />
        </div>
      </Section>
    </>
  );
}
