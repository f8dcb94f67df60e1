import { dayIn } from '@/lib/calendar';
import { composeDemonstration } from '@/lib/demonstration/compose-demonstration';
import { readContent } from '@/lib/demonstration/content';
import { namesBothGenders } from '@/lib/offers/rules';
import { isOfAge } from '@/lib/profiles/rules';
import { findWordings } from '@/lib/reviews/wordings/find-wordings';
import { readSeedReferentials } from '@/lib/referentials/seed-files';
import { readPack } from '@/lib/territory/pack';

const now = new Date('2026-11-22T10:00:00Z');
const content = readContent();
const lists = readSeedReferentials();
const places = readPack().communes;
const compose = (at: Date) => composeDemonstration(content, lists, places, at);
const demonstration = compose(now);
const { profiles, companies, partners, exchanges } = demonstration;
const offers = companies.flatMap((company) => company.offers);
const news = companies.flatMap((company) => company.news);

describe('the demonstration', () => {
  it('is the same each time for the same day', () => {
    expect(compose(now)).toEqual(demonstration);
  });

  it('keeps its people and texts when only the day changes', () => {
    const later = compose(new Date('2027-06-01T10:00:00Z'));
    expect(later.profiles.map((profile) => [profile.code, profile.aspirations])).toEqual(
      profiles.map((profile) => [profile.code, profile.aspirations]),
    );
  });

  it('has as many of each as the product promises', () => {
    expect(profiles).toHaveLength(300);
    expect(companies).toHaveLength(60);
    expect(partners).toHaveLength(25);
    expect(offers).toHaveLength(80);
    expect(news.length).toBeGreaterThan(30);
    expect(new Set(companies.map((company) => company.industry)).size).toBe(9);
    expect(new Set(offers.map((offer) => offer.kind)).size).toBe(5);
  });

  it('says nothing twice', () => {
    const aspirations = profiles.map((profile) => profile.aspirations);
    const openings = exchanges.map((exchange) => exchange.letters[0]?.text);
    const written = [
      ...offers.map((offer) => offer.description),
      ...companies.map((company) => company.presentation),
      ...news.map((item) => item.body),
      ...partners.map((partner) => partner.presentation),
    ];
    for (const texts of [aspirations, openings, written]) expect(new Set(texts).size).toBe(texts.length);
  });

  it('gives each account its own address, all in .test', () => {
    const emails = [...profiles, ...companies, ...partners].map((owner) => owner.email);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.filter((email) => !email.endsWith('@demo.test'))).toEqual([]);
    expect(emails).toEqual(
      expect.arrayContaining(['candidat@demo.test', 'entreprise@demo.test', 'partenaire@demo.test']),
    );
  });

  it('presents people of 16 to 25 for a year to come, minors among them', () => {
    const inAYear = dayIn(new Date('2027-11-22T10:00:00Z'));
    expect(profiles.filter(({ birthDate }) => !isOfAge(birthDate, dayIn(now)))).toEqual([]);
    expect(profiles.filter(({ birthDate }) => !isOfAge(birthDate, inAYear))).toEqual([]);
    const adult = new Date('2008-11-22');
    expect(profiles.filter(({ birthDate }) => birthDate > adult).length).toBeGreaterThan(10);
  });

  it('writes offers as the law wants them', () => {
    expect(offers.filter(({ title }) => !namesBothGenders(title)).map(({ title }) => title)).toEqual([]);
    const discouraged = offers.flatMap(({ title, description }) => findWordings(`${title}. ${description}`));
    expect(discouraged).toEqual([]);
  });

  it('numbers companies with a right check digit in a range that no company has', () => {
    const sum = (digits: string) =>
      [...digits].reverse().reduce((total, digit, place) => {
        const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
        return total + (value > 9 ? value - 9 : value);
      }, 0);
    for (const { siret } of companies) {
      expect(siret).toMatch(/^0000\d{10}$/);
      expect(sum(siret) % 10).toBe(0);
      expect(sum(siret.slice(0, 9)) % 10).toBe(0);
    }
  });

  it('tells a year of letters in order, between people who were already there', () => {
    const yearAgo = new Date('2025-11-20T00:00:00Z');
    for (const { profile, company, letters } of exchanges) {
      const dates = letters.map((letter) => letter.at.getTime());
      expect(dates).toEqual([...dates].sort((a, b) => a - b));
      expect(letters[0]!.at > profiles[profile]!.joinedAt).toBe(true);
      expect(letters[0]!.at > companies[company]!.joinedAt).toBe(true);
      expect(letters[0]!.at > yearAgo && letters.at(-1)!.at < now).toBe(true);
    }
    expect(new Set(exchanges.map(({ letters }) => letters[0]!.at.toISOString().slice(0, 7))).size).toBe(12);
    expect(exchanges.filter(({ hire }) => hire !== null).length).toBeGreaterThan(25);
  });

  it('gives the accounts of the demonstration something to read', () => {
    expect(exchanges.filter(({ profile }) => profile === 0).length).toBeGreaterThan(3);
    expect(exchanges.filter(({ company }) => company === 0).length).toBeGreaterThan(3);
  });
});
