import '../../support/patience';
import { POST } from '@/app/api/webhooks/resend/route';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { signWebhook, WEBHOOK_SECRET } from '../../support/resend-stand-in/sign-webhook';

const MINUTE = 60_000;
const RECEIVED = JSON.stringify({ type: 'email.received', data: { email_id: 'mail-1', subject: 'Bonjour' } });

/** Signed as the provider would unless told otherwise. */
function post(body: string, headers: Record<string, string> = signWebhook(body, { id: 'msg_1' })) {
  return POST(new Request('http://localhost:3000/api/webhooks/resend', { method: 'POST', body, headers }));
}

const kept = () => db.inboundEvent.findMany({ select: { id: true, type: true, payload: true } });

beforeEach(() => void (env.RESEND_WEBHOOK_SECRET = WEBHOOK_SECRET));
afterEach(() => jest.restoreAllMocks());

describe('an event that the provider signed', () => {
  it('is stored when it is acknowledged, without its subject', async () => {
    expect((await post(RECEIVED)).status).toBe(200);
    expect(await kept()).toEqual([
      { id: 'msg_1', type: 'email.received', payload: { data: { email_id: 'mail-1' } } },
    ]);
  });

  it('is one row however often it comes, and acknowledged each time', async () => {
    expect((await post(RECEIVED)).status).toBe(200);
    expect((await post(RECEIVED)).status).toBe(200);
    expect(await kept()).toHaveLength(1);
  });

  it('of a kind that we do not know is kept', async () => {
    expect((await post(JSON.stringify({ type: 'domain.rebranded', data: { id: 'd-1' } }))).status).toBe(200);
    expect(await kept()).toEqual([{ id: 'msg_1', type: 'domain.rebranded', payload: { data: {} } }]);
  });

  it('is not acknowledged when it could not be stored, so that it comes again', async () => {
    jest.spyOn(db.inboundEvent, 'createMany').mockRejectedValueOnce(new Error('the database is away'));
    await expect(post(RECEIVED)).rejects.toThrow('the database is away');
    expect((await post(RECEIVED)).status).toBe(200);
    expect(await kept()).toHaveLength(1);
  });
});

describe('what comes to the address of the provider’s events', () => {
  const signed = (how: { at?: number; secret?: string } = {}) =>
    signWebhook(RECEIVED, { id: 'msg_1', ...how });

  it.each<[string, string, Record<string, string>]>([
    ['without a signature', RECEIVED, {}],
    [
      'signed with another secret',
      RECEIVED,
      signed({ secret: `whsec_${Buffer.from('no').toString('base64')}` }),
    ],
    ['with another body than the signed one', RECEIVED.replace('mail-1', 'mail-2'), signed()],
    ['under another id than the signed one', RECEIVED, { ...signed(), 'svix-id': 'msg_2' }],
    ['more than five minutes late', RECEIVED, signed({ at: Date.now() - 6 * MINUTE })],
    ['more than five minutes early', RECEIVED, signed({ at: Date.now() + 6 * MINUTE })],
    ['rightly signed but no JSON', 'type=email', signWebhook('type=email', { id: 'msg_1' })],
    ['rightly signed but no event', '[]', signWebhook('[]', { id: 'msg_1' })],
  ])('is refused and not stored: %s', async (_, body, headers) => {
    expect((await post(body, headers)).status).toBe(400);
    expect(await kept()).toEqual([]);
  });

  it('is not read beyond one megabyte, signed or not', async () => {
    const body = JSON.stringify({ type: 'email.received', data: { email_id: 'x'.repeat(1024 * 1024) } });
    expect((await post(body)).status).toBe(413);
    expect(await kept()).toEqual([]);
  });

  it('finds nobody where no secret is set', async () => {
    env.RESEND_WEBHOOK_SECRET = undefined;
    expect((await post(RECEIVED)).status).toBe(404);
    expect(await kept()).toEqual([]);
  });
});
