import { Link } from '@/components/ui/link';
import { ActionForm } from '@/components/forms/action-form';
import { TickField } from '@/components/forms/fields';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { ownerOf } from '@/lib/accounts/standing';
import { findStanding } from '@/lib/accounts/standing-repository';
import { formatDate } from '@/lib/calendar';
import { getActor } from '@/lib/session';
import { sign } from './actions';

/** Under the charter: its signature by whoever has a page here, or what stands in its place. */
export async function SignForm({ charterId }: { charterId: number }) {
  const actor = await getActor();
  if (actor.role === 'visitor') {
    return (
      <p>
        Pour signer,{' '}
        <Link href="/connexion?suite=/charte" className="link">
          connectez-vous
        </Link>
        .
      </p>
    );
  }
  const owner = ownerOf(actor);
  const standing = owner && (await findStanding(owner));
  if (!standing) return null;
  if (standing.signedOn) {
    return <Notice tone="success">Vous avez signé cette charte le {formatDate(standing.signedOn)}.</Notice>;
  }
  return (
    <Card as="section">
      <ActionForm action={sign} className="grid gap-4">
        <h2 id="signer" className="text-xl">
          Signer
        </h2>
        {standing.signatures.length > 0 ? (
          <Notice tone="warning" title="La charte a changé depuis votre signature.">
            Votre page n’est plus publique et vos lettres attendent. Tout revient dès que vous signez cette
            version.
          </Notice>
        ) : null}
        <input type="hidden" name="charte" value={charterId} />
        <TickField label="J’ai lu la charte et je m’engage à la respecter." name="lue" />
        <div>
          <SubmitButton>Signer la charte</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
