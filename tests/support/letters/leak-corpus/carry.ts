import { whyNeverRelayed } from '@/lib/mail/auto-reply';
import { cleanMail } from '@/lib/mail/clean';
import { composeLetter } from '@/lib/mail/compose/letter';
import { parseMail } from '@/lib/mail/parse';
import { WRITER } from './planted';

const context = { names: { people: [WRITER.first, WRITER.last], wholes: [] }, ownHosts: ['site.example'] };
const settings = {
  missionName: 'Mission locale',
  publicUrl: 'https://site.example',
  mailFrom: 'site@site.example',
  relayDomain: 'relais.cartemploi.test',
};

/** Read, cleaned, composed: what the other side would get, or what became of the mail instead. */
export async function carry(mime: Buffer) {
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
