import type { HeaderEntry } from '@/components/ui/site-header';
import type { Actor } from '@/lib/accounts/actor';

const entries: Record<Actor['role'], HeaderEntry[]> = {
  visitor: [],
  candidate: [
    { label: 'Pour vous', href: '/pour-vous' },
    { label: 'Mon profil', href: '/mon-profil' },
    { label: 'Mes échanges', href: '/echanges' },
    { label: 'Mon compte', href: '/mon-compte' },
  ],
  company: [
    { label: 'Pour vous', href: '/pour-vous' },
    { label: 'Mon entreprise', href: '/mon-entreprise' },
    { label: 'Mes échanges', href: '/echanges' },
    { label: 'Mon compte', href: '/mon-compte' },
  ],
  partner: [
    { label: 'Ma structure', href: '/ma-structure' },
    { label: 'Mon compte', href: '/mon-compte' },
  ],
  counsellor: [
    { label: 'Espace conseil', href: '/conseil' },
    { label: 'Mon compte', href: '/mon-compte' },
  ],
  director: [
    { label: 'Espace conseil', href: '/conseil' },
    { label: 'Mon compte', href: '/mon-compte' },
  ],
};

/** The places of whoever is signed in. */
export const listHeaderEntries = (actor: Actor): HeaderEntry[] => entries[actor.role];
