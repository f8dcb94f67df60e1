import { whyNeverRelayed } from '@/lib/mail/auto-reply';
import { cleanMail, cleanWritten } from '@/lib/mail/clean';
import { composeLetter } from '@/lib/mail/compose/letter';
import { parseMail } from '@/lib/mail/parse';
import { ALIAS } from './crumbs';

const CONTEXT = {
  names: { people: ['Anne-Sophie', 'Le Goff', 'Rose', 'Li'], wholes: ['Boulangerie du Port'] },
  ownHosts: ['site.example'],
  readable: ['06 12 34 56 78', 'anne@courriel.test', '12 quai Sainte-Catherine'],
};
const SETTINGS = {
  missionName: 'Mission locale',
  publicUrl: 'https://site.example',
  mailFrom: 'site@site.example',
  relayDomain: 'relais.cartemploi.test',
};

/** The way of a mail: read, judged, cleaned, composed. */
export async function carryMail(raw: Uint8Array): Promise<void> {
  const mail = await parseMail(raw, [ALIAS]);
  whyNeverRelayed(mail);
  const letter = cleanMail(mail, CONTEXT);
  if (letter) compose(letter.text);
}

/** The way of a text written on the site. */
export function carryWritten(written: string): unknown {
  return compose(cleanWritten(written, CONTEXT).text);
}

function compose(letter: string) {
  return composeLetter(
    {
      entryId: 'e',
      to: 'a@b.example',
      writerName: 'Profil KXWPTR',
      writerAliasToken: 'abcdefghijklmnopqrstuvwxyz234567',
      reference: '4F7K',
      conversationId: 'c',
      text: letter,
      offerTitle: null,
      earlierMessageIds: [],
    },
    SETTINGS,
  );
}
