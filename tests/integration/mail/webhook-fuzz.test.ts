import '../../support/patience';
import fc from 'fast-check';
import { POST } from '@/app/api/webhooks/resend/route';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { createClock, readAll } from '../../support/letters/post-office';
import { webhookBody } from '../../support/relay-fuzz/webhooks';
import { signWebhook, WEBHOOK_SECRET } from '../../support/resend-stand-in/sign-webhook';

/** Events whose data are nearly right: what the schemas and the database must bear, not only the signature. */
const nearlyRight = fc
  .record(
    {
      type: fc.constantFrom('email.received', 'email.bounced', 'email.failed'),
      data: fc.record(
        {
          email_id: fc.oneof(fc.uuid(), fc.string({ unit: 'binary', maxLength: 40 })),
          created_at: fc.oneof(fc.date({ noInvalidDate: true }).map(String), fc.anything()),
          to: fc.oneof(fc.array(fc.string({ unit: 'binary' })), fc.anything()),
          received_for: fc.array(fc.constantFrom(`r-${'a'.repeat(32)}@relais.cartemploi.test`, '<@>', '')),
          recipient_keys: fc.anything(),
          bounce: fc.anything(),
          failed: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['type'] },
  )
  .map((value) =>
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)),
  );

beforeEach(() => void (env.RESEND_WEBHOOK_SECRET = WEBHOOK_SECRET));

it('whatever comes signed is stored or refused, and whatever is stored is followed or waits its turn', async () => {
  let stored = 0;
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(webhookBody, nearlyRight), async (body) => {
      const headers = signWebhook(body, { id: `msg_${(number += 1)}` });
      const request = new Request('http://localhost:3000/api/webhooks/resend', {
        method: 'POST',
        body,
        headers,
      });
      const { status } = await POST(request);
      expect([200, 400]).toContain(status);
      if (status === 200) stored += 1;
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(stored).toBeGreaterThan(50);
  expect(await db.inboundEvent.count()).toBe(stored);
  await readAll(createClock());
  const left = await db.inboundEvent.findMany({ where: { processedAt: null } });
  expect(left.filter(({ lastError }) => lastError !== 'mail_unknown_yet')).toEqual([]);
  const keys = (await db.inboundMail.findMany()).flatMap(({ recipientKeys }) => recipientKeys);
  expect(keys.every((key) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
});
