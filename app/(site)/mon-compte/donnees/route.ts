import { isSignedIn } from '@/lib/accounts/actor';
import { exportAccount } from '@/lib/accounts/export-account';
import { getActor } from '@/lib/session';

/** A person's own data as a file; nobody else's session leads to it. */
export async function GET(): Promise<Response> {
  const actor = await getActor();
  if (!isSignedIn(actor))
    return new Response('Connectez-vous pour télécharger vos données.', { status: 401 });
  return new Response(JSON.stringify(await exportAccount(actor), null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mes-donnees.json"',
      'Cache-Control': 'no-store',
    },
  });
}
