/** What somebody reads whose form came from another site: one page that needs nothing else to load. */
export const FORGED_POST_PAGE = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Envoi refusé</title></head>
<body>
<main>
<h1>Envoi refusé</h1>
<p>Ce formulaire n’a pas été envoyé depuis notre site, nous ne l’avons donc pas pris en compte. Rien n’a été enregistré ni perdu.</p>
<p>Revenez en arrière dans votre navigateur pour retrouver ce que vous aviez écrit, ou <a href="/">ouvrez le site</a> et recommencez.</p>
</main>
</body>
</html>
`;
