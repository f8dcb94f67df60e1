type Delays = { remindAfter: number; eraseAfter: number };

const rowsWith = ({ remindAfter, eraseAfter }: Delays) => [
  {
    what: 'Identité d’un candidat',
    detail: 'nom, prénom, date de naissance, sexe, adresse e-mail, téléphone, commune',
    who: 'ses conseillers et lui-même',
    time: `jusqu’à l’effacement ; ${eraseAfter} mois sans nouvelles au plus, avec un rappel à ${remindAfter} mois ; un mois au plus si elle vient d’un fichier et que la personne n’a pas pu en être informée`,
  },
  {
    what: 'Profil publié',
    detail: 'code au hasard, secteur, savoir-faire, motivations, valeurs, métiers, mobilité',
    who: 'tout le monde ; les textes libres, seulement les entreprises qui ont signé la charte',
    time: 'tant que le profil est publié, au plus tard jusqu’à la fin du mois du 26e anniversaire',
  },
  {
    what: 'Lettres',
    detail: 'le texte, sans les coordonnées',
    who: 'les deux personnes qui s’écrivent ; un conseiller, quand la lettre est relue avant d’être remise ou signalée',
    time: '6 mois après la dernière lettre',
  },
  {
    what: 'Collègue invité par une entreprise',
    detail: 'l’adresse e-mail',
    who: 'les membres de cette entreprise',
    time: 'jusqu’à la réponse, 7 jours au plus',
  },
  {
    what: 'Collègue retiré d’une équipe',
    detail: 'le nom, l’adresse e-mail, le jour où son accès a pris fin',
    who: 'les administrateurs de cette entreprise et la mission locale',
    time: '30 jours dans l’équipe, pour pouvoir revenir dessus ; le compte reste à la personne',
  },
  {
    what: 'Nouvelle adresse que vous demandez',
    detail: 'l’adresse e-mail',
    who: 'vous seul',
    time: 'jusqu’à ce que vous la confirmiez, un jour au plus',
  },
  {
    what: 'Recherches gardées',
    detail: 'les critères, le nom que vous leur donnez, ce qui vous a déjà été annoncé',
    who: 'vous seul',
    time: 'jusqu’à ce que vous les supprimiez, ou avec votre compte',
  },
  {
    what: 'Ce que vous commencez à écrire',
    detail:
      'les champs d’un formulaire pas encore envoyé, chiffrés ; sans compte, sur votre appareil seulement, jusqu’à ce que vous fermiez l’onglet',
    who: 'vous seul',
    time: 'jusqu’à l’envoi, ou 60 jours après votre dernière frappe',
  },
  {
    what: 'Courriels reçus, tels quels',
    detail: 'chiffrés',
    who: 'personne, sauf incident',
    time: '30 jours',
  },
  {
    what: 'Journaux techniques',
    detail: 'sans texte de lettre, sans nom et sans adresse',
    who: 'la personne qui entretient le site',
    time: '12 mois',
  },
];

/** What is kept, who sees it, for how long: a definition list, so that it reads well on a phone. */
export function DataKept({ delays }: { delays: Delays }) {
  return (
    <>
      <h2>Ce que nous gardons</h2>
      <dl className="grid gap-5">
        {rowsWith(delays).map(({ what, detail, who, time }) => (
          <div key={what} className="border-l-4 border-line pl-4">
            <dt className="font-bold">{what}</dt>
            <dd>{detail}</dd>
            <dd>Vu par : {who}.</dd>
            <dd>Gardé : {time}.</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
