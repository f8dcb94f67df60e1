import { randomBytes } from 'node:crypto';
import { aliasAddress, newAliasToken, tokenOfAddress } from '@/lib/mail/alias';
import { composeLetter, type LetterMail } from '@/lib/mail/compose/letter';
import { composePlainNotice } from '@/lib/mail/compose/plain-notice';
import { composeSignIn } from '@/lib/mail/compose/sign-in';
import { whyNeverRelayed } from '@/lib/mail/auto-reply';
import { stripReply } from '@/lib/mail/strip/strip-reply';

const settings = {
  missionName: 'Mission Locale de la Baie de Seine',
  publicUrl: 'https://site.example',
  mailFrom: 'site@site.example',
  relayDomain: 'relais.example',
};
const token = newAliasToken(randomBytes);
const letter: LetterMail = {
  entryId: 'e-1',
  to: 'lea@courriel.example',
  writerName: 'Une entreprise de commerce',
  writerAliasToken: token,
  reference: '4F7K',
  conversationId: 'c-1',
  text: 'Bonjour,\n\n<script>alert(1)</script> & bienvenue.',
  offerTitle: null,
  earlierMessageIds: [],
};

describe('a letter’s mail', () => {
  it('comes from the alias of who wrote it, under their public name', () => {
    const mail = composeLetter(letter, settings);
    expect(mail.from).toBe(
      `"Une entreprise de commerce via Mission Locale de la Baie de Seine" <r-${token}@relais.example>`,
    );
    expect(mail.replyTo).toBe(`r-${token}@relais.example`);
    expect(mail.subject).toBe('Nouvelle lettre, échange 4F7K');
    expect(mail.headers['Message-ID']).toBe('<e-1@relais.example>');
    expect(mail.headers).not.toHaveProperty('In-Reply-To');
    expect(mail.headers).not.toHaveProperty('Auto-Submitted');
  });

  it('holds no markup of the letter, and the same text twice', () => {
    const mail = composeLetter(letter, settings);
    expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; bienvenue.');
    expect(mail.text).toContain('<script>alert(1)</script> & bienvenue.');
  });

  it('carries nothing out of a name that tries', () => {
    const mail = composeLetter(
      { ...letter, writerName: 'X" <pirate@x.example>\r\nBcc: y@z.example' },
      settings,
    );
    expect(mail.from).toMatch(/^"[^"<>\r\n]+" <r-[a-z2-7]{32}@relais\.example>$/);
  });

  it('threads with this reader’s earlier mails', () => {
    const mail = composeLetter({ ...letter, earlierMessageIds: ['<a@x>', '<b@x>'] }, settings);
    expect(mail.headers['In-Reply-To']).toBe('<b@x>');
    expect(mail.headers.References).toBe('<a@x> <b@x>');
  });

  it('says in plain words who carried it, how to answer, to report and to stop', () => {
    for (const mail of [
      composeLetter(letter, settings),
      composeLetter({ ...letter, text: null }, settings),
    ]) {
      for (const part of [mail.text, mail.html]) {
        for (const words of [
          'remise par',
          'répondez simplement',
          'Signalez-le',
          'terminez aussi',
          'en pause',
        ])
          expect(part).toContain(words);
      }
    }
  });

  it('has a subject and headers that no letter can change', () => {
    const said = {
      ...letter,
      text: 'Objet : Léa Vasseur\nX-Tout: oui',
      offerTitle: 'Serveur\r\nBcc: x@y.example',
    };
    const mail = composeLetter(said, settings);
    expect(mail.subject).toBe('Nouvelle lettre, échange 4F7K');
    expect(mail.headers).toEqual(composeLetter(letter, settings).headers);
  });

  it('as a notice says only that a letter is there', () => {
    const mail = composeLetter({ ...letter, text: null }, settings);
    expect(mail.text).not.toContain('bienvenue');
    expect(mail.text).toContain('https://site.example/echanges/c-1');
  });

  it('answered above its first line gives the answer alone', () => {
    const { text } = composeLetter(letter, settings);
    expect(stripReply(`Oui.\n\n${text}`)).toBe('Oui.');
  });
});

describe('a mail of ours that comes back', () => {
  it('is known for what it is', () => {
    for (const mail of [
      composeLetter(letter, settings),
      composeSignIn({ entryId: 'e', to: 'a@b.example', url: 'https://site.example/x' }, settings),
      composePlainNotice({ entryId: 'e', to: 'a@b.example', code: 'empty', path: null }, settings),
    ]) {
      const headers = Object.entries(mail.headers).map(([name, value]) => ({
        name: name.toLowerCase(),
        value,
      }));
      expect(whyNeverRelayed({ from: 'x@y.example', headers })).toBe('own_mail');
    }
  });
});

describe('a notice', () => {
  it('says that no person wrote it, unlike a letter', () => {
    const notice = composePlainNotice(
      { entryId: 'e', to: 'a@b.example', code: 'redacted', path: '/echanges/1' },
      settings,
    );
    expect(notice.headers['Auto-Submitted']).toBe('auto-generated');
    expect(
      composeSignIn({ entryId: 'e', to: 'a@b.example', url: 'https://site.example/x' }, settings).headers,
    ).toHaveProperty('Auto-Submitted');
    expect(composeLetter(letter, settings).headers).not.toHaveProperty('Auto-Submitted');
  });
});

describe('a notice about a letter', () => {
  const notice = (code: 'too-many' | 'redacted') =>
    composePlainNotice({ entryId: 'e', to: 'a@b.example', code, path: '/echanges/1' }, settings);

  it('over the limit says that it did not go, and when to send it again', () => {
    const { subject, text } = notice('too-many');
    expect(subject).not.toContain('attend');
    expect(subject).toContain('n’est pas partie');
    expect(text).toContain('dans une heure');
  });

  it('with hidden details says how to show them, and where', () => {
    const { text } = notice('redacted');
    expect(text).toContain('Partager mes coordonnées');
    expect(text).toContain('https://site.example/echanges/1');
  });
});

describe('an alias', () => {
  it('has 160 random bits in lower-case base32, and no meaning', () => {
    expect(token).toMatch(/^[a-z2-7]{32}$/);
    expect(newAliasToken(() => new Uint8Array(20))).toBe('a'.repeat(32));
    expect(newAliasToken(() => new Uint8Array(20).fill(255))).toBe('7'.repeat(32));
  });

  it('is read back whatever the case, at our domain only', () => {
    const address = aliasAddress(token, 'relais.example');
    expect(tokenOfAddress(address.toUpperCase(), 'relais.example')).toBe(token);
    expect(tokenOfAddress(address, 'autre.example')).toBeNull();
    expect(tokenOfAddress(`x${address}`, 'relais.example')).toBeNull();
    expect(tokenOfAddress(`${address}@relais.example`, 'relais.example')).toBeNull();
  });
});
