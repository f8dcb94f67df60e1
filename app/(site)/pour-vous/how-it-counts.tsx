/** What ranks the list, in plain words: the formula of lib/matching/rules.ts. `never` says what plays no part. */
export function HowItCounts({ coming, never }: { coming: string; never: string }) {
  return (
    <aside
      aria-labelledby="calcul"
      className="grid content-start gap-3 rounded-lg border border-line bg-surface p-5 text-sm"
    >
      <h2 id="calcul" className="text-lg">
        Comment c’est classé
      </h2>
      <p>On compte ce que vous avez en commun :</p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>chaque savoir-faire : 4 points</li>
        <li>un métier : 3 points</li>
        <li>chaque valeur partagée, chaque motivation qui trouve sa place : 2 points</li>
        <li>le type de contrat : 2 points</li>
        <li>{coming} : 1 point</li>
      </ul>
      <p>{never}</p>
    </aside>
  );
}
