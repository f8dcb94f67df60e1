import { ActionForm } from '@/components/forms/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { markSeen } from '../actions';
import { MarkRead } from './mark-read';

/** New letters count as read by a POST of the page that shows them, or of a button where there is no JavaScript. */
export function NewLetters({ conversation, seenAt }: { conversation: string; seenAt: string }) {
  return (
    <>
      <MarkRead action={markSeen} conversation={conversation} seenAt={seenAt} />
      <noscript>
        <ActionForm action={markSeen} className="contents">
          <input type="hidden" name="conversation" value={conversation} />
          <input type="hidden" name="vu" value={seenAt} />
          <div>
            <SubmitButton variant="secondary">Marquer comme lu</SubmitButton>
          </div>
        </ActionForm>
      </noscript>
    </>
  );
}
