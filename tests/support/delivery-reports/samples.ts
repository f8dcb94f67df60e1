/** Where a report is about, and what its server says: `status` as RFC 3463 has it, `action` as RFC 3464. */
type Case = { to: string; recipient: string; action?: string; status?: string };

const lines = (text: string) => text.replaceAll('\n', '\r\n');

/** As Postfix writes it: fields in one group for the mail and one for the recipient, folded diagnostic. */
export const postfixReport = ({ to, recipient, action = 'failed', status = '5.1.1' }: Case) =>
  lines(`Return-Path: <>
Date: Mon, 23 Nov 2026 09:12:44 +0100 (CET)
From: MAILER-DAEMON@mx1.hebergeur.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ${to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4CkXyz1234.1764/mx1.hebergeur.example"
Message-Id: <20261123081244.4CkXyz1234@mx1.hebergeur.example>

This is a MIME-encapsulated message.

--4CkXyz1234.1764/mx1.hebergeur.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx1.hebergeur.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

--4CkXyz1234.1764/mx1.hebergeur.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx1.hebergeur.example
X-Postfix-Queue-ID: 4CkXyz1234
X-Postfix-Sender: rfc822; ${to}
Arrival-Date: Mon, 23 Nov 2026 09:12:43 +0100 (CET)

Final-Recipient: rfc822; ${recipient}
Original-Recipient: rfc822;${recipient}
Action: ${action}
Status: ${status}
Remote-MTA: dns; in.courriel.example
Diagnostic-Code: smtp; the server answered about this mailbox, see
    its pages of help

--4CkXyz1234.1764/mx1.hebergeur.example
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

From: "Cidrerie Lepetit" <${to}>
To: ${recipient}
Subject: Nouvelle lettre

--4CkXyz1234.1764/mx1.hebergeur.example--
`);

/** As Exchange Online writes it: the text names no status, and quotes an example of another. */
export const exchangeReport = ({ to, recipient, action = 'failed', status = '5.1.10' }: Case) =>
  lines(`From: <postmaster@entreprise.example>
To: <${to}>
Date: Mon, 23 Nov 2026 08:12:44 +0000
Content-Type: multipart/report; report-type=delivery-status;
	boundary="_5f3c9d7e-1b2a-4c55-9d0e-7a6f5b4c3d2e_"
X-MS-Exchange-Message-Is-Ndr:
Content-Language: fr-FR
Message-ID: <5f3c9d7e-1b2a-4c55-9d0e-7a6f5b4c3d2e@PR0P264MB0001.FRAP264.PROD.OUTLOOK.COM>
In-Reply-To: <0197@relais.cartemploi.test>
References: <0197@relais.cartemploi.test>
Subject: =?utf-8?B?Tm9uIHJlbWlzwqA6IE5vdXZlbGxlIGxldHRyZQ==?=
Auto-Submitted: auto-replied
MIME-Version: 1.0

--_5f3c9d7e-1b2a-4c55-9d0e-7a6f5b4c3d2e_
Content-Type: multipart/alternative; differences=Content-Type;
	boundary="_b1_"

--_b1_
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

Votre message n'a pas pu =C3=AAtre remis.

--_b1_
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

<html><body><p>Votre message n'a pas pu =C3=AAtre remis.</p></body></html>

--_b1_--

--_5f3c9d7e-1b2a-4c55-9d0e-7a6f5b4c3d2e_
Content-Type: message/delivery-status

Reporting-MTA: dns;PR0P264MB0001.FRAP264.PROD.OUTLOOK.COM
Received-From-MTA: dns;mail.relais.cartemploi.test
Arrival-Date: Mon, 23 Nov 2026 08:12:43 +0000

Final-Recipient: rfc822;${recipient.replace(/^./, (letter) => letter.toUpperCase())}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp;the recipient was looked for in the directory
X-Display-Name: Recrutement

--_5f3c9d7e-1b2a-4c55-9d0e-7a6f5b4c3d2e_
Content-Type: message/rfc822

From: "Profil" <${to}>
To: ${recipient}
Subject: Nouvelle lettre
Content-Type: text/plain

Bonjour

--_5f3c9d7e-1b2a-4c55-9d0e-7a6f5b4c3d2e_--
`);

/** As Gmail writes it: X-Failed-Recipients whatever the status, text with a link to its help on 5.1.1. */
export const gmailReport = ({ to, recipient, action = 'failed', status = '5.1.1' }: Case) =>
  lines(`Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: ${to}
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
References: <0197@relais.cartemploi.test>
In-Reply-To: <0197@relais.cartemploi.test>
X-Failed-Recipients: ${recipient}
Message-ID: <6561.a05.mailer@google.com>
Date: Mon, 23 Nov 2026 00:12:44 -0800 (PST)
MIME-Version: 1.0
Content-Type: multipart/report; boundary="000000000000a1b2c3060a8f1d2e"; report-type=delivery-status

--000000000000a1b2c3060a8f1d2e
Content-Type: multipart/related; boundary="000000000000a1b2d4060a8f1d31"

--000000000000a1b2d4060a8f1d31
Content-Type: multipart/alternative; boundary="000000000000a1b2d5060a8f1d32"

--000000000000a1b2d5060a8f1d32
Content-Type: text/plain; charset="UTF-8"

** Address not found **

Your message wasn't delivered to ${recipient}.

Learn more here: https://support.google.com/mail/?p=NoSuchUser
(codes such as 550 5.1.1 are explained there)

--000000000000a1b2d5060a8f1d32--

--000000000000a1b2d4060a8f1d31--
--000000000000a1b2c3060a8f1d2e
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Arrival-Date: Mon, 23 Nov 2026 00:12:43 -0800 (PST)
X-Original-Message-ID: <0197@relais.cartemploi.test>

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; see https://support.google.com/mail/?p=NoSuchUser
Last-Attempt-Date: Mon, 23 Nov 2026 00:12:44 -0800 (PST)

--000000000000a1b2c3060a8f1d2e
Content-Type: message/rfc822

From: "Cidrerie Lepetit" <${to}>
To: ${recipient}
Subject: Nouvelle lettre

Bonjour
--000000000000a1b2c3060a8f1d2e--
`);
