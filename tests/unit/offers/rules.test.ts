import { namesBothGenders, offerProblems } from '@/lib/offers/rules';
import { offerFormSchema } from '@/lib/offers/schema';
import type { OfferContent } from '@/lib/offers/schema';

const today = new Date('2026-11-22T00:00:00Z');
const day = (text: string) => new Date(`${text}T00:00:00Z`);

const offer: OfferContent = {
  kind: 'emploi',
  title: 'Serveur / Serveuse',
  occupationIds: [],
  soughtSkillIds: [],
  proposedSoughtSkills: [],
  proposedOccupations: [],
  description: 'Service du midi.',
  nightWork: false,
  hazardousWork: false,
  communeCode: null,
  startsOn: null,
  endsOn: null,
  deadline: null,
  weeklyHours: null,
  pay: '',
};

describe('the title of an offer', () => {
  it.each([
    'Serveur / Serveuse',
    'Vendeur/vendeuse',
    'Boulanger H/F',
    'Aide-soignant (F/H)',
    'Comptable f-h',
    'Employé(e) de rayon',
    'Ouvrier·ère agricole',
    'Lad, tous genres',
  ])('%j speaks to both genders', (title) => {
    expect(namesBothGenders(title)).toBe(true);
  });

  it.each(['Serveuse', 'Homme de ménage', 'Boulanger', 'Commis de cuisine 24h/24'])(
    '%j does not',
    (title) => {
      expect(namesBothGenders(title)).toBe(false);
    },
  );
});

describe('the dates of an offer', () => {
  it.each([
    ['2027-01-31', '2027-02-28', true],
    ['2027-01-31', '2027-03-01', false],
    ['2027-03-15', '2027-04-15', true],
    ['2027-03-15', '2027-04-16', false],
  ])('let an immersion from %s to %s: %s', (start, end, allowed) => {
    const problems = offerProblems(
      { ...offer, kind: 'immersion', startsOn: day(start), endsOn: day(end) },
      true,
      today,
    );
    expect(problems).toEqual(allowed ? {} : { fin: expect.stringContaining('D5135-3') });
  });

  it('end after they start, and the last day to apply is not past', () => {
    const wrong = {
      ...offer,
      startsOn: day('2027-02-02'),
      endsOn: day('2027-02-01'),
      deadline: day('2026-11-21'),
    };
    expect(Object.keys(offerProblems(wrong, false, today))).toEqual(['fin', 'date-limite']);
  });
});

describe('the form of an offer', () => {
  it('reads dates and hours as French people write them', () => {
    const { content } = offerFormSchema.parse({
      type: 'emploi',
      titre: ' Serveur /  Serveuse ',
      debut: '1/3/2027',
      'duree-hebdo': '35,5 h',
    });
    expect(content).toMatchObject({
      title: 'Serveur / Serveuse',
      startsOn: day('2027-03-01'),
      weeklyHours: 35.5,
    });
  });

  it.each([
    ['debut', '31/02/2027'],
    ['duree-hebdo', '60'],
    ['type', 'autre'],
  ])('refuses %s %j with a word for that field', (field, value) => {
    const answer = offerFormSchema.safeParse({ type: 'emploi', titre: 'A / B', [field]: value });
    expect(answer.error?.issues[0]?.path).toEqual([field]);
  });
});
