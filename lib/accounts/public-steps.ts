import type { VersionStatus } from '@/lib/versions/schema';
import type { Owner, Standing } from './standing';

export type PublicStep = { label: string; done: boolean; href?: string };

/** Everything an owner's page needs before anybody sees it, in the order in which one does it. */
export function listPublicSteps(owner: Owner, standing: Standing, page: VersionStatus): PublicStep[] {
  const steps: (PublicStep | null)[] = [
    owner.kind === 'candidate'
      ? { label: 'Donner votre accord', done: standing.consentOn !== null, href: '/mon-compte#accord' }
      : null,
    {
      label: isAskedAgain(standing) ? 'Signer la nouvelle version de la charte' : 'Signer la charte',
      done: standing.signedOn !== null,
      href: '/charte#signer',
    },
    owner.kind === 'company'
      ? { label: 'La mission locale confirme votre entreprise', done: standing.confirmed && !standing.barred }
      : null,
    { label: 'Soumettre votre page à relecture', done: page.hasApproved || page.state === 'submitted' },
    { label: 'Un conseiller l’approuve', done: page.hasApproved },
    standing.state === 'paused'
      ? { label: 'Reprendre : votre page est en pause', done: false, href: '/mon-compte#pause' }
      : null,
  ];
  return steps.filter((step) => step !== null);
}

const isAskedAgain = ({ signedOn, signatures }: Standing) => signedOn === null && signatures.length > 0;
