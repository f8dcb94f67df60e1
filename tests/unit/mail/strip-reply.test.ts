import { stripReply } from '@/lib/mail/strip/strip-reply';

const cases: [string, string, string][] = [
  [
    'Gmail in French',
    `Oui, lundi me va bien.

Le lun. 3 mars 2025 à 10:12, Boulangerie via Mission Locale <r-abc@relais.example> a
écrit :

> Bonjour,
> êtes-vous libre lundi ?
>`,
    'Oui, lundi me va bien.',
  ],
  [
    'Gmail in English',
    `Yes, Monday is fine.

On Mon, Mar 3, 2025 at 10:12 AM Boulangerie via Mission <r-abc@relais.example> wrote:

> Hello`,
    'Yes, Monday is fine.',
  ],
  [
    'Apple Mail in French',
    `Bonjour,
Je suis intéressée.

Envoyé de mon iPhone

> Le 3 mars 2025 à 10:12, Boulangerie <r-abc@relais.example> a écrit :
> 
> Bonjour`,
    'Bonjour,\nJe suis intéressée.',
  ],
  [
    'Outlook in French',
    `Bonjour, c’est d’accord.

Cordialement,
Marie Dupont
Responsable du personnel
02 31 00 00 00

________________________________
De : Boulangerie via Mission <r-abc@relais.example>
Envoyé : lundi 3 mars 2025 10:12
À : Marie Dupont <marie@hotel.example>
Objet : Nouvelle lettre, échange 4F7K

Bonjour, êtes-vous libre ?`,
    'Bonjour, c’est d’accord.\n\nCordialement,',
  ],
  [
    'Outlook with bold header names',
    `D'accord.

*De :* X <x@y.example>
*Envoyé :* lundi
*À :* Z
*Objet :* Lettre
Texte`,
    "D'accord.",
  ],
  [
    'Outlook in English',
    `Fine with me.

From: X <x@y.example>
Sent: Monday, March 3, 2025 10:12 AM
To: Z
Subject: Letter

text`,
    'Fine with me.',
  ],
  [
    'Thunderbird in French',
    `Merci pour votre lettre.

Le 03/03/2025 à 10:12, Boulangerie via Mission a écrit :
> Bonjour
> Êtes-vous libre ?

-- 
Jean Dupont
12 rue Haute`,
    'Merci pour votre lettre.',
  ],
  [
    'Thunderbird, answered below',
    `Le 03/03/2025 à 10:12, Boulangerie via Mission a écrit :
> Bonjour
> Êtes-vous libre ?
Oui, je suis libre.`,
    'Oui, je suis libre.',
  ],
  [
    'answers between the questions',
    `Le 03/03/2025 à 10:12, X a écrit :
> Avez-vous le permis ?
Oui, depuis un an.
> Êtes-vous libre le samedi ?
Oui, tous les samedis.`,
    'Oui, depuis un an.\nOui, tous les samedis.',
  ],
  [
    'Orange',
    `Je peux venir mardi.





> Message du 03/03/25 10:12
> De : "X" <r-abc@relais.example>
> A : z@orange.example
> Objet : Nouvelle lettre
> Bonjour`,
    'Je peux venir mardi.',
  ],
  [
    'SFR and La Poste',
    `Je peux venir mardi.

----- Mail original -----
De: "X" <r-abc@relais.example>
À: z@sfr.example
Envoyé: Lundi 3 Mars 2025 10:12:00
Objet: Nouvelle lettre

Bonjour`,
    'Je peux venir mardi.',
  ],
  [
    'a phone',
    `Ok pour moi

Envoyé depuis mon smartphone Samsung Galaxy.

-------- Message d'origine --------
De : X <r-abc@relais.example>
Date : 03/03/2025 10:12 (GMT+01:00)
À : z@free.example
Objet : Nouvelle lettre

Bonjour`,
    'Ok pour moi',
  ],
  [
    'Yahoo',
    `Ok pour moi

Envoyé à partir de Yahoo Mail pour Android

  Le lun., mars 3, 2025 à 10:12, X via Mission<r-abc@relais.example> a écrit :   Bonjour
et la suite`,
    'Ok pour moi',
  ],
  [
    'our own line',
    `Je confirme.

Boulangerie via Mission <r-abc@relais.example> schrieb am Mo., 3. März 2025:

— Répondez au-dessus de cette ligne —
Bonjour`,
    'Je confirme.\n\nBoulangerie via Mission <r-abc@relais.example> schrieb am Mo., 3. März 2025:',
  ],
  [
    'a forward',
    `Voici ce que j’ai reçu, qu’en pensez-vous ?

---------- Forwarded message ---------
De : X <x@y.example>
Date: lun. 3 mars 2025
Subject: Lettre
To: Z

contenu`,
    'Voici ce que j’ai reçu, qu’en pensez-vous ?',
  ],
  [
    'a notice of confidentiality',
    `Bonjour, c’est noté.

Ce message et ses pièces jointes sont confidentiels et établis à l’attention exclusive de leurs destinataires.
Si vous avez reçu ce message par erreur, merci de le détruire.`,
    'Bonjour, c’est noté.',
  ],
  [
    'a postscript below the signature',
    `Je viendrai.

Bien cordialement,

Jean Dupont
Menuisier
PS : j’ai aussi le permis B.`,
    'Je viendrai.\n\nBien cordialement,\nPS : j’ai aussi le permis B.',
  ],
  [
    'a letter that quotes nothing',
    `Bonjour,

J’ai lu votre annonce. Le 3 mars, mon patron a écrit une lettre de recommandation.
De plus, je suis libre le soir :
- lundi
- mardi

À bientôt,
Léa`,
    `Bonjour,

J’ai lu votre annonce. Le 3 mars, mon patron a écrit une lettre de recommandation.
De plus, je suis libre le soir :
- lundi
- mardi

À bientôt,`,
  ],
  [
    'a formula in the middle',
    `Merci d’avance
Je voudrais aussi savoir si le poste commence en avril.
Les horaires me conviennent tout à fait, même le week-end.
Dites-moi.`,
    `Merci d’avance
Je voudrais aussi savoir si le poste commence en avril.
Les horaires me conviennent tout à fait, même le week-end.
Dites-moi.`,
  ],
  [
    'a bare forward',
    `---------- Message transféré ---------
De : X
Date : lundi
Objet : Lettre`,
    '',
  ],
];

describe('only what was written this time is kept', () => {
  it.each(cases)('%s', (_, mail, letter) => {
    expect(stripReply(mail)).toBe(letter);
    expect(stripReply(mail.replaceAll('\n', '\r\n'))).toBe(letter);
  });

  it('stays quick on hostile text', () => {
    for (const unit of [
      '>',
      'a écrit : ',
      'Le 3 ',
      '\n',
      'De :\n',
      '-',
      'cordialement\n',
      '> \n a écrit :\n',
    ]) {
      expect(typeof stripReply(unit.repeat(1_000_000 / unit.length))).toBe('string');
    }
  });
});
