import { addDays, dayIn } from '@/lib/calendar';
import { KINDS, MOBILITIES, PROOFS, type Kind, type Proof } from '@/lib/profiles/schema';
import { daysBefore } from './clock';
import type { Content, Story } from './content';
import type { DemoProfile } from './demonstration';
import { randomFrom, type Random } from './random';

export type Place = { code: string; population: number };
export type Choices = {
  motivations: readonly string[];
  values: readonly string[];
  extraSkills: readonly string[];
};

const COUNT = 300;
const COUNSELLORS = 3;
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const PROOF_WEIGHTS: Record<Proof, number> = { declare: 40, experience: 32, atteste: 18, diplome: 10 };

/** Young people who exist nowhere: each text is put together from one story's sentences, and none is said twice. */
export function composeProfiles(
  content: Content,
  choices: Choices,
  places: Place[],
  now: Date,
): DemoProfile[] {
  const random = randomFrom('profiles');
  const texts = new Set<string>();
  const codes = new Set<string>();
  return Array.from({ length: COUNT }, (_, position) => {
    const story = random.pickWeighted(content.stories, ({ weight }) => weight);
    const aspirations = unique(texts, () => composeAspirations(story, content, random));
    return {
      ...composePerson(content, places, now, position, random),
      code: unique(codes, () => Array.from({ length: 6 }, () => random.pick([...CODE_LETTERS])).join('')),
      occupationCodes: random.sample(story.occupations, random.integer(1, 2)),
      skills: composeSkills(story, choices, random),
      motivations: random.sample(choices.motivations, random.integer(2, 3)),
      values: random.sample(choices.values, random.integer(2, 3)),
      kinds: composeKinds(aspirations, random),
      mobilities: random.sample(MOBILITIES, random.integer(1, 2)),
      aspirations,
      ...composeAvailability(content, now, random),
    };
  });
}

function composePerson(content: Content, places: Place[], now: Date, position: number, random: Random) {
  const number = String(position + 1).padStart(3, '0');
  const joinedDaysAgo = position === 0 ? 350 : Math.floor(4 + 350 * Math.sqrt(random.next()));
  return {
    // Without a name: a reviewer of this demonstration signs in with the first.
    email: position === 0 ? 'candidat@demo.test' : `jeune-${number}@demo.test`,
    firstName: random.pick(content.names.candidateFirstNames),
    lastName: random.pick(content.names.lastNames),
    // 06 39 98 is kept for fiction by Arcep: nobody answers.
    phone: `+3363998${String(position).padStart(4, '0')}`,
    sex: random.pick(['F', 'H', 'F', 'H', 'F', 'H', 'autre', null] as const),
    birthDate: composeBirthDate(now, position, random),
    communeCode: random.pickWeighted(places, ({ population }) => population).code,
    counsellor: position % COUNSELLORS,
    joinedAt: daysBefore(now, joinedDaysAgo, random.next),
  };
}

// The first is of age, so that its letters show without waiting; nobody turns 26 within the year.
function composeBirthDate(now: Date, position: number, random: Random): Date {
  const days =
    position === 0 ? 20 * 365 + 90 : random.integer(Math.ceil(17.01 * 365.25), Math.floor(24.9 * 365.25));
  return addDays(dayIn(now), -days);
}

function composeAspirations({ lived, likes, wishes }: Story, { endings }: Content, random: Random): string {
  const told = [
    random.pick(lived),
    ...(random.chance(0.85) ? [random.pick(likes)] : []),
    random.pick(wishes),
  ];
  const opening = (sentence: string) => sentence.split(' ', 2).join(' ');
  const closings = endings.closings.filter((closing) => !told.map(opening).includes(opening(closing)));
  return [...told, ...random.sample(closings, random.integer(1, 2))].join(' ');
}

function composeSkills(story: Story, { extraSkills }: Choices, random: Random): DemoProfile['skills'] {
  const own = random.sample(story.skills, random.integer(3, 6));
  const extra = random.sample(extraSkills, random.integer(0, 2)).filter((slug) => !own.includes(slug));
  return [...own, ...extra].map((slug) => ({
    slug,
    proof: random.pickWeighted(PROOFS, (proof) => PROOF_WEIGHTS[proof]),
  }));
}

/** What the text asks for is looked for too. */
function composeKinds(aspirations: string, random: Random): Kind[] {
  const kinds = new Set<Kind>(random.sample(KINDS, random.integer(1, 2)));
  if (/alternance|apprenti|CAP|diplôme/i.test(aspirations)) kinds.add('alternance');
  if (/immersion/i.test(aspirations)) kinds.add('immersion');
  if (/stable|contrat|temps plein|à l’année/i.test(aspirations)) kinds.add('emploi');
  return KINDS.filter((kind) => kinds.has(kind));
}

function composeAvailability({ endings }: Content, now: Date, random: Random) {
  const availability = random.pick(endings.availability);
  return {
    availability,
    availableOn: random.chance(0.3) ? addDays(dayIn(now), random.integer(7, 90)) : null,
  };
}

/** Draws until the answer is new. */
export function unique(seen: Set<string>, draw: () => string): string {
  for (;;) {
    const drawn = draw();
    if (seen.has(drawn)) continue;
    seen.add(drawn);
    return drawn;
  }
}
