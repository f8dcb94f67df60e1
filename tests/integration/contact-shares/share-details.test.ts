import '../../support/patience';
import { db, transaction } from '@/lib/db';
import { listOwnDetails } from '@/lib/contact-shares/details-repository';
import { sealPreview } from '@/lib/contact-shares/preview-seal';
import { listCards } from '@/lib/contact-shares/repository';
import type { DetailKey } from '@/lib/contact-shares/schema';
import { shareDetails } from '@/lib/contact-shares/share-details';
import type { Correspondent } from '@/lib/conversations/policy';
import { buildParties, CANDIDATE_MAIL, COMPANY_MAIL } from '../../support/letters/build-parties';
import { createClock, mailsTo, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();

async function share(actor: Correspondent, conversationId: string, keys: DetailKey[]) {
  const details = (await listOwnDetails(actor)).filter(({ key }) => keys.includes(key));
  const preview = sealPreview(conversationId, actor.userId, details);
  return transaction((tx) => shareDetails(tx, { actor, conversationId, keys, preview, now: clock.now() }));
}

/** An exchange in which both have written. */
async function openExchange(discreet = false) {
  const { candidate, company } = await buildParties({ discreet });
  const id = await write(candidate, { companyId: company.companyId }, 'Bonjour', clock);
  await write(company, id, 'Bonjour à vous', clock);
  return { candidate, company, id };
}

describe('sharing contact details', () => {
  it('waits for a letter of the other side, held ones not counted: a card would tell of an exchange that is being read', async () => {
    const { candidate, company } = await buildParties();
    const id = await write(company, { profileId: candidate.profileId }, 'Envoyez d’abord votre RIB.', clock);
    await expect(share(company, id, ['company'])).rejects.toThrow(/quand vous aurez reçu une lettre/);
    await expect(share(candidate, id, ['phone'])).rejects.toThrow(/n’existe pas/);
    await sendAll(clock);
    expect(await db.contactShare.count()).toBe(0);
    expect(await mailsTo(CANDIDATE_MAIL)).toEqual([]);
  });

  it('shows exactly the card that was previewed, keeps its date and tells the other side without the details', async () => {
    const { candidate, id } = await openExchange();
    await share(candidate, id, ['firstName', 'lastName', 'phone']);
    const [card] = await listCards(id);
    expect(card).toMatchObject({
      side: 'candidate',
      details: [
        { key: 'firstName', value: 'Léa' },
        { key: 'lastName', value: 'Vasseur' },
        { key: 'phone', value: '06 12 34 56 78' },
      ],
    });
    expect(card?.sharedAt).toBeInstanceOf(Date);
    await sendAll(clock);
    const notice = (await mailsTo(COMPANY_MAIL)).at(-1);
    expect(notice?.subject).toBe('Des coordonnées ont été partagées avec vous');
    expect(JSON.stringify(notice)).not.toMatch(/Vasseur|06 12/);
  });

  it('lets these details pass in this writer’s later letters here, and no others', async () => {
    const { candidate, company, id } = await openExchange();
    await share(candidate, id, ['firstName', 'lastName', 'phone']);
    await write(candidate, id, 'Léa Vasseur, 06.12.34.56.78', clock);
    await write(candidate, id, 'ou lea.vasseur@courriel.test', clock);
    await write(company, id, 'Hugo Delamare, 02 31 00 00 00', clock);
    const letters = await db.message.findMany({ orderBy: { number: 'asc' } });
    expect(letters.map(({ body }) => body).slice(2)).toEqual([
      'Léa Vasseur, 06.12.34.56.78',
      'ou [coordonnées masquées]',
      '[coordonnées masquées], [coordonnées masquées]',
    ]);
    expect(letters[2]?.state).toBe('queued');
  });

  it('frees the first name alone when it alone was shown', async () => {
    const { candidate, id } = await openExchange();
    await share(candidate, id, ['firstName']);
    await write(candidate, id, 'Léa Vasseur, 06.12.34.56.78', clock);
    expect((await db.message.findFirstOrThrow({ where: { number: 3 } })).body).toBe(
      'Léa [coordonnées masquées], [coordonnées masquées]',
    );
  });

  it('frees the name of a discreet company once it is shown', async () => {
    const { company, id } = await openExchange(true);
    await share(company, id, ['company']);
    await write(company, id, 'La cidrerie Lepetit vous attend.', clock);
    expect((await db.message.findFirstOrThrow({ where: { number: 3 } })).body).toBe(
      'La cidrerie Lepetit vous attend.',
    );
  });

  it('refuses a confirmation of another card than the one that was read', async () => {
    const { candidate, id } = await openExchange();
    const details = await listOwnDetails(candidate);
    const preview = sealPreview(id, candidate.userId, details);
    await db.candidate.update({ where: { id: candidate.candidateId }, data: { phone: '07 00 00 00 00' } });
    const keys = details.map(({ key }) => key);
    await expect(
      transaction((tx) =>
        shareDetails(tx, { actor: candidate, conversationId: id, keys, preview, now: clock.now() }),
      ),
    ).rejects.toThrow('L’aperçu n’est plus à jour');
    expect(await listCards(id)).toEqual([]);
  });
});
