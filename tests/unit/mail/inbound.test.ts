import { whyNeverRelayed } from '@/lib/mail/auto-reply';
import { dmarcVerdict } from '@/lib/mail/authentication';
import { cleanInbound } from '@/lib/mail/clean';
import { parseMail } from '@/lib/mail/parse';
import { readStoredMail } from '@/lib/mail/inbound/stored-mail';
import { replyMime } from '@/lib/mail/local/reply-mime';

const context = { names: { people: ['Léa', 'Vasseur'], wholes: [] }, ownHosts: ['site.example'] };
const mime = (lines: string[]) => lines.join('\r\n');

async function clean(raw: string | Uint8Array) {
  return cleanInbound(await parseMail(raw), context)?.text;
}

describe('a received mail is read', () => {
  it('whose tags are nested beyond all reason, for its text alone', () => {
    const html = `${'<div>'.repeat(150_000)}Bonjour, l&#39;atelier m&#39;intéresse.`;
    expect(cleanInbound({ text: null, html }, context)?.text).toBe("Bonjour, l'atelier m'intéresse.");
  });

  it('in iso-8859-1 and quoted-printable', async () => {
    const raw = mime([
      'From: a@b.example',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Je suis disponible d=E8s l=27=E9t=E9.',
    ]);
    expect(await clean(raw)).toBe("Je suis disponible dès l'été.");
  });

  it('in HTML only, without its quotes, signature, scripts and pictures', async () => {
    const html =
      '<style>p{}</style><script>x()</script><p>Oui, <b>lundi</b>.</p><ul><li>matin</li></ul><img src="https://suivi.example/x.gif">' +
      '<div class="gmail_signature">Léa Vasseur<br>06 12 34 56 78</div><div class="gmail_attr">Le lun. a écrit :</div><blockquote>Bonjour</blockquote>';
    const raw = mime(['From: a@b.example', 'Content-Type: text/html; charset=utf-8', '', html]);
    expect(await clean(raw)).toBe('Oui, lundi.\n\n- matin');
  });

  it('by its text when it has both', async () => {
    const raw = mime([
      'From: a@b.example',
      'Content-Type: multipart/alternative; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'Texte',
      '--x',
      'Content-Type: text/html',
      '',
      '<p>HTML</p>',
      '--x--',
    ]);
    expect(await clean(raw)).toBe('Texte');
  });

  it('with its attachments named, not kept', async () => {
    const raw = mime([
      'From: a@b.example',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'Voici',
      '--x',
      'Content-Type: application/pdf; name="CV Lea.pdf"',
      'Content-Disposition: attachment; filename="CV Lea.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--x--',
    ]);
    const mail = await parseMail(raw);
    expect(mail.attachments).toEqual([
      expect.objectContaining({ name: 'CV Lea.pdf', type: 'application/pdf', size: 3 }),
    ]);
  });

  it.each([
    ['nothing'],
    ['\0\0\0\0'],
    ['From: \r\nTo: ;;;\r\n\r\n'],
    ['Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x\r\n'],
  ])('without complaint when it is malformed: %j', async (raw) => {
    expect((await parseMail(raw === 'nothing' ? '' : raw)).recipients).toEqual([]);
  });

  it('up to a size', async () => {
    const raw = mime(['From: a@b.example', 'Content-Type: text/plain', '', 'mot '.repeat(300_000)]);
    expect(cleanInbound(await parseMail(raw), context)).toBeNull();
  });

  it('alike from the provider’s account and from its raw form', async () => {
    const stored = await readStoredMail({
      kind: 'resend',
      email: {
        from: '"Léa" <LEA@b.example>',
        to: ['r-x@relais.example'],
        cc: null,
        received_for: ['R-y@relais.example'],
        subject: 'S',
        text: 'Bonjour',
        headers: { 'Auto-Submitted': 'auto-replied' },
      },
    });
    expect(stored).toMatchObject({
      from: 'lea@b.example',
      recipients: ['r-x@relais.example', 'r-y@relais.example'],
      text: 'Bonjour',
    });
    expect(whyNeverRelayed(stored)).toBe('auto_reply');
  });

  it('as the local mailbox writes it', async () => {
    const local = {
      to: 'lea@b.test',
      from: '"X" <r-a@relais.test>',
      replyTo: null,
      subject: 'Nouvelle lettre',
      messageId: '<1@x>',
    };
    const mail = await parseMail(replyMime(local, 'Été à Honfleur', 'id', new Date(0)));
    expect(mail).toMatchObject({
      from: 'lea@b.test',
      recipients: ['r-a@relais.test'],
      subject: 'Re: Nouvelle lettre',
      inReplyTo: '<1@x>',
    });
    expect(mail.text?.trim()).toBe('Été à Honfleur');
  });
});

const header = (name: string, value: string) => [{ name, value }];

describe('what is no letter is recognised', () => {
  it.each([
    ['content-type', 'multipart/report; report-type=delivery-status; boundary=x', 'delivery_report'],
    ['content-type', 'multipart/report; report-type="disposition-notification"', 'auto_reply'],
    ['return-path', '<>', 'delivery_report'],
    ['auto-submitted', 'auto-generated', 'auto_reply'],
    ['auto-submitted', 'Auto-Replied; owner-email="x"', 'auto_reply'],
    ['precedence', 'list', 'mailing_list'],
    ['precedence', 'Bulk', 'auto_reply'],
    ['list-id', '<x.y>', 'mailing_list'],
    ['x-autoreply', 'yes', 'auto_reply'],
  ])('%s: %s', (name, value, reason) => {
    expect(whyNeverRelayed({ from: 'a@b.example', headers: header(name, value) })).toBe(reason);
  });

  it('by its sender', () => {
    expect(whyNeverRelayed({ from: 'mailer-daemon@b.example', headers: [] })).toBe('delivery_report');
    expect(whyNeverRelayed({ from: null, headers: [] })).toBe('delivery_report');
  });

  it.each([
    ['auto-submitted', 'no'],
    ['precedence', 'normal'],
    ['return-path', '<a@b.example>'],
    ['x-auto-response-suppress', 'All'],
  ])('and a letter with %s: %s is one', (name, value) => {
    expect(whyNeverRelayed({ from: 'a@b.example', headers: header(name, value) })).toBeNull();
  });
});

describe('the provider’s verdict', () => {
  it('is the topmost one, and only that', () => {
    const forged = { name: 'authentication-results', value: 'mx.pirate; dmarc=pass' };
    expect(
      dmarcVerdict({
        headers: [
          { name: 'authentication-results', value: 'mx.example; spf=pass; dmarc=fail (p=none)' },
          forged,
        ],
      }),
    ).toBe('fail');
    expect(
      dmarcVerdict({ headers: [{ name: 'authentication-results', value: 'mx.example; spf=pass' }, forged] }),
    ).toBe('unknown');
    expect(dmarcVerdict({ headers: [forged], dmarc: 'fail' })).toBe('fail');
    expect(dmarcVerdict({ headers: [] })).toBe('unknown');
  });
});
