const list = new Intl.ListFormat('fr', { type: 'conjunction' });

/** What a visitor's browser asks of other sites: nothing, or the background of the map at these `mapHosts`. */
export function OtherSites({ mapHosts }: { mapHosts: readonly string[] }) {
  const cookie = <>Le seul cookie est celui de votre connexion : c’est pourquoi il n’y a pas de bandeau.</>;
  if (mapHosts.length === 0)
    return <p>Aucun script, aucune police, aucune carte ne vient d’un autre site. {cookie}</p>;
  return (
    <>
      <p>Aucun script, aucune police de ce site ne vient d’un autre site. {cookie}</p>
      <p>
        Seul le fond de la carte vient d’ailleurs : de {list.format(mapHosts)}. Votre navigateur le demande
        seulement quand vous allez sur la carte, avec la souris, le doigt ou le clavier. Comme tout site que
        vous ouvrez, ceux-là voient alors votre adresse IP et votre navigateur, et la partie de la carte que
        vous regardez.
      </p>
    </>
  );
}
