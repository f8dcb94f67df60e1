import { buildCorpus } from '@/tests/support/letters/leak-corpus/build-corpus';
import { carry } from '@/tests/support/letters/leak-corpus/carry';
import { createWordCount } from '@/tests/support/letters/leak-corpus/count-words';
import { leaksIn } from '@/tests/support/letters/leak-corpus/planted';

const ALIAS = 'r-abcdefghijklmnopqrstuvwxyz234567@relais.cartemploi.test';
const corpus = buildCorpus();

describe('the leak corpus', () => {
  it('has more than 300 mails, each with its own name', () => {
    expect(corpus.length).toBeGreaterThan(300);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });

  it('plants what would be found again if it came through', () => {
    for (const { name, mimeTo } of corpus.slice(0, 5))
      expect([name, leaksIn(mimeTo(ALIAS).toString('latin1')).length > 3]).toEqual([name, true]);
  });

  it.each(corpus)('gives nothing of its writer away: $name', async ({ mimeTo, becomes }) => {
    const { became, composed } = await carry(mimeTo(ALIAS));
    expect(became).toBe(becomes);
    expect(leaksIn(JSON.stringify(composed ?? ''))).toEqual([]);
  });

  it('keeps at least 98 % of what people wrote', async () => {
    const count = createWordCount();
    for (const { mimeTo, words } of corpus) count.add((await carry(mimeTo(ALIAS))).text, words);
    expect(count.share()).toBeGreaterThanOrEqual(0.98);
  });
});
