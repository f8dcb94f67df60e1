import { notFound, redirect } from 'next/navigation';
import { isDirector, type StaffActor } from '@/lib/accounts/actor';
import { getActor } from '@/lib/session';

/** The settings are the director's: a visitor signs in and comes back, for others they do not exist. */
export async function requireDirector(path: string): Promise<StaffActor> {
  const actor = await getActor();
  if (actor.role === 'visitor') redirect(`/connexion?suite=${encodeURIComponent(path)}`);
  if (!isDirector(actor)) notFound();
  return actor;
}
