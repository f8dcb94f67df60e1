import 'server-only';
import { isCompany, isStaff, type Actor } from '@/lib/accounts/actor';
import { findCompanyParty } from '@/lib/conversations/party-repository';
import { db } from '@/lib/db';

/** Aspirations and availability, and search in them, are for confirmed companies that signed the charter in force; and for staff. */
export async function mayReadProfileTexts(actor: Actor): Promise<boolean> {
  if (isStaff(actor)) return true;
  if (!isCompany(actor)) return false;
  return (await findCompanyParty(db, actor.companyId))?.mayWrite ?? false;
}
