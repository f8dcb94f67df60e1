// What somebody reads whose request was stopped at the door: pages that need nothing else to load.
const page = (title: string, ...paragraphs: string[]) => `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body>
<main>
<h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</main>
</body>
</html>
`;

const GO_BACK =
  'Revenez en arrière dans votre navigateur pour retrouver ce que vous aviez écrit, ou <a href="/">ouvrez le site</a> et recommencez.';

export const FORGED_POST_PAGE = page(
  'Envoi refusé',
  'Ce formulaire n’a pas été envoyé depuis notre site, nous ne l’avons donc pas pris en compte. Rien n’a été enregistré ni perdu.',
  GO_BACK,
);

export const HEAVY_POST_PAGE = page(
  'Envoi trop lourd',
  'Ce que vous envoyez est plus grand que ce que nous pouvons lire, ou votre session est terminée. Rien n’a été enregistré ni perdu.',
  GO_BACK,
);

export const UNREADABLE_POST_PAGE = page(
  'Envoi illisible',
  'Nous n’avons pas pu lire ce formulaire. Rien n’a été enregistré ni perdu.',
  GO_BACK,
);

export const MALFORMED_ADDRESS_PAGE = page(
  'Adresse illisible',
  'Cette adresse contient des signes que nous ne savons pas lire. Rien n’a été enregistré ni perdu.',
  'Vérifiez l’adresse que vous avez suivie ou recopiée, ou <a href="/">ouvrez le site</a>.',
);

export const UNKNOWN_ADDRESS_PAGE = page(
  'Cette page n’est pas ici',
  'L’adresse que vous avez suivie ne mène à aucune page du site.',
  '<a href="/">Ouvrez le site</a> pour continuer.',
);

export const REFUSED_METHOD_PAGE = page(
  'Demande refusée',
  'Notre site ne répond pas à ce genre de demande. Rien n’a été enregistré ni perdu.',
  '<a href="/">Ouvrez le site</a> pour continuer.',
);

export const TOO_MANY_REQUESTS_PAGE = page(
  'Trop de demandes à la fois',
  'Votre réseau nous a envoyé plus de demandes que nous ne pouvons en traiter. Rien n’a été enregistré ni perdu.',
  'Attendez une minute, puis revenez en arrière ou rechargez la page.',
);

export const BUSY_PAGE = page(
  'Trop d’envois à la fois',
  'Nous recevons en ce moment plus d’envois que nous ne pouvons en lire. Rien n’a été enregistré ni perdu.',
  'Attendez une minute, puis revenez en arrière dans votre navigateur pour retrouver ce que vous aviez écrit, et renvoyez-le.',
);

/** With the reference under which the log tells of it. */
export const faultPage = (reference: string) =>
  page(
    'Quelque chose n’a pas marché',
    'La faute est de notre côté. Rien de ce que vous avez enregistré n’est perdu : réessayez dans un instant.',
    `Si cela continue, donnez cette référence à la mission locale : ${reference}.`,
    GO_BACK,
  );

export const DATABASE_AWAY_PAGE = page(
  'Le site revient dans un instant',
  'Notre base de données ne répond pas pour le moment. Rien de ce qui était enregistré n’est perdu.',
  'Rechargez cette page dans une minute. Si vous veniez d’envoyer un formulaire, votre navigateur vous proposera de l’envoyer de nouveau : acceptez, et ce que vous aviez écrit partira.',
);
