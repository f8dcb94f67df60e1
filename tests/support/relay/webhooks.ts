import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '@/lib/demonstration/random';
import { signWebhook } from '../resend-stand-in/sign-webhook';

/**
 * The provider's webhooks to one address: repeated, out of order, and tried again until they are acknowledged. `settled`
 * resolves when none is under way.
 */
export function createWebhooks(url: string, random: Random) {
  const underWay = new Set<Promise<void>>();
  const deliver = async (id: string, type: string, data: object): Promise<void> => {
    const body = JSON.stringify({ type, created_at: new Date().toISOString(), data });
    for (let answer = 0; answer !== 200;) {
      await delay(random.integer(0, 200));
      const headers = { 'content-type': 'application/json', ...signWebhook(body, { id }) };
      answer = await fetch(url, { method: 'POST', body, headers }).then(
        ({ status }) => status,
        () => 0,
      );
    }
  };
  const start = (id: string, type: string, data: object) => {
    const delivery = deliver(id, type, data).finally(() => underWay.delete(delivery));
    underWay.add(delivery);
    return delivery;
  };
  return {
    /** Tells that a mail was received, and once more every now and then. */
    received(emailId: string): Promise<void> {
      const id = `msg_${randomUUID()}`;
      if (random.chance(0.3)) void start(id, 'email.received', { email_id: emailId });
      return start(id, 'email.received', { email_id: emailId });
    },
    /** Tells what became of a mail: delivered in the end, delayed before it, in any order. */
    fateOf(emailId: string): void {
      const id = `msg_${randomUUID()}`;
      void start(id, 'email.delivered', { email_id: emailId });
      if (random.chance(0.15)) void start(id, 'email.delivered', { email_id: emailId });
      if (random.chance(0.15)) void start(`${id}d`, 'email.delivery_delayed', { email_id: emailId });
    },
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
