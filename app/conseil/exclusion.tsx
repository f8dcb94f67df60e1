import { ActionForm } from '@/components/forms/action-form';
import { TextBox, TickField } from '@/components/forms/fields';
import { Folded } from '@/components/forms/folded';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { LONGEST } from '@/lib/forms/length-schema';
import { actOnOwners } from './owner-actions';
import { OWNER_PATHS } from './owner-words';

type Props = { id: string; barred: boolean; reason: string | null };

/** Taking a company off the site for good reason, by a button that one opens first; and letting it back. */
export function Exclusion({ id, barred, reason }: Props) {
  return (
    <Section id="exclusion" title="Exclusion" className="lg:col-span-2">
      {barred ? (
        <ActionForm action={actOnOwners} className="grid gap-4">
          <Target id={id} gesture="reintegrer" />
          <p>Cette entreprise est exclue. Rien d’elle n’est public, et aucune lettre ne part.</p>
          {reason ? (
            <blockquote className="border-l-4 border-edge pl-3 break-words whitespace-pre-line">
              {reason}
            </blockquote>
          ) : null}
          <div>
            <SubmitButton variant="secondary">Lever l’exclusion</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <ActionForm action={actOnOwners} draft={`exclusion:${id}`} className="grid max-w-2xl gap-4">
          <Target id={id} gesture="exclure" />
          <Folded summary="Exclure cette entreprise">
            <p>
              Sa page, ses offres et ses actualités quittent le site tout de suite. Ses lettres en route ne
              partent plus, et personne ne peut lui écrire. Ses membres le lisent dans un courriel, et votre
              raison sur le site. Ils peuvent toujours voir et effacer leurs données.
            </p>
            <TextBox
              name="raison"
              label="Votre raison, lue par l’entreprise"
              longest={LONGEST.exclusion}
              hint="Les faits, et la règle de la charte ou de la loi."
              rows={4}
              required
            />
            <TickField name="exclusion-voulue" label="J’ai lu ce qui va se passer" required />
            <div>
              <SubmitButton variant="danger">Exclure</SubmitButton>
            </div>
          </Folded>
        </ActionForm>
      )}
    </Section>
  );
}

function Target({ id, gesture }: { id: string; gesture: string }) {
  return (
    <>
      <input type="hidden" name="nature" value="company" />
      <input type="hidden" name="fiche" value={id} />
      <input type="hidden" name="geste" value={gesture} />
      <input type="hidden" name="retour" value={`${OWNER_PATHS.company}/${id}`} />
    </>
  );
}
