import type { OwnerKind, OwnerRow } from './schema';

/** What is still missing before an owner's page is public, in the order in which a counsellor sees to it. */
export function listMissing(kind: OwnerKind, owner: OwnerRow): string[] {
  return [
    owner.barred ? 'fin de l’exclusion' : '',
    kind === 'candidate' && !owner.consentOn ? 'consentement' : '',
    owner.signedOn ? '' : 'charte',
    kind === 'company' && !owner.confirmed ? 'confirmation' : '',
    owner.approved ? '' : owner.waiting ? 'relecture' : 'page à soumettre',
    owner.signedOn && (owner.consentOn || kind !== 'candidate') && owner.state !== 'active'
      ? owner.state === 'paused'
        ? 'reprise (en pause)'
        : 'activation'
      : '',
  ].filter(Boolean);
}
