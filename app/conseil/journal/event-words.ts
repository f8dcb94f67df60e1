const THINGS: Record<string, string> = {
  account: 'compte',
  address: 'adresse e-mail',
  candidate: 'candidat',
  charter: 'charte',
  colleague: 'collègue',
  company: 'entreprise',
  consent: 'accord',
  conversation: 'échange',
  details: 'coordonnées',
  factor: 'code de l’application',
  file: 'fichier',
  import: 'import',
  letter: 'lettre',
  mail: 'courriel',
  member: 'membre',
  message: 'lettre',
  mission: 'réglages',
  news: 'actualité',
  offer: 'offre',
  owner: 'fiche',
  partner: 'partenaire',
  profile: 'profil',
  proposal: 'proposition',
  report: 'signalement',
  settings: 'réglages',
};

const MOVES: Record<string, string> = {
  abandoned: 'abandon',
  approved: 'approbation',
  asked: 'demande',
  barred: 'exclusion',
  blocked: 'blocage',
  changed: 'changement',
  closed: 'fin',
  confirmed: 'confirmation',
  corrected: 'correction',
  created: 'création',
  decided: 'décision',
  declined: 'invitation refusée',
  disowned: 'écartée par son auteur supposé',
  erased: 'effacement',
  filled: 'pourvue',
  given: 'donné',
  held: 'retenue pour relecture',
  hidden: 'mise en discrétion',
  imported: 'import',
  invited: 'invitation',
  kept: 'toujours suivie',
  joined: 'arrivée',
  left: 'départ',
  paused: 'mise en pause',
  published: 'publication',
  refused: 'refus',
  registered: 'inscription',
  reinstated: 'fin de l’exclusion',
  released: 'remise',
  reopened: 'réouverture',
  removed: 'départ, par un autre membre',
  resumed: 'reprise',
  rewrite_asked: 'réécriture demandée',
  received: 'réception',
  recovered: 'remplacé par un code de secours',
  saved: 'enregistrement',
  shared: 'partage',
  shown: 'fin de la discrétion',
  signed: 'signature',
  submitted: 'envoi en relecture',
  withdrawn: 'retrait',
};

const WHOLE: Record<string, string> = {
  birthdays_told: 'Annonce des 26 ans du mois',
  candidate_removed: 'Candidat : retrait, faute d’information dans le mois',
  clock_confirmed: 'Horloge du serveur : dite juste',
  erasure_allowed: 'Effacement inhabituel : autorisé une fois',
  erasure_held: 'Effacements : arrêt, une personne doit décider',
  firstDataLoaded: 'Premières données en place',
  inactivity_followed: 'Personnes sans nouvelles : rappels et effacements',
  factor_removed: 'Code de l’application : retrait, faute de téléphone',
  notice_given: 'Candidat : information remise sur papier',
  registrations_expired: 'Inscriptions jamais confirmées : effacements',
  registrations_replaced: 'Inscriptions jamais confirmées : effacées au profit d’une fiche',
  signed_in: 'Connexion',
  signed_out: 'Déconnexion',
  signed_out_everywhere: 'Déconnexion partout',
  untold_candidates_removed: 'Candidats que personne n’a informés : retraits',
};

/** "profile_submitted" as a counsellor reads it: "Profil : envoi en relecture"; a name without words stays as it is. */
export function sayEvent(name: string): string {
  if (WHOLE[name]) return WHOLE[name];
  const cut = name.indexOf('_');
  const thing = THINGS[name.slice(0, cut)];
  const move = MOVES[name.slice(cut + 1)];
  return thing && move ? `${thing[0]!.toUpperCase()}${thing.slice(1)} : ${move}` : name;
}

/** "OfferVersion" or "company" as a counsellor reads it. */
export function saySubject(subject: string): string {
  if (subject === 'User') return 'compte';
  const [first = ''] = subject.split(/(?<=[a-z])(?=[A-Z])/);
  return THINGS[first.toLowerCase()] ?? subject;
}
