import { LETTER_MOVES, LETTER_STATES, statesBefore } from '@/lib/conversations/letter-states';
import { canOpenConversation, canSendLetter } from '@/lib/conversations/policy';
import { fateShown, whyHeld, type LetterFacts } from '@/lib/conversations/rules';

const plain: LetterFacts = {
  first: false,
  redactions: 0,
  minorInvolved: false,
  hazardousOffer: false,
  missionReadsFirstLetters: false,
  behindHeld: false,
  draw: 0.5,
  writerReported: false,
  suspectWords: 0,
  dangerWords: 0,
};

describe('a letter is held', () => {
  it.each<[string, Partial<LetterFacts>, string[]]>([
    ['never without a reason', {}, []],
    ['not for a minor once they have met', { minorInvolved: true }, []],
    ['first with a minor', { first: true, minorInvolved: true }, ['minor']],
    [
      'about hazardous work with a minor, first or not',
      { minorInvolved: true, hazardousOffer: true },
      ['hazard'],
    ],
    ['not about hazardous work with an adult', { hazardousOffer: true }, []],
    ['when something was hidden', { redactions: 1 }, ['redacted']],
    ['when a word is on the list', { suspectWords: 1 }, ['wording']],
    ['when the other side reported its writer', { writerReported: true }, ['reported']],
    ['one first letter in ten', { first: true, draw: 0.0999 }, ['sample']],
    ['nine in ten are not', { first: true, draw: 0.1 }, []],
    ['no later letter is drawn', { draw: 0 }, []],
    ['first, when the mission reads them all', { first: true, missionReadsFirstLetters: true }, ['mission']],
    ['behind one that waits', { behindHeld: true }, ['after-held']],
  ])('%s', (_, facts, reasons) => {
    expect(whyHeld({ ...plain, ...facts })).toEqual(reasons);
  });
});

describe('what a writer is told', () => {
  it('is the same before an answer, whether the letter waits, left or bounced', () => {
    for (const state of [
      'held',
      'released',
      'queued',
      'sent',
      'delivered',
      'bounced',
      'unknown_fate',
    ] as const) {
      expect(fateShown(state, { answered: false, redacted: false, closed: false })).toBe('en_route');
    }
  });

  it('is at once what they must do something about', () => {
    expect(fateShown('refused', { answered: false, redacted: false, closed: false })).toBe('refused');
    expect(fateShown('rewrite_asked', { answered: false, redacted: false, closed: false })).toBe('rewrite');
  });

  it('is the letter’s fate once the other has answered', () => {
    expect(fateShown('delivered', { answered: true, redacted: false, closed: false })).toBe('delivered');
    expect(fateShown('bounced', { answered: true, redacted: false, closed: false })).toBe('address_error');
  });

  it('does not blame the address where another reason kept the mail from leaving', () => {
    const known = { answered: true, redacted: false, closed: false };
    expect(fateShown('failed', known)).toBe('unmailed');
    expect(fateShown('suppressed', known)).toBe('address_error');
  });

  it('is the same once the exchange has ended, whether the mail left or its reader blocked the writer', () => {
    const ended = { answered: true, redacted: false, closed: true };
    expect(fateShown('sent', ended)).toBe(fateShown('released', ended));
    expect(fateShown('delivered', ended)).toBe(fateShown('released', ended));
  });

  it('never tells that a letter waits because the other is a minor', () => {
    const words = fateShown('queued', { answered: true, redacted: false, closed: false });
    expect(fateShown('held', { answered: true, redacted: false, closed: false })).toBe(words);
    expect(fateShown('held', { answered: true, redacted: true, closed: false })).toBe('reading');
  });
});

describe('the table of moves', () => {
  it('names states only, and every state can be reached but the first', () => {
    for (const targets of Object.values(LETTER_MOVES))
      for (const to of targets ?? []) expect(LETTER_STATES).toContain(to);
    for (const state of LETTER_STATES) if (state !== 'received') expect(statesBefore(state)).not.toEqual([]);
  });
});

describe('who may write', () => {
  const yes = { published: true, mayWrite: true };
  const paused = { published: false, mayWrite: false };
  const changing = { published: false, mayWrite: true };

  it('first: from one public page to another', () => {
    expect(canOpenConversation(yes, yes)).toBe(true);
    expect(canOpenConversation(changing, yes)).toBe(false);
    expect(canOpenConversation(yes, paused)).toBe(false);
  });

  it('again: while the exchange is open and both take part', () => {
    expect(canSendLetter(yes, changing, { state: 'open' })).toBe(true);
    expect(canSendLetter(yes, paused, { state: 'open' })).toBe(false);
    expect(canSendLetter(yes, yes, { state: 'closed' })).toBe(false);
  });
});
