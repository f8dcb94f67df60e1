import { db, transaction } from '@/lib/db';
import { actOnOwners } from '@/lib/owners/act-on-owners';
import { gestureSchema, type OwnerKind } from '@/lib/owners/schema';
import { ensurePlace } from '../../support/letters/build-parties';

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
});

const press = (geste: string, nature: OwnerKind) =>
  transaction((tx) => {
    const form = { ...DATED, nature, geste, fiche: ids[nature], retour: '/conseil/candidats' };
    return actOnOwners(tx, { gesture: gestureSchema.parse(form), by: 'conseil', now: new Date() });
  });

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
    await expect(press(geste, nature)).rejects.toThrow('Ce geste n’existe pas pour ce dossier.');
    expect(await db.charterSignature.count()).toBe(0);
    expect(await db.auditEvent.count({ where: { subjectId: ids[nature] } })).toBe(0);
  });

  it.each(['candidate', 'company', 'partner'] as const)(
    'is not the charter that a %s signed on paper, which is recorded',
    async (nature) => {
      expect(await press('charte', nature)).toBe('charte-1');
      expect(await db.charterSignature.count()).toBe(1);
    },
  );
});
