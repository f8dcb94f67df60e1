import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { endOwnOffer } from '../actions';

/** Takes the offer off the site at once, or brings it back: neither needs a review. */
export function EndOfferForm({ offerId, ended }: { offerId: string; ended: boolean }) {
  return (
    <ActionForm action={endOwnOffer} className="flex flex-wrap gap-3">
      <input type="hidden" name="offre" value={offerId} />
      {ended ? (
        <SubmitButton variant="secondary" name="fin" value="reopened">
          Remettre en ligne
        </SubmitButton>
      ) : (
        <>
          <SubmitButton variant="secondary" name="fin" value="filled">
            Offre pourvue
          </SubmitButton>
          <SubmitButton variant="quiet" name="fin" value="withdrawn">
            Retirer l’offre
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
