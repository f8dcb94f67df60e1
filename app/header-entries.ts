import type { HeaderEntry } from '@/components/ui/site-header';
import type { Actor } from '@/lib/accounts/actor';

const entries: Record<Actor['role'], HeaderEntry[]> = {
  visitor: [],
  candidate: [
    { label: 'Pour vous', href: '/pour-vous' },
    { label: 'Mes échanges', href: '/echanges' },
    { label: 'Mon profil', href: '/mon-profil', inAccount: true },
    { label: 'Mes recherches', href: '/mes-recherches', inAccount: true },
    { label: 'Mon compte', href: '/mon-compte', inAccount: true },
  ],
  company: [
    { label: 'Pour vous', href: '/pour-vous' },
    { label: 'Mes échanges', href: '/echanges' },
    { label: 'Mon entreprise', href: '/mon-entreprise', inAccount: true },
    { label: 'Mes recherches', href: '/mes-recherches', inAccount: true },
    { label: 'Mon compte', href: '/mon-compte', inAccount: true },
  ],
  partner: [
    { label: 'Ma structure', href: '/ma-structure' },
    { label: 'Mon compte', href: '/mon-compte', inAccount: true },
  ],
  former: [{ label: 'Mon compte', href: '/mon-compte', inAccount: true }],
  counsellor: [
    { label: 'Espace conseil', href: '/conseil' },
    { label: 'Mon compte', href: '/mon-compte', inAccount: true },
  ],
  director: [
    { label: 'Espace conseil', href: '/conseil' },
    { label: 'Mon compte', href: '/mon-compte', inAccount: true },
  ],
};

/** The places of whoever is signed in. */
export const listHeaderEntries = (actor: Actor): HeaderEntry[] => entries[actor.role];
