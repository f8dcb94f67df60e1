import { resendTransport } from '@/lib/mail/transport/resend';
import type { Mail } from '@/lib/mail/mail';
import { startResendStandIn, type Mischief, type ResendStandIn } from '../../support/resend-stand-in/start';

let provider: ResendStandIn;
beforeEach(async () => {
  provider = await startResendStandIn();
});
afterEach(() => provider.stop());

const now = new Date('2026-11-23T22:00:00Z');
const mail: Mail = {
  from: '"Profil ABCDEF via Mission locale" <r-abc@relais.example>',
  to: 'quelquun@entreprise.example',
  replyTo: 'r-abc@relais.example',
  subject: 'Nouvelle lettre, échange 4F7K',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  headers: { 'Message-ID': '<1@relais.example>' },
};

function send(to = mail.to, key = 'key-1') {
  const transport = resendTransport({
    apiKey: 're_test',
    baseUrl: provider.url,
    now: () => now,
    giveUp: provider.patience,
  });
  return transport.send({ ...mail, to }, key);
}

describe('a mail handed to Resend', () => {
  it('is a valid request, taken once for one key', async () => {
    const [first, second] = [await send(), await send()];
    expect(first).toEqual({ fate: 'sent', providerId: expect.any(String) });
    expect(second).toEqual(first);
    expect(provider.accepted).toHaveLength(1);
    expect(provider.invalid).toEqual([]);
    expect(provider.accepted[0]?.body).toMatchObject({ reply_to: mail.replyTo, headers: mail.headers });
  });

  it('never goes to an address of .test', async () => {
    expect(await send('candidat@demo.test')).toEqual({ fate: 'refused', reason: 'test_address' });
    expect(await send('"X" <candidat@demo.TEST>')).toEqual({ fate: 'refused', reason: 'test_address' });
    expect(provider.accepted).toEqual([]);
  });

  const answer = (status: number, name: string, headers?: Record<string, string>): Mischief => ({
    kind: 'answer',
    status,
    name,
    headers,
  });
  it.each<[string, Mischief, object]>([
    [
      'a full queue says when to come back',
      answer(429, 'rate_limit_exceeded', { 'retry-after': '7' }),
      { fate: 'retry', afterMs: 7000 },
    ],
    [
      'a used daily quota lasts until midnight UTC',
      answer(429, 'daily_quota_exceeded'),
      { fate: 'retry', afterMs: 2 * 3_600_000 },
    ],
    [
      'a used monthly quota lasts until the month ends',
      answer(429, 'monthly_quota_exceeded'),
      { fate: 'retry', afterMs: (7 * 24 + 2) * 3_600_000 },
    ],
    [
      'the same key at work elsewhere may be tried again',
      answer(409, 'concurrent_idempotent_requests'),
      { fate: 'retry' },
    ],
    [
      'the same key with other content may not',
      answer(409, 'invalid_idempotent_request'),
      { fate: 'refused' },
    ],
    [
      'a wrong key of ours is for us to mend, not for the letter to die of',
      answer(401, 'invalid_api_key'),
      { fate: 'retry' },
    ],
    [
      'a wrong request is refused for good',
      answer(422, 'validation_error'),
      { fate: 'refused', reason: 'validation_error' },
    ],
    [
      'a failure of theirs leaves the fate unknown',
      answer(500, 'internal_server_error'),
      { fate: 'unknown' },
    ],
    ['a connection cut before leaves the fate unknown', { kind: 'cut-before' }, { fate: 'unknown' }],
    ['a connection cut after leaves the fate unknown', { kind: 'cut-after' }, { fate: 'unknown' }],
    [
      'a page of somebody in between is no answer',
      { kind: 'foreign', status: 404, body: '<h1>No</h1>' },
      { fate: 'unknown' },
    ],
    ['nor are their data', { kind: 'foreign', status: 403, body: '{"message":"No"}' }, { fate: 'unknown' }],
    ['nor is nothing', { kind: 'foreign', status: 502, body: 'null' }, { fate: 'unknown' }],
    ['nor a yes without a number', { kind: 'foreign', status: 200, body: '{}' }, { fate: 'unknown' }],
    ['silence ends by our own time-out', { kind: 'silence' }, { fate: 'unknown' }],
  ])('%s', async (_, mischief, result) => {
    provider.mischief.push(mischief);
    expect(await send()).toMatchObject(result);
  });
});
