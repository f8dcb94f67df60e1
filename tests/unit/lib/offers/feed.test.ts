import { composeFeed } from '@/lib/offers/feed';

const offer = {
  id: '01a20606-dc56-722b-a659-86222e0cb6c9',
  kind: 'stage' as const,
  title: 'Vente & conseil <H/F>',
  companySlug: 'k7x2m9p4',
  companyName: 'Une entreprise de commerce',
  discreet: true,
  place: { communeCode: null, epciCode: '243140000', name: 'Le pays d’essai' },
  occupations: [],
  soughtSkills: [],
  nightWork: false,
  hazardousWork: false,
  startsOn: null,
  endsOn: null,
  deadline: null,
  publishedAt: new Date('2026-11-20T09:00:00Z'),
  description: 'Accueil\u0000 des clients \ud800 le matin.',
};

describe('the feed of offers', () => {
  it('escapes what people write and leaves out what XML does not allow', () => {
    const feed = composeFeed([offer], 'https://exemple.test');
    expect(feed).toContain('<title>Vente &amp; conseil &lt;H/F&gt;</title>');
    expect(feed).toContain('Stage, Le pays d’essai. Accueil des clients  le matin.');
  });

  it('names an offer by its id for good and says when it was published', () => {
    const feed = composeFeed([offer], 'https://exemple.test');
    expect(feed).toContain(`<id>urn:uuid:${offer.id}</id>`);
    expect(feed).toContain(`href="https://exemple.test/offres/${offer.id}"`);
    expect(feed).toContain('<updated>2026-11-20T09:00:00.000Z</updated>');
  });

  it('is a feed even without any offer', () => {
    expect(composeFeed([], 'https://exemple.test')).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
