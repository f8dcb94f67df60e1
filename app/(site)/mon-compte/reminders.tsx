import { ActionForm } from '@/components/forms/action-form';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { setReminders } from './actions';

/** The one notification that can be switched off: letters themselves always come. */
export function Reminders({ on }: { on: boolean }) {
  return (
    <Section id="rappels" title="Rappels">
      <p>
        {on
          ? 'Quand une lettre attend votre réponse depuis cinq jours ouvrés, un courriel vous le rappelle, une seule fois.'
          : 'Vous ne recevez plus de rappel quand une lettre attend votre réponse. Les lettres arrivent toujours.'}
      </p>
      <ActionForm action={setReminders} className="contents">
        <input type="hidden" name="rappels" value={on ? 'non' : 'oui'} />
        <div>
          <SubmitButton variant="secondary">
            {on ? 'Ne plus recevoir de rappel' : 'Recevoir les rappels'}
          </SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
