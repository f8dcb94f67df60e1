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

const disclaimers: [string, string][] = [
  [
    'of a telephone company, wrapped and without accents',
    `Ce message et ses pieces jointes peuvent contenir des informations
confidentielles ou privilegiees et ne doivent donc pas etre diffuses,
exploites ou copies sans autorisation.

Merci.`,
  ],
  [
    'in two languages',
    `This e-mail and any attachments are confidential and intended solely for the addressee.

Ce courriel est confidentiel. Si vous n’êtes pas le destinataire, merci de le supprimer.`,
  ],
  [
    'with what is attached in brackets',
    `*Ce message électronique (y compris les pièces jointes) est destiné exclusivement à la personne à qui il est adressé.*`,
  ],
  [
    'about the recipient who is none',
    `Ce mail peut contenir des informations confidentielles.
Si vous l’avez reçu par erreur, merci de nous en avertir et de le détruire.`,
  ],
  ['about printing', 'Pensez à l’environnement avant d’imprimer ce message.'],
  ['about printing, in English', 'Please consider the environment before printing this e-mail.'],
];

/** What a mail program could have written and a person did: all of it stays. */
const human: [string, string][] = [
  [
    'a letter that says what it brings',
    `Bonjour,
Ce mail accompagne mon CV en pièce jointe.
J’ai travaillé deux ans en cuisine.`,
  ],
  [
    'a letter that asks for discretion',
    `Bonjour,
Ce message est confidentiel : merci de ne pas le diffuser, mon patron ne sait pas que je cherche.
Je suis libre en avril.`,
  ],
  [
    'a letter that speaks of who reads it',
    `Bonjour,
Ce courriel a peut-être un autre destinataire que vous.
Qui s’occupe des embauches ?`,
  ],
  [
    'a letter about printing',
    `Bonjour,
À l’atelier, il faut vérifier les couleurs avant d’imprimer.
Ce travail me plaît.`,
  ],
  [
    'parts between rules',
    `Bonjour,
—
Mes horaires : je suis libre le soir.
–
Mes diplômes : un CAP de cuisine, obtenu en 2023.
__
J’ai aussi un scooter.`,
  ],
  [
    'a list below a rule',
    `Bonjour, voici mes points forts.
—
- permis B
- CACES 3`,
  ],
  [
    'a list below a soft formula',
    `Je peux commencer lundi.
Merci d’avance

Mes atouts :
- permis B
• CACES 3
2) anglais`,
  ],
];

describe('only what was written this time is kept', () => {
  it.each(disclaimers)('without a disclaimer %s', (_, disclaimer) => {
    expect(stripReply(`C’est noté.\n\n${disclaimer}\n\nHôtel du Port`)).toBe('C’est noté.');
  });

  it.each(human)('%s stays whole', (_, letter) => {
    expect(stripReply(letter)).toBe(letter);
  });

  it.each(['-- ', '--', '—', '–', '__'])('a name and an address below "%s" go', (rule) => {
    const signature = `${rule}\nJean Dupont\nMenuisier\n12 rue Haute, 14000 Caen`;
    expect(stripReply(`Je viendrai.\n\n${signature}`)).toBe('Je viendrai.');
  });

  it('a name below a list below a soft formula goes', () => {
    expect(stripReply('Je viendrai.\nMerci d’avance\n- permis B\n\nJean Dupont')).toBe(
      'Je viendrai.\nMerci d’avance\n- permis B',
    );
  });

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
