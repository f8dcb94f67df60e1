import { ActionForm } from '@/components/forms/action-form';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatMoment } from '@/lib/calendar';
import type { Hold } from '@/lib/erasures/hold-repository';
import { CLOCK, ERASURE_KINDS } from '@/lib/erasures/schema';
import { allowErasure, confirmClock } from './erasure-actions';
import { sayErasure } from './erasure-words';

type Props = { holds: Hold[]; now: Date; mayDecide: boolean };

/** What waits for a person before it is erased; the director decides. */
export function ErasureHolds({ holds, now, mayDecide }: Props) {
  return holds.map((hold) =>
    hold.kind === CLOCK ? (
      <ClockNotice key={hold.kind} hold={hold} now={now} mayDecide={mayDecide} />
    ) : (
      <TooManyNotice key={hold.kind} hold={hold} mayDecide={mayDecide} />
    ),
  );
}

function ClockNotice({ hold, now, mayDecide }: { hold: Hold; now: Date; mayDecide: boolean }) {
  if (hold.reason === 'clocks-differ') {
    return (
      <Notice tone="warning" title="Les effacements de nuit sont arrêtés">
        <p>
          Depuis le {formatMoment(hold.since)}, l’horloge du site et celle de la base de données ne disent pas
          la même heure. Rien n’a été effacé. Demandez à la personne qui s’occupe du serveur de régler son
          horloge : les effacements reprendront d’eux-mêmes.
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title="Les effacements de nuit sont arrêtés">
      <p>
        Le serveur dit que nous sommes le {formatMoment(now)}, longtemps après les derniers effacements ou
        avant eux. Rien n’a été effacé.{' '}
        {mayDecide
          ? 'Si cette date est juste, parce que le site est resté éteint par exemple, dites-le. Sinon, faites régler l’horloge du serveur.'
          : 'La direction doit dire si cette date est juste.'}
      </p>
      {mayDecide ? (
        <ActionForm action={confirmClock} className="mt-3 grid gap-2">
          <SubmitButton>La date est juste : reprendre</SubmitButton>
        </ActionForm>
      ) : null}
    </Notice>
  );
}

function TooManyNotice({ hold, mayDecide }: { hold: Hold; mayDecide: boolean }) {
  const kind = ERASURE_KINDS.find((one) => one === hold.kind);
  if (!kind) return null;
  const what = sayErasure(kind, hold.due, hold.kept);
  if (hold.allowedAt) {
    return (
      <Notice tone="info" title={`À effacer la nuit prochaine : ${what}`}>
        <p>La direction l’a autorisé le {formatMoment(hold.allowedAt)}, pour une fois.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={`Effacement inhabituel : ${what}`}>
      <p>
        C’est plus qu’une nuit n’efface d’ordinaire. Rien n’a été effacé.{' '}
        {mayDecide
          ? 'Si vous vous y attendiez, autorisez-le : ce sera fait la nuit prochaine.'
          : 'La direction doit l’autoriser.'}
      </p>
      {mayDecide ? (
        <ActionForm action={allowErasure} className="mt-3 grid gap-2">
          <input type="hidden" name="nature" value={kind} />
          <SubmitButton>Autoriser une fois</SubmitButton>
        </ActionForm>
      ) : null}
    </Notice>
  );
}
