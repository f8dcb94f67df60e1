import { Link } from '@/components/ui/link';
import { ActionForm } from '@/components/forms/action-form';
import { TextBox } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import type { LocalMailView } from '@/lib/mail/transport/local-mail-repository';
import { LetterDate } from '../echanges/letter-date';
import { answerMail } from './actions';
import { LinkedText } from './linked-text';

/** One mail as its recipient would see it, and a form to answer as them. */
export function LocalMailCard({ mail }: { mail: LocalMailView }) {
  return (
    <Card as="li" className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-lg">{mail.subject}</h2>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm">
          <dt className="text-ink-soft">Pour</dt>
          <dd className="break-all">
            <Link href={`/boite-locale?a=${encodeURIComponent(mail.to)}`} className="link">
              {mail.to}
            </Link>
          </dd>
          <dt className="text-ink-soft">De</dt>
          <dd className="break-all">{mail.from}</dd>
          <dt className="text-ink-soft">Le</dt>
          <dd>
            <LetterDate at={mail.sentAt} />
          </dd>
        </dl>
      </div>
      <LinkedText text={mail.text} />
      {mail.replyTo ? (
        <details className="border-t border-line pt-3">
          <summary className="cursor-pointer py-2 font-bold text-brand">Répondre comme {mail.to}</summary>
          <ActionForm action={answerMail} draft={`courriel:${mail.id}`} className="grid gap-4 pt-3">
            <input type="hidden" name="courriel" value={mail.id} />
            <TextBox id={`message-${mail.id}`} name="message" label="Votre message" rows={5} required />
            <div>
              <SubmitButton>Envoyer</SubmitButton>
            </div>
          </ActionForm>
        </details>
      ) : null}
    </Card>
  );
}
