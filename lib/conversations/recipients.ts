import type { Party } from './party-repository';

/**
 * Who of a side gets its mail: for a company, the member who opened or first answered the exchange, until then (or
 * once that member has left) every active member.
 */
export function recipientsOf(party: Party, memberId: string | null): Party['users'] {
  const member = party.side === 'company' ? party.users.find(({ id }) => id === memberId) : undefined;
  return member ? [member] : party.users;
}
