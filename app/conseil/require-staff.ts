import { notFound, redirect } from 'next/navigation';
import { isStaff, type StaffActor } from '@/lib/accounts/actor';
import { getActor } from '@/lib/session';

/** Every page of the back office asks first: a visitor signs in and comes back, for others it does not exist. */
export async function requireStaff(path: string): Promise<StaffActor> {
  const actor = await getActor();
  if (actor.role === 'visitor') redirect(`/connexion?suite=${encodeURIComponent(path)}`);
  if (!isStaff(actor)) notFound();
  return actor;
}
