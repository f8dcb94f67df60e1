import assert from 'node:assert/strict';
import { listProfileCards } from '@/lib/profiles/profile-cards';
import type { SearchParams } from '@/lib/search/criteria';
import { closeSearch, openSearch } from '@/lib/search/engine';
import { findMatches, type Matches } from '@/lib/search/find-matches';
import { connect } from '@/lib/embedded-postgres/connect';
import { db } from '@/lib/db';
import { askBaseline, countDomains, type BaselineAnswer } from './baseline/ask-baseline';
import type { Question } from './baseline/conditions';
import { readNumbers } from './baseline/numbers';
import { composeQuestions } from './questions';
import { timeSuggestions } from './time-suggestions';

/** Times each question is asked of the search once it is warm; the baseline is asked once. */
const PASSES = 3;
const WARM_UP = 20;
const SLOWEST = 12;

export interface Measures {
  readonly search: readonly number[];
  readonly baseline: readonly number[];
  readonly suggestions: readonly number[];
  readonly indexSeconds: number;
  readonly indexBytes: number;
  readonly rssBytes: number;
}

/**
 * A process that only searches, as the web process does. Both sides go from the parameters of the page to what it
 * renders: the search to its cards, counts and options in order; the baseline through one bare connection. Every answer
 * is compared: ids, total, zones and facets. Sends its measures to the parent process.
 */
async function measure(): Promise<Measures> {
  const started = performance.now();
  const { indexes, vocabulary } = await openSearch();
  const indexSeconds = (performance.now() - started) / 1000;
  const indexBytes = Object.values(indexes).reduce((sum, { bytes }) => sum + bytes, 0);
  const zones = [...indexes.profile.search({ criteria: {}, terms: [], page: 1 }).zones]
    .sort(([, one], [, other]) => other - one)
    .map(([code]) => code);
  const questions = composeQuestions(vocabulary.terms, zones);
  const baseline = await compare(questions);
  globalThis.gc?.();
  const times = questions.map(() => [] as number[]);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [at, params] of questions.entries())
      times[at]!.push((await timed(() => ask(params))).milliseconds);
  }
  tellSlowest(questions, times);
  const search = times.flat();
  await timeSuggestions();
  const suggestions = await timeSuggestions();
  return { search, baseline, suggestions, indexSeconds, indexBytes, rssBytes: process.memoryUsage.rss() };
}

/** Where to look first when the p95 is too high: the question's fastest time, free of chance. */
function tellSlowest(questions: readonly SearchParams[], times: readonly number[][]): void {
  const byTime = questions
    .map((params, at) => ({ params, milliseconds: Math.min(...times[at]!) }))
    .sort((one, other) => other.milliseconds - one.milliseconds);
  for (const { params, milliseconds } of byTime.slice(0, SLOWEST))
    console.error(`  ${milliseconds.toFixed(1)} ms: ${JSON.stringify(params)}`);
}

async function ask(params: SearchParams) {
  const matches = await findMatches('profile', params);
  return { matches, cards: await listProfileCards(matches.ids) };
}

async function compare(questions: readonly SearchParams[]): Promise<number[]> {
  const client = await connect(process.env.DATABASE_URL ?? '');
  await client.query(`SET work_mem = '64MB'; SET jit = off`);
  const numbers = await readNumbers(client);
  const times: number[] = [];
  for (const [at, params] of [...questions.slice(0, WARM_UP), ...questions].entries()) {
    const { matches } = await ask(params);
    const { state, question: terms } = matches;
    const question: Question = { criteria: state.criteria, terms, page: state.page };
    const { answer, milliseconds } = await timed(() => askBaseline(client, numbers, question));
    if (at < WARM_UP) continue;
    times.push(milliseconds);
    await assertSame(params, matches, answer, await countDomains(client, numbers, question));
    if (times.length % 50 === 0) console.error(`  ${times.length} questions agree with SQL`);
  }
  await client.end();
  return times;

  async function assertSame(
    params: SearchParams,
    matches: Matches,
    { cards, total, zones, facets }: BaselineAnswer,
    domains: Map<string, number>,
  ) {
    const { rows } = await client.query<{ id: string }>(
      `select p.id from unnest($1::int[]) with ordinality as n(number, at) join baseline_profile p using (number) order by at`,
      [cards.map(({ number }) => number)],
    );
    assert.deepEqual(
      { ids: matches.ids, total: matches.total, zones: matches.zones, facets: matches.facets },
      { ids: rows.map(({ id }) => id), total, zones, facets: { ...facets, domaine: domains } },
      `The search and SQL disagree on ${JSON.stringify(params)}`,
    );
  }
}

async function timed<T>(work: () => Promise<T>) {
  const started = performance.now();
  const answer = await work();
  return { answer, milliseconds: performance.now() - started };
}

const measures = await measure();
await closeSearch();
await db.$disconnect();
process.send?.(measures);
process.disconnect?.();
