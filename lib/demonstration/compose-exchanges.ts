import { ageOn, dayIn } from '@/lib/calendar';
import { atWakingHour, daysBefore, hoursAfter } from './clock';
import { composeHire } from './compose-hire';
import { unique } from './compose-profiles';
import type { Content, LetterParts } from './content';
import type { DemoCompany, DemoExchange, DemoLetter, DemoProfile } from './demonstration';
import { randomFrom, type Random } from './random';

const COUNT = 260;
const YEAR = 365;
/** The demonstration's own company and young person have something to show from the start. */
const SHOWN_FIRST = 6;
/** First letters to young people under 18 that a counsellor finds waiting. */
const WAITING = 3;
const WAITING_SINCE_DAYS = 2;

type Cast = { profiles: DemoProfile[]; companies: DemoCompany[]; skillLabels: ReadonlyMap<string, string> };
type Outcome = 'silence' | 'declined' | 'talking' | 'visited';

/** Twelve months of letters between people who share a savoir-faire, more of them lately. */
export function composeExchanges(content: Content, cast: Cast, now: Date): DemoExchange[] {
  const random = randomFrom('exchanges');
  const texts = new Set<string>();
  const pairs = new Set<string>();
  const exchanges: DemoExchange[] = [];
  while (exchanges.length < COUNT) {
    const pair = drawPair(cast, exchanges.length, now, random);
    const key = `${pair.profile} ${pair.company}`;
    if (pairs.has(key)) continue;
    pairs.add(key);
    const exchange = composeExchange(content, cast, pair, { now, random, texts });
    if (exchange) exchanges.push(exchange);
  }
  return exchanges;
}

type Pair = { profile: number; company: number; waiting?: boolean };

function drawPair({ profiles, companies }: Cast, count: number, now: Date, random: Random): Pair {
  const company = count < SHOWN_FIRST ? 0 : random.integer(0, companies.length - 1);
  if (count >= SHOWN_FIRST && count < 2 * SHOWN_FIRST) return { profile: 0, company };
  if (count >= 2 * SHOWN_FIRST && count < 2 * SHOWN_FIRST + WAITING) {
    const minors = profiles.flatMap((profile, position) => (isMinor(profile, now) ? [position] : []));
    return { profile: random.pick(minors), company, waiting: true };
  }
  const wanted = companies[company]!.soughtSkills;
  const near = random.sample(
    profiles.map((_, position) => position),
    30,
  );
  const common = (position: number) =>
    profiles[position]!.skills.filter(({ slug }) => wanted.includes(slug)).length;
  const profile = near.reduce((best, position) => (common(position) > common(best) ? position : best));
  return { profile, company };
}

function isMinor({ birthDate }: DemoProfile, at: Date): boolean {
  return ageOn(birthDate, dayIn(at)) < 18;
}

type Tools = { now: Date; random: Random; texts: Set<string> };

function composeExchange(
  content: Content,
  { profiles, companies, skillLabels }: Cast,
  { waiting = false, ...pair }: Pair,
  tools: Tools,
): DemoExchange | null {
  const { now, random } = tools;
  const profile = profiles[pair.profile]!;
  const company = companies[pair.company]!;
  const daysAgo = waiting
    ? random.integer(1, WAITING_SINCE_DAYS)
    : 1 + Math.floor(YEAR * random.next() ** 1.6);
  const openedAt = daysBefore(now, daysAgo, random.next);
  if (openedAt < hoursAfter(profile.joinedAt, 72) || openedAt < company.joinedAt) return null;
  const shared = profile.skills.find(({ slug }) => company.soughtSkills.includes(slug)) ?? profile.skills[0]!;
  const openedBy = random.chance(0.55) ? 'company' : 'candidate';
  const outcome = waiting ? 'silence' : drawOutcome(daysAgo, random);
  const script = composeScript(content, openedBy, outcome, skillLabels.get(shared.slug) ?? '', tools);
  const letters = date(script, openedAt, tools);
  if (isMinor(profile, openedAt)) letters[0]!.reading = waiting ? 'waiting' : 'released';
  const complete = letters.length === script.length;
  return {
    ...pair,
    openedBy,
    letters,
    closedBy: complete && outcome === 'declined' ? (letters.at(-1)?.side ?? null) : null,
    hire: complete && outcome === 'visited' ? composeHire(letters, company, now, random) : null,
  };
}

function drawOutcome(daysAgo: number, random: Random): Outcome {
  if (daysAgo < 4) return random.pick(['silence', 'talking'] as const);
  return random.pickWeighted(
    ['silence', 'declined', 'talking', 'visited'] as const,
    (outcome) => ({ silence: 22, declined: 20, talking: 34, visited: 24 })[outcome],
  );
}

type Line = { side: DemoLetter['side']; text: string };

function composeScript(
  { letters }: Content,
  openedBy: DemoLetter['side'],
  outcome: Outcome,
  skill: string,
  { random, texts }: Tools,
): Line[] {
  const whole = (parts: LetterParts) =>
    unique(texts, () =>
      [random.pick(parts.start), ...random.sample(parts.middle, random.integer(1, 2)), random.pick(parts.end)]
        .join(' ')
        .replaceAll('{skill}', skill),
    );
  const company = (text: string): Line => ({ side: 'company', text });
  const candidate = (text: string): Line => ({ side: 'candidate', text });
  const byCompany = openedBy === 'company';
  const first = byCompany
    ? company(whole(letters.companyOpening))
    : candidate(whole(letters.candidateOpening));
  if (outcome === 'silence') return [first];
  if (outcome === 'declined') {
    const no = byCompany
      ? candidate(random.pick(letters.candidateDecline))
      : company(random.pick(letters.companyDecline));
    return [first, no];
  }
  const answer = byCompany ? candidate(whole(letters.candidateReply)) : company(whole(letters.companyReply));
  const agreed = byCompany
    ? company(random.pick(letters.companyAgree))
    : candidate(random.pick(letters.candidateAgree));
  if (outcome === 'talking') return random.chance(0.6) ? [first, answer, agreed] : [first, answer];
  return [
    first,
    answer,
    agreed,
    candidate(random.pick(letters.afterVisit)),
    company(random.pick(letters.afterVisitCompany)),
  ];
}

/** Letters follow one another within hours or days; what would be written after now is not written yet. */
function date(script: Line[], openedAt: Date, { now, random }: Tools): DemoLetter[] {
  let at = openedAt;
  const letters = script.map((line, position): DemoLetter => {
    if (position > 0) at = atWakingHour(hoursAfter(at, (position > 2 ? 96 : 3) + 90 * random.next()));
    return { ...line, at, reading: 'none' };
  });
  return letters.filter((letter) => letter.at < now);
}
