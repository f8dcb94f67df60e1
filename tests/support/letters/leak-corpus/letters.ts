import { WRITER } from './planted';

/** A letter that somebody writes: `{…}` marks what must be hidden; the words outside it must all arrive. */
export const LETTERS: string[] = [
  `Bonjour,

Merci pour votre lettre, le poste me plaît beaucoup. J'ai fait deux saisons en cuisine à Deauville et je sais tenir une caisse.
Vous pouvez me joindre au {${WRITER.phone}} ou à {${WRITER.mail}} le matin.

Je suis libre à partir du 14/04/2025, de 8h30 à 17 h 30, et j'accepte 11,88 € de l'heure.

Cordialement,`,
  `Bonjour Madame,

Je m'appelle {${WRITER.first}} {${WRITER.last}}, j'ai 19 ans et un CAP de pâtisserie. J'habite {${WRITER.street}, ${WRITER.town}}, je viens en scooter.
J'ai lu votre annonce de 35 heures par semaine : est-ce qu'il y a du travail le dimanche ?

Bien à vous,`,
  `Oui, je confirme le rendez-vous de mardi à 9 h, avec plaisir.

Si besoin mon portable est le {06.12.34.56.78}, mon insta c'est {lea_vsr} et mon autre adresse {lea.vasseur (arobase) courriel (point) test}.
Est-ce que je dois apporter mes chaussures de sécurité ? J'ai du 38.

Bonne journée,`,
  `Bonjour, je suis désolée de répondre tard.

Le stage m'intéresse : trois semaines en juin, c'est possible pour moi et pour mon lycée. On peut en parler au {zéro six douze trente-quatre cinquante-six soixante-dix-huit}.
J'apprends vite, je suis à l'heure, et j'aime le contact avec les clients.

Merci d'avance`,
];

export const SIGNATURE = `${WRITER.first} ${WRITER.last}
Apprentie pâtissière
${WRITER.street}, ${WRITER.town}
Tél. ${WRITER.phone}
${WRITER.mail}`;

export const QUOTED = `— Répondez au-dessus de cette ligne —

Cidrerie Lepetit vous a écrit :

Bonjour, nous avons vu votre profil et nous cherchons quelqu'un. Avez-vous le permis ?`;

/** History that somebody's own mail program wrote before the relay was there: full of their details. */
export const PRIVATE_QUOTED = `Bonjour,
voici mes coordonnées : ${WRITER.first} ${WRITER.last}, ${WRITER.phone}, ${WRITER.mail}
${WRITER.street}, ${WRITER.town}`;
