// What somebody reads whose form was stopped at the door: pages that need nothing else to load.
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
  'Ce que vous envoyez est plus grand que ce que nous pouvons lire. Rien n’a été enregistré ni perdu.',
  GO_BACK,
);
