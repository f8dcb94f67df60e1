import { randomUUID } from 'node:crypto';

export type Accepted = { id: string; key: string; body: Record<string, unknown> };

type Answer = { status: 200; mail: Accepted; fresh: boolean } | { status: 409; name: string };

/** The provider's own count of the mails it took: idempotency keys as it describes them. */
export function createCount() {
  const accepted: Accepted[] = [];
  const byKey = new Map<string, { mail: Accepted; text: string }>();
  const atWork = new Set<string>();
  return {
    /** Mails taken, each once, in order. */
    accepted,
    /** Null while another request with the same key is being worked on. */
    begin(key: string): (() => void) | null {
      if (atWork.has(key)) return null;
      atWork.add(key);
      return () => void atWork.delete(key);
    },
    take(key: string, body: Record<string, unknown>): Answer {
      const text = JSON.stringify(body);
      const earlier = byKey.get(key);
      if (earlier && earlier.text !== text) return { status: 409, name: 'invalid_idempotent_request' };
      if (earlier) return { status: 200, mail: earlier.mail, fresh: false };
      const mail = { id: randomUUID(), key, body };
      byKey.set(key, { mail, text });
      accepted.push(mail);
      return { status: 200, mail, fresh: true };
    },
  };
}
