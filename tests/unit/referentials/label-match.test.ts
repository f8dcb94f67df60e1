import { buildLabelIndex, matchLabel } from '@/lib/referentials/label-match';
import { readSeedReferentials } from '@/lib/referentials/seed-files';

const seed = readSeedReferentials();
const occupations = buildLabelIndex(
  seed.occupations.map((row, id) => ({
    id,
    label: row.label,
    synonyms: [...row.names.map((name) => name.label), ...row.everydayNames],
  })),
);
const skills = buildLabelIndex(seed.skills.map((row, id) => ({ id, label: row.label })));

function trade(written: string) {
  const id = matchLabel(occupations, written);
  return id === null ? null : seed.occupations[id]?.code;
}

function skill(written: string) {
  const id = matchLabel(skills, written);
  return id === null ? null : seed.skills[id]?.slug;
}

describe('finding the trade that a person wrote', () => {
  it.each([
    ['Palefrenier', 'A1421'],
    ['Vendeur en boulangerie', 'D1106'],
    ['Aide à domicile', 'K1304'],
    ['Maçon', 'F1703'],
    ['Cuisinier', 'G1609'],
    ["Employé d'étage", 'G1501'],
    ['Ouvrier agricole', 'A1419'],
    ['Préparateur de commandes', 'N1103'],
    ['Peintre en bâtiment', 'F1606'],
    ['Serveur / Serveuse', 'G1803'],
  ])('knows %s, written as in a list of candidates', (written, code) => {
    expect(trade(written)).toBe(code);
  });

  it.each([
    "employée d'étage",
    'EMPLOYÉS D’ÉTAGE',
    'employe etage',
    "Employé(e) d'étage",
    "Employé·e d'étage H/F",
  ])('takes %s for the trade of the official label in both genders', (written) => {
    expect(trade(written)).toBe('G1501');
  });

  it.each([
    ['vendeuse en boulangerie', 'D1106'],
    ['Cuisinières', 'G1609'],
    ['serveuse', 'G1803'],
    ['Commis de cuisine H/F', 'G1602'],
    ['conductrice de poids lourds', 'N4101'],
    ['Éleveuse de bovins', 'A1407'],
    ['manoeuvre batiment', 'F1704'],
  ])('knows %s in the feminine, the plural, or without accents', (written, code) => {
    expect(trade(written)).toBe(code);
  });

  it.each(['dompteur de licornes', '', '   ', '/', 'H/F'])('says that it does not know "%s"', (written) => {
    expect(trade(written)).toBeNull();
  });
});

describe('finding the savoir-faire that a person wrote', () => {
  it.each([
    ['Traire des vaches', 'traire-des-vaches'],
    ['traire les vaches', 'traire-des-vaches'],
    ['PEINDRE UN MUR', 'peindre-un-mur'],
    ['peindre des murs', 'peindre-un-mur'],
    ['aider une personne agee', 'aider-une-personne-agee'],
    ['aider des personnes âgées', 'aider-une-personne-agee'],
    ['servir en salle', 'servir-en-salle'],
  ])('knows %s', (written, slug) => {
    expect(skill(written)).toBe(slug);
  });
});

describe('labels that could mean two things', () => {
  it("prefer the official label to another trade's synonym", () => {
    const index = buildLabelIndex([
      { id: 1, label: 'Jardinier', synonyms: ['Fleuriste'] },
      { id: 2, label: 'Fleuriste' },
    ]);
    expect(matchLabel(index, 'fleuriste')).toBe(2);
  });

  it('stay unresolved when two synonyms are equal', () => {
    const index = buildLabelIndex([
      { id: 1, label: 'Jardinier', synonyms: ['Ouvrier'] },
      { id: 2, label: 'Maçon', synonyms: ['Ouvrière'] },
    ]);
    expect(matchLabel(index, 'ouvrier')).toBeNull();
  });
});
