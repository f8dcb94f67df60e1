import { Link } from '@/components/ui/link';
import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { CONSENT_TEXT } from '@/lib/accounts/consent';
import type { Owner, Standing } from '@/lib/accounts/standing';
import { formatDate } from '@/lib/calendar';
import { consent, pauseOrResume } from './actions';

/** What concerns people with a public page: their agreement, signatures, and the pause. */
export function OwnerSections({ owner, standing }: { owner: Owner; standing: Standing }) {
  return (
    <>
      {owner.kind === 'candidate' ? <Consent consentOn={standing.consentOn} /> : null}
      <Section id="signatures" title="Vos signatures">
        {standing.signatures.length === 0 ? <p>Vous n’avez pas encore signé la charte.</p> : null}
        <ul className="grid gap-1">
          {standing.signatures.map(({ version, signedOn, onPaper }) => (
            <li key={version}>
              Charte, version {version}, signée le {formatDate(signedOn)}
              {onPaper ? ' sur papier' : ''}
            </li>
          ))}
        </ul>
        <p>
          <Link href="/charte" className="link">
            {standing.signedOn ? 'Relire la charte' : 'Lire et signer la charte'}
          </Link>
        </p>
      </Section>
      <Pause paused={standing.state === 'paused'} started={standing.state !== 'invited'} />
    </>
  );
}

function Consent({ consentOn }: { consentOn: Date | null }) {
  return (
    <Section id="accord" title="Votre accord">
      {consentOn ? (
        <p>
          Vous avez donné votre accord le {formatDate(consentOn)}. Pour le retirer, mettez votre page en pause
          ou supprimez votre compte.
        </p>
      ) : (
        <ActionForm action={consent} className="grid gap-4">
          <p>Sans votre accord, rien n’est publié.</p>
          <TickField label={CONSENT_TEXT} name="consentement" />
          <div>
            <SubmitButton>Donner mon accord</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Section>
  );
}

function Pause({ paused, started }: { paused: boolean; started: boolean }) {
  if (!started) return null;
  return (
    <Section id="pause" title="Pause">
      <p>
        {paused
          ? 'Votre page est en pause : personne ne la voit. Rien n’est perdu.'
          : 'En pause, votre page quitte le site tout de suite. Vous reprenez quand vous voulez.'}
      </p>
      <ActionForm action={pauseOrResume} className="contents">
        <input type="hidden" name="pause" value={paused ? 'non' : 'oui'} />
        <div>
          <SubmitButton variant="secondary">{paused ? 'Reprendre' : 'Mettre en pause'}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
