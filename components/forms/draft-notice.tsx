'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { DRAFT_FIELD, GESTURE_FIELD, type DraftGesture } from '@/lib/form-drafts/schema';
import type { Typed } from './use-typed';

const BACK = 'Revenir à la page enregistrée';
const DROP: DraftGesture = 'abandonner';

type Props = {
  typed: Typed;
  /** The form's own action, which gives a draft up. */
  drop: (form: FormData) => void;
  mark: string | undefined;
};

/** Says that the fields hold what was written before and not sent. A form of its own: Enter in a field must not press its buttons. */
export function DraftNotice({ typed, drop, mark }: Props) {
  if (typed.foundAt === null) return null;
  return (
    <Notice announce title={`Nous avons retrouvé ce que vous aviez écrit ${typed.foundAt}.`}>
      <p>Ce n’est pas encore enregistré.</p>
      <form action={drop} className="mt-2 flex flex-wrap gap-3">
        {mark ? <input type="hidden" name={DRAFT_FIELD} value={mark} /> : null}
        <Button type="button" variant="secondary" onClick={typed.keepFound}>
          Garder
        </Button>
        {mark ? (
          <Button variant="quiet" name={GESTURE_FIELD} value={DROP}>
            {BACK}
          </Button>
        ) : (
          <Button type="button" variant="quiet" onClick={typed.dropFound}>
            Tout effacer
          </Button>
        )}
      </form>
    </Notice>
  );
}
