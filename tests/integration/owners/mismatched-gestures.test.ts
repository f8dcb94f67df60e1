import { actOnOwners } from '@/app/conseil/owner-actions';
import { openSessionFor } from '@/lib/accounts/open-session-for';
import { sessionCookie } from '@/lib/accounts/session-cookie';
import { db, transaction } from '@/lib/db';
import type { OwnerKind } from '@/lib/owners/schema';
import { buildCounsellor, ensurePlace } from '../../support/letters/build-parties';

const mockSession = { token: '' };
jest.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ origin: 'http://localhost', host: 'localhost' })),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (name === sessionCookie.name ? { value: mockSession.token } : undefined),
    }),
}));

const DATED = { date: '02/11/2026', raison: 'Une raison assez longue.', 'exclusion-voulue': 'oui' };

let ids: Record<OwnerKind, string>;

/** Nobody of them has signed anything. */
beforeEach(async () => {
  await ensurePlace();
  const fromFile = { state: 'imported', origin: 'import' } as const;
  const person = { firstName: 'Ana', lastName: 'Durand', birthDate: new Date('2006-02-01') };
  const { id: candidate } = await db.candidate.create({
    data: { ...fromFile, ...person, communeCode: '14333' },
  });
  const { id: company } = await db.company.create({
    data: { ...fromFile, slug: 'le-fournil', legalName: 'Le Fournil', siret: '73282932000074' },
  });
  const { id: partner } = await db.partner.create({
    data: { ...fromFile, slug: 'un-toit', legalName: 'Un toit', communeCode: '14333' },
  });
  ids = { candidate, company, partner };
  const { userId } = await buildCounsellor();
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  mockSession.token = await transaction((tx) =>
    openSessionFor(tx, { email, currentSession: undefined, now: new Date() }),
  );
});

function press(geste: string, nature: OwnerKind) {
  const form = new FormData();
  const fields = { ...DATED, nature, geste, fiche: ids[nature], retour: '/conseil/candidats' };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return actOnOwners(null, form);
}

describe('a counsellor’s gesture that is not one for this kind of owner', () => {
  it.each([
    ['exclure', 'candidate'],
    ['reintegrer', 'candidate'],
    ['confirmer', 'candidate'],
    ['consentement', 'company'],
    ['information', 'company'],
    ['exclure', 'partner'],
    ['reintegrer', 'partner'],
    ['confirmer', 'partner'],
    ['consentement', 'partner'],
    ['information', 'partner'],
  ] as const)('%s a %s, with a date, is refused and records no signature', async (geste, nature) => {
    expect(await press(geste, nature)).toMatchObject({
      ...{ ok: false, formError: 'Ce geste n’existe pas pour ce dossier.' },
    });
    expect(await db.charterSignature.count()).toBe(0);
    expect(await db.auditEvent.count({ where: { subjectId: ids[nature] } })).toBe(0);
  });

  it.each(['candidate', 'company', 'partner'] as const)(
    'is not the charter that a %s signed on paper, which is recorded',
    async (nature) => {
      await expect(press('charte', nature)).rejects.toThrow('NEXT_REDIRECT');
      expect(await db.charterSignature.count()).toBe(1);
    },
  );
});
