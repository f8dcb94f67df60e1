import { addDays, dayIn } from '@/lib/calendar';
import { daysBefore } from './clock';
import type { Content } from './content';
import type { DemoCompany, DemoOffer, DemoPartner } from './demonstration';
import { randomFrom, type Random } from './random';

const OPEN_FOR_DAYS = 60;

export function composeCompanies({ companies, names }: Content, now: Date): DemoCompany[] {
  const random = randomFrom('companies');
  return companies.map(({ offers, news, occupations, street, ...company }, position) => {
    const joinedAt = daysBefore(now, random.integer(358, 400), random.next);
    return {
      ...company,
      email: emailOf('entreprise', position),
      siret: inventSiret(position),
      contactName: random.pick(names.contacts),
      contactPhone: inventPhone(position),
      joinedAt,
      address: street,
      occupationCodes: occupations,
      offers: offers.map((offer) => composeOffer(offer, now, random)),
      news: news.map((item) => ({
        ...item,
        publishedAt: daysBefore(now, random.integer(2, 150), random.next),
      })),
    };
  });
}

export function composePartners({ partners }: Content, now: Date): DemoPartner[] {
  const random = randomFrom('partners');
  return partners.map(({ street, ...partner }, position) => ({
    ...partner,
    email: emailOf('partenaire', position),
    phone: inventPhone(500 + position),
    joinedAt: daysBefore(now, random.integer(300, 400), random.next),
    address: street,
  }));
}

type WrittenOffer = Content['companies'][number]['offers'][number];

/** Published in the last month, and open for some weeks more. */
function composeOffer(offer: WrittenOffer, now: Date, random: Random): DemoOffer {
  const { startsIn, lasts, occupation, night, hazardous, ...rest } = offer;
  const startsOn = addDays(dayIn(now), startsIn);
  const deadline = addDays(dayIn(now), Math.max(startsIn, random.integer(20, OPEN_FOR_DAYS)));
  return {
    ...rest,
    publishedAt: daysBefore(now, random.integer(1, 28), random.next),
    occupationCode: occupation,
    nightWork: night,
    hazardousWork: hazardous,
    startsOn,
    endsOn: lasts === null ? null : addDays(startsOn, lasts),
    deadline: random.chance(0.7) ? deadline : null,
  };
}

function emailOf(who: string, position: number): string {
  return position === 0 ? `${who}@demo.test` : `${who}-${String(position + 1).padStart(2, '0')}@demo.test`;
}

/** A number with a right check digit of a range that is never given to a company. */
function inventSiret(position: number): string {
  const siren = withCheckDigit(`0000${String(1000 + position)}`);
  return withCheckDigit(`${siren}0001`);
}

function withCheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** 02 61 91 is kept for fiction by Arcep: nobody answers. */
function inventPhone(position: number): string {
  const end = String(1000 + position).padStart(4, '0');
  return `02 61 91 ${end.slice(0, 2)} ${end.slice(2)}`;
}
