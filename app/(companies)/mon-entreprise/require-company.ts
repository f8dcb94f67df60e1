import { notFound, redirect } from 'next/navigation';
import { isCompany, isFormerMember, type CompanyActor } from '@/lib/accounts/actor';
import { getActor } from '@/lib/session';

/** The member who looks at their own company's pages; anybody else is led to sign in or sees nothing here. */
export async function requireCompany(path: string): Promise<CompanyActor> {
  const actor = await getActor();
  if (actor.role === 'visitor') redirect(`/connexion?suite=${encodeURIComponent(path)}`);
  if (isFormerMember(actor)) redirect('/mon-compte');
  if (!isCompany(actor)) notFound();
  return actor;
}
