import { db } from '@/lib/db';

/** A few words to choose from; ids by what they are used for. */
export async function buildReferentials() {
  const domain = await db.occupationDomain.create({ data: { code: 'D', label: 'Commerce et vente' } });
  const sub = await db.occupationDomain.create({
    data: { code: 'D11', label: 'Commerce alimentaire', parentCode: domain.code },
  });
  const baker = await db.occupation.create({
    data: { code: 'D1102', label: 'Boulanger / Boulangère', domainCode: sub.code },
  });
  const [welcome, till] = [
    await db.skill.create({ data: { slug: 'accueillir', label: 'Accueillir des clients' } }),
    await db.skill.create({ data: { slug: 'encaisser', label: 'Tenir une caisse', groupCode: 'D' } }),
  ];
  const motivation = await db.motivation.create({ data: { slug: 'equipe', label: 'Travailler en équipe' } });
  const value = await db.value.create({ data: { slug: 'entraide', label: 'L’entraide' } });
  const field = await db.partnerField.create({ data: { slug: 'logement', label: 'Logement' } });
  return { baker, welcome, till, motivation, value, field };
}
