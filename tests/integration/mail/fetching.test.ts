import { randomUUID } from 'node:crypto';
import { db, transaction } from '@/lib/db';
import { fetchReceivedMail } from '@/lib/mail/inbound/fetch-mail';
import { findUnannouncedMail } from '@/lib/mail/inbound/reconcile';
import { readStoredMail } from '@/lib/mail/inbound/stored-mail';
import { startResendStandIn, type ResendStandIn } from '../../support/resend-stand-in/start';

let provider: ResendStandIn;
beforeEach(async () => {
  provider = await startResendStandIn();
});
afterEach(() => provider.stop());

const settings = () => ({ apiKey: 're_test', baseUrl: provider.url });
const now = new Date();
const HIDDEN = 'r-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@relais.example';

function receive(more: { mime?: string; minutesAgo?: number } = {}): string {
  const id = randomUUID();
  const created_at = new Date(now.getTime() - (more.minutesAgo ?? 0) * 60_000).toISOString();
  const about = { id, created_at, from: 'Léa <lea@courriel.example>', to: ['autre@ailleurs.example'] };
  provider.received.set(id, {
    ...about,
    received_for: [HIDDEN],
    text: 'Selon le fournisseur',
    mime: more.mime,
  });
  return id;
}

const always = () => Promise.resolve(true);

async function fetched(id: string, awaited: (recipients: readonly string[]) => Promise<boolean> = always) {
  const result = await fetchReceivedMail(id, settings(), awaited);
  if (!('mail' in result)) throw new Error(JSON.stringify(result));
  return { kind: result.mail.kind, mail: await readStoredMail(result.mail) };
}

describe('a received mail', () => {
  it('is read from its raw MIME, whatever its encoding, with the envelope’s recipients', async () => {
    const mime =
      'From: lea@courriel.example\r\nTo: autre@ailleurs.example\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nD=E9j=E0 pr=EAte.\r\n';
    const { kind, mail } = await fetched(receive({ mime }));
    expect(kind).toBe('raw');
    expect(mail.text?.trim()).toBe('Déjà prête.');
    expect(mail.recipients).toEqual(['autre@ailleurs.example', HIDDEN]);
    expect(provider.invalid).toEqual([]);
  });

  it('is read from the provider’s account when there is no MIME', async () => {
    const { kind, mail } = await fetched(receive());
    expect(kind).toBe('resend');
    expect(mail).toMatchObject({ from: 'lea@courriel.example', text: 'Selon le fournisseur' });
    expect(mail.recipients).toContain(HIDDEN);
  });

  it('for addresses where nothing is awaited is not downloaded', async () => {
    const asked: string[] = [];
    const { kind } = await fetched(
      receive({ mime: 'From: lea@courriel.example\r\n\r\nBonjour' }),
      (recipients) => {
        asked.push(...recipients);
        return Promise.resolve(false);
      },
    );
    expect(kind).toBe('resend');
    expect(asked).toEqual(['autre@ailleurs.example', HIDDEN]);
  });

  it('that the provider does not know, or cannot give now, is for later', async () => {
    expect(await fetchReceivedMail(randomUUID(), settings(), always)).toEqual({ gone: true });
    const nobody = { apiKey: 're_test', baseUrl: 'http://127.0.0.1:9' };
    expect(await fetchReceivedMail(randomUUID(), nobody, always)).toEqual({ retry: 'application_error' });
  });
});

describe('what no webhook announced', () => {
  const look = (thoroughly: boolean) =>
    transaction((tx) => findUnannouncedMail(tx, settings(), { thoroughly, now, takeTurn: async () => true }));
  const announced = async () =>
    new Set((await db.inboundMail.findMany()).map(({ providerId }) => providerId));

  it('is found by the provider’s list, once', async () => {
    const ids = [receive(), receive({ minutesAgo: 60 })];
    expect(await look(false)).toBe(2);
    expect(await look(false)).toBe(0);
    expect(await announced()).toEqual(new Set(ids));
    const inOrder = await db.inboundMail.findMany({ orderBy: { receivedAt: 'asc' } });
    expect(inOrder.map(({ providerId }) => providerId)).toEqual(ids.toReversed());
    expect(provider.invalid).toEqual([]);
  });

  it('is found behind pages that are known when one looks thoroughly, and old mail is left alone', async () => {
    const known = Array.from({ length: 100 }, (_, minutesAgo) => receive({ minutesAgo }));
    const data = known.map((providerId) => ({ providerId, state: 'processed' as const }));
    await db.inboundMail.createMany({ data });
    const missed = receive({ minutesAgo: 600 });
    receive({ minutesAgo: 4 * 24 * 60 });
    expect(await look(false)).toBe(0);
    expect(await look(true)).toBe(1);
    expect((await announced()).has(missed)).toBe(true);
  });
});
