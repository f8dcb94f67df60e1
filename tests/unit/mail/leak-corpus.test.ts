import { whyNeverRelayed } from '@/lib/mail/auto-reply';
import { cleanMail } from '@/lib/mail/clean';
import { composeLetter } from '@/lib/mail/compose/letter';
import { parseMail } from '@/lib/mail/parse';
import { buildCorpus } from '@/tests/support/letters/leak-corpus/build-corpus';
import { createWordCount } from '@/tests/support/letters/leak-corpus/count-words';
import { leaksIn, WRITER } from '@/tests/support/letters/leak-corpus/planted';

const ALIAS = 'r-abcdefghijklmnopqrstuvwxyz234567@relais.cartemploi.test';
const context = { names: { people: [WRITER.first, WRITER.last], wholes: [] }, ownHosts: ['site.example'] };
const settings = {
  missionName: 'Mission locale',
  publicUrl: 'https://site.example',
  mailFrom: 'site@site.example',
  relayDomain: 'relais.cartemploi.test',
};
const corpus = buildCorpus();

/** Read, cleaned, composed: what the other side would get, or what became of the mail instead. */
async function carry(mime: Buffer) {
  const mail = await parseMail(mime);
  if (whyNeverRelayed(mail)) return { became: 'not relayed', text: '' };
  const letter = cleanMail(mail, context);
  if (!letter?.text) return { became: 'refused', text: '' };
  const composed = composeLetter(
    {
      entryId: 'e-1',
      to: 'recrutement@cidrerie-lepetit.test',
      writerName: 'Profil KXWPTR',
      writerAliasToken: 'abcdefghijklmnopqrstuvwxyz234567',
      reference: '4F7K',
      conversationId: 'c-1',
      text: letter.text,
      offerTitle: null,
      earlierMessageIds: [],
    },
    settings,
  );
  return { became: 'letter', text: letter.text, composed };
}

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
