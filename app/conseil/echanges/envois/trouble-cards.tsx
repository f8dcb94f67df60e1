import { Link } from '@/components/ui/link';
import { ActionForm } from '@/components/forms/action-form';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SubmitButton } from '@/components/ui/submit-button';
import { formatMoment } from '@/lib/calendar';
import type { UnreadMail } from '@/lib/mail/inbound/repository';
import type { Unreachable } from '@/lib/mail/suppression-repository';
import type { TroubledMail } from '@/lib/outbox/trouble-repository';
import { abandon, noteAddress, restore, resume, retryReading } from './actions';
import { sayReason, TOPIC_WORDS } from './words';

/** A mail whose fate a person must find out, in the provider's own list, before it is sent again or not. */
export function TroubleCard({ mail }: { mail: TroubledMail }) {
  const unknown = mail.state === 'unknown_fate';
  return (
    <Card as="li" className="grid gap-3">
      <h3 className="text-lg">
        {TOPIC_WORDS[mail.topic] ?? 'Courriel'}
        {mail.reference ? `, échange ${mail.reference}` : ''}
      </h3>
      <p>
        <Badge tone="warning">
          {unknown ? 'Parti ou non ? On ne sait pas.' : mail.reason === 'restored' ? 'Retenu' : 'Non parti'}
        </Badge>
      </p>
      <p>
        {sayReason(mail.reason)} Depuis le {formatMoment(mail.since)}.
        {unknown
          ? ' Cherchez cet envoi chez le fournisseur. Les lettres suivantes de l’échange attendent votre décision.'
          : ''}
        {mail.resumable ? '' : ' Il ne peut pas repartir : la personne doit refaire sa demande.'}
      </p>
      <div className="flex flex-wrap gap-4">
        {mail.resumable ? (
          <ActionForm action={resume} className="grid gap-2">
            <input type="hidden" name="envoi" value={mail.id} />
            <SubmitButton>{unknown ? 'Il n’est pas parti : le renvoyer' : 'Reprendre'}</SubmitButton>
          </ActionForm>
        ) : null}
        {unknown ? (
          <ActionForm action={abandon} className="grid gap-2">
            <input type="hidden" name="envoi" value={mail.id} />
            <SubmitButton variant="secondary">Ne pas le renvoyer</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Card>
  );
}

/** A mail that came in and could not be read. */
export function UnreadCard({ mail }: { mail: UnreadMail }) {
  return (
    <Card as="li" className="grid gap-3">
      <h3 className="text-lg">Courriel reçu le {formatMoment(mail.receivedAt)}, non lu</h3>
      <p>
        {mail.outcome === 'gone'
          ? 'Le fournisseur ne le connaît plus.'
          : 'Il n’a pas pu être lu malgré de nombreux essais.'}
      </p>
      <ActionForm action={retryReading} className="grid gap-2">
        <input type="hidden" name="envoi" value={mail.id} />
        <SubmitButton>Reprendre</SubmitButton>
      </ActionForm>
    </Card>
  );
}

const REASONS: Record<string, string> = {
  bounced: 'L’adresse n’existe plus ou refuse nos courriels.',
  complained: 'La personne a signalé nos courriels comme indésirables.',
  suppressed: 'Le fournisseur n’écrit plus à cette adresse.',
  // as it was named before
  failed: 'Le fournisseur n’écrit plus à cette adresse.',
};

/** Somebody who reads letters on the site only, until the address is mended. */
export function AddressCard({ address }: { address: Unreachable }) {
  const { owner } = address;
  return (
    <Card as="li" className="grid gap-3">
      <h3 className="text-lg">
        {owner ? (
          <Link
            href={`/conseil/${owner.kind === 'candidate' ? 'candidats' : 'entreprises'}/${owner.id}`}
            className="link"
          >
            {owner.kind === 'candidate' ? 'Un candidat' : 'Une entreprise'}
          </Link>
        ) : (
          'Un compte'
        )}
        , depuis le {formatMoment(address.at)}
      </h3>
      <p>{REASONS[address.reason] ?? address.reason} Ses lettres se lisent sur le site.</p>
      <div className="flex flex-wrap gap-4">
        {address.seen ? null : (
          <ActionForm action={noteAddress} className="grid gap-2">
            <input type="hidden" name="adresse" value={address.hash} />
            <SubmitButton>C’est noté</SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={restore} className="grid gap-2">
          <input type="hidden" name="adresse" value={address.hash} />
          <SubmitButton variant="secondary">L’adresse marche : la rétablir</SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
