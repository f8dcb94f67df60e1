import { CalendarPlus, CircleSlash, ThumbsUp } from 'lucide-react';
import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { QUICK_ANSWERS, type QuickAnswer } from '@/lib/conversations/quick-answers';
import { answerInOnePress } from '../actions';

const BUTTONS: Record<QuickAnswer, { label: string; icon: typeof ThumbsUp }> = {
  interesse: { label: 'Je suis intéressé(e)', icon: ThumbsUp },
  'pas-cette-fois': { label: 'Pas cette fois', icon: CircleSlash },
  'rendez-vous': { label: 'Proposons un rendez-vous', icon: CalendarPlus },
};

/** Answers that take one press. Forms that post: a mail scanner that opens links answers nobody. */
export function QuickAnswers({ id }: { id: string }) {
  return (
    <div className="grid gap-2">
      <p id="en-un-geste">En un geste : un mot poli part tout de suite, vous pourrez écrire ensuite.</p>
      <ul aria-labelledby="en-un-geste" className="flex flex-wrap gap-3">
        {QUICK_ANSWERS.map((answer) => {
          const { label, icon: Icon } = BUTTONS[answer];
          return (
            <li key={answer}>
              <ActionForm action={answerInOnePress} className="contents">
                <input type="hidden" name="conversation" value={id} />
                <SubmitButton variant="secondary" name="reponse" value={answer}>
                  <Icon className="size-5" aria-hidden="true" />
                  {label}
                </SubmitButton>
              </ActionForm>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
