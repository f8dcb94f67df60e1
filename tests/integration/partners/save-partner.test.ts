import { db, transaction } from '@/lib/db';
import { findOwnPartner } from '@/lib/partners/owner-repository';
import { savePartner } from '@/lib/partners/save-partner';
import { partnerFormSchema } from '@/lib/partners/schema';
import { buildParties } from '../../support/letters/build-parties';
import { buildReferentials } from '../../support/referentials';

const now = new Date();

async function buildPartner() {
  await buildParties(); // the commune
  return db.partner.create({
    data: { slug: 'toit', state: 'active', origin: 'site', legalName: 'Un toit', communeCode: '14333' },
  });
}

const save = (partnerId: string, fields: Record<string, unknown>) =>
  transaction((tx) =>
    savePartner(tx, { partnerId, form: partnerFormSchema.parse(fields), by: 'x', origin: 'site', now }),
  );

describe('a partner saves its page', () => {
  it('with its activities and opportunities, in order', async () => {
    const [partner, { field }] = await Promise.all([buildPartner(), buildReferentials()]);
    const page = {
      nom: 'Un toit pour tous',
      commune: 'honfleur',
      presentation: 'Nous aidons à se loger.',
      domaine: String(field.id),
      activites: 'Conseil\nVisites\n\n',
      opportunite: ['Garantie de loyer', '', 'Chambre d’urgence'],
      'opportunite-detail': ['Appelez-nous', '', 'Le jour même'],
      intention: 'soumettre',
    };
    await save(partner.id, page);
    await save(partner.id, { ...page, opportunite: ['Garantie de loyer'], 'opportunite-detail': ['Venez'] });
    const own = await findOwnPartner(partner.id);
    expect(own?.latest).toMatchObject({ state: 'submitted', revision: 2, communeName: 'Honfleur' });
    expect(own?.latest?.content).toMatchObject({
      postalCode: '14600',
      activities: ['Conseil', 'Visites'],
      opportunities: [{ title: 'Garantie de loyer', detail: 'Venez' }],
    });
  });

  it('but not for review without what it does', async () => {
    const partner = await buildPartner();
    await expect(
      save(partner.id, { nom: 'Un toit', commune: 'Honfleur', intention: 'soumettre' }),
    ).rejects.toThrow('Présentez');
  });
});
