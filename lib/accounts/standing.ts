import type { Actor } from './actor';

export type Owner = { kind: 'candidate' | 'company' | 'partner'; id: string };

export type OwnerState = 'imported' | 'invited' | 'active' | 'paused' | 'erased';

/** Everything, apart from the reviewed page itself, that decides whether an owner is public. */
export type Standing = {
  state: OwnerState;
  /** Candidates only. */
  consentOn: Date | null;
  birthDate: Date | null;
  /** Companies wait for a counsellor; others are always confirmed. */
  confirmed: boolean;
  barred: boolean;
  /** Null before the first charter is published. */
  charterVersion: number | null;
  /** Day of the signature of the charter in force. */
  signedOn: Date | null;
  signatures: { version: number; signedOn: Date; onPaper: boolean }[];
};

/** The owner that this person speaks for, or null for visitors and staff. */
export function ownerOf(actor: Actor): Owner | null {
  switch (actor.role) {
    case 'candidate':
      return { kind: 'candidate', id: actor.candidateId };
    case 'company':
      return { kind: 'company', id: actor.companyId };
    case 'partner':
      return { kind: 'partner', id: actor.partnerId };
    default:
      return null;
  }
}
