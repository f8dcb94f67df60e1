import { ActionForm } from '@/components/forms/action-form';
import { TextField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { findUserAddress } from '@/lib/outbox/content-repository';
import { findEnrolment } from '@/lib/second-factor/enrol';
import type { FactorHolder } from '@/lib/second-factor/find-holder';
import { enrolmentUri } from '@/lib/second-factor/totp';
import { beginFactor, confirmFactor } from './actions';
import { QrCode } from './qr-code';

type Props = { holder: FactorHolder; issuer: string; suite?: string };

/** From nothing to an application in use: begin, scan, note the recovery codes, prove it by a first code. */
export async function EnrolmentSteps({ holder, issuer, suite }: Props) {
  const enrolment = await findEnrolment(holder);
  const keep = suite ? <input type="hidden" name="suite" value={suite} /> : null;
  if (!enrolment) {
    return (
      <Card>
        <ActionForm action={beginFactor}>
          {keep}
          <p>
            Prenez votre téléphone, avec une application de codes : FreeOTP, Aegis, Google Authenticator,
            Microsoft Authenticator ou votre gestionnaire de mots de passe.
          </p>
          <div>
            <SubmitButton>Commencer</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    );
  }
  const { secret, recoveryCodes } = enrolment;
  const uri = enrolmentUri(secret, { issuer, label: (await findUserAddress(holder.userId)) ?? issuer });
  return (
    <>
      <Card className="grid gap-4">
        <h2 className="text-xl">1. Montrez ce carré à l’application</h2>
        <QrCode text={uri} label="Carré à photographier avec l’application de codes" />
        <p>
          Sans appareil photo, écrivez cette clé dans l’application :{' '}
          <code className="wrap-anywhere">{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </Card>
      <Card className="grid gap-4">
        <h2 className="text-xl">2. Notez vos codes de secours</h2>
        <p>
          Chacun remplace l’application une fois, si vous perdez votre téléphone. Écrivez-les sur papier et
          rangez-les : cette page ne les montrera plus.
        </p>
        <ul className="grid gap-1 sm:grid-cols-2">
          {recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Card>
      <Card className="grid gap-4">
        <h2 className="text-xl">3. Écrivez le code que l’application montre</h2>
        <ActionForm action={confirmFactor}>
          {keep}
          <TextField
            label="Code à six chiffres"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            hint="Il change toutes les trente secondes."
            required
          />
          <div>
            <SubmitButton>Terminer</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </>
  );
}
