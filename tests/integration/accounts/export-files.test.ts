import '../../support/patience';
import { exportAccount } from '@/lib/accounts/export-account';
import { findAttachment } from '@/lib/attachments/find-attachments';
import { inspectFiles } from '@/lib/attachments/inspect-file';
import { readFiles } from '@/lib/attachments/keep-attachments';
import { insertShare } from '@/lib/contact-shares/repository';
import { writeLetter } from '@/lib/conversations/write-letter';
import { transaction } from '@/lib/db';
import { seal } from '@/lib/seal';
import { buildPdf } from '../../support/attachments/build-pdf';
import { buildParties, type Parties } from '../../support/letters/build-parties';
import { createClock, sendAll, write } from '../../support/letters/post-office';

const clock = createClock();
let parties: Parties;
let id: string;

/** The company wrote, the candidate answered with a CV that names her and a file that never passes. */
beforeEach(async () => {
  parties = await buildParties();
  id = await write(parties.company, { profileId: parties.candidate.profileId }, 'Bonjour', clock);
  await sendAll(clock);
  const cv = new File([new Uint8Array(buildPdf('Lea Vasseur'))], 'CV Lea Vasseur.pdf', {
    type: 'application/pdf',
  });
  const refused = new File(['x'], 'secrets de Lea.txt', { type: 'text/plain' });
  const files = await inspectFiles(await readFiles([cv, refused]));
  const written = { actor: parties.candidate, text: 'Voici mon CV.', offerId: null, files, now: clock.now() };
  await transaction((tx) => writeLetter(tx, id, written));
});

const filesOf = async (actor: Parameters<typeof exportAccount>[0]) => {
  const { conversations = [] } = await exportAccount(actor);
  return conversations.flatMap(({ messages }) => messages.flatMap(({ files }) => files));
};

describe('the files of letters in what somebody takes along', () => {
  it('are there by the names they were sent under, with addresses that lead their owner to them', async () => {
    const [cv, refused] = await filesOf(parties.candidate);
    expect(cv).toMatchObject({ name: 'CV Lea Vasseur.pdf' });
    expect(refused).toMatchObject({ name: 'secrets de Lea.txt', download: null });
    const [, conversationId = '', piece = ''] =
      /\/echanges\/([^/]+)\/pieces\/([^/]+)$/.exec(cv?.download ?? '') ?? [];
    expect(conversationId).toBe(id);
    expect((await findAttachment(conversationId, 'candidate', piece))?.content.toString('latin1')).toContain(
      '%PDF',
    );
    expect(await findAttachment(conversationId, 'company', piece)).toBeNull();
  });

  it('of the other side are not, neither name nor address nor that there are any', async () => {
    expect(await filesOf(parties.company)).toEqual([]);
    expect(JSON.stringify(await exportAccount(parties.company))).not.toMatch(/Vasseur|CV Lea|pieces/);
  });

  it('of the other side are under a plain name once it has shared what they tell', async () => {
    const card = { conversationId: id, side: 'candidate', sharedBy: 'x', sharedAt: clock.now() } as const;
    const content = seal(JSON.stringify([{ key: 'name', value: 'Léa Vasseur' }]));
    await transaction((tx) => insertShare(tx, { ...card, content }));
    expect(await filesOf(parties.company)).toMatchObject([{ name: 'piece-jointe-1.pdf' }]);
    expect(JSON.stringify(await filesOf(parties.company))).not.toMatch(/Lea/);
  });
});
