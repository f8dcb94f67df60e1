/** Members and invitations of one company together. */
export const MOST_COLLEAGUES = 20;

export const INVITATIONS_A_DAY = 10;

/** Mails of this kind that one address gets a day, whoever asks: nobody is flooded through us. */
export const INVITATIONS_AN_ADDRESS = 3;

export const DAYS_TO_JOIN = 7;

/** How long an administrator or the mission locale may undo a removal; then it is forgotten. */
export const DAYS_TO_UNDO = 30;

/** An invitation carries the company's name to strangers: only a company that the mission locale knows may send one. */
export function mayInvite(standing: { state: string; confirmed: boolean; barred: boolean }): boolean {
  const { state, confirmed, barred } = standing;
  return state !== 'erased' && confirmed && !barred;
}

export type KnownAccount = { role: string; disabled: boolean; companyIds: string[] };

/** One address is one account, of one kind, for one company. */
export function mayJoin(account: KnownAccount, companyId: string): boolean {
  return (
    account.role === 'company' && !account.disabled && account.companyIds.every((id) => id === companyId)
  );
}

/** Somebody taken out of one company may join another: undoing the removal would give one account two. */
export function mayComeBack(account: KnownAccount, companyId: string): boolean {
  return mayJoin(account, companyId) && account.companyIds.length === 0;
}

export const NOT_CONFIRMED =
  'Vous pourrez inviter vos collègues quand la mission locale aura confirmé votre entreprise.';

export const DEAD_INVITATION =
  'Elle a déjà servi, elle a été annulée, ou plus de sept jours ont passé. Demandez-en une autre à votre collègue.';
