import { ActionForm } from '@/components/forms/action-form';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import type { OpenSession } from '@/lib/accounts/session-repository';
import { formatMonth } from '@/lib/calendar';
import { endOneSession, leaveEverywhere } from './actions';

type Props = { sessions: OpenSession[]; hasEnded: boolean };

/** Where one is signed in; each place can be signed out from here. */
export function SessionsSection({ sessions, hasEnded }: Props) {
  return (
    <Section id="connexions" title="Vos connexions">
      {hasEnded ? (
        <Notice tone="success" announce>
          Cette connexion est terminée : cet appareil n’ouvre plus votre compte.
        </Notice>
      ) : null}
      <p>Vous ne reconnaissez pas un appareil ? Terminez sa connexion, puis prévenez la mission locale.</p>
      <ul className="grid gap-3">
        {sessions.map(({ id, device, createdAt, isThisOne }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3"
          >
            <span className="flex flex-wrap items-center gap-2">
              <span>
                {device || 'Appareil inconnu'}, depuis {formatMonth(createdAt)}
              </span>
              {isThisOne ? <Badge tone="info">Cet appareil</Badge> : null}
            </span>
            <ActionForm action={endOneSession} className="contents">
              <input type="hidden" name="connexion" value={id} />
              <SubmitButton variant="secondary">Terminer cette connexion</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm action={leaveEverywhere} className="contents">
        <div>
          <SubmitButton variant="secondary">Se déconnecter partout</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
