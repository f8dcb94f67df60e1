import type { UnlawfulOffer } from './written-offer';

/** Sixty offers, each with one thing that the law forbids or the reviewer must see. Written before the rules. */
export const UNLAWFUL_OFFERS: UnlawfulOffer[] = [
  // age
  {
    breaks: 'age',
    title: 'Vendeur / Vendeuse',
    text: 'Nous cherchons une jeune femme dynamique pour la boutique.',
  },
  {
    breaks: 'age',
    title: 'Commis de cuisine H/F',
    text: 'Poste pour une personne de moins de 26 ans, motivée.',
  },
  {
    breaks: 'age',
    title: 'Commercial / Commerciale',
    text: 'Vous avez entre 20 et 30 ans et le goût du terrain.',
  },
  {
    breaks: 'age',
    title: 'Agent / Agente d’entretien',
    text: 'Âge maximum : 40 ans. Travail seul dans les bureaux.',
  },
  { breaks: 'age', title: 'Maçon / Maçonne', text: 'Retraités s’abstenir, le chantier est physique.' },
  {
    breaks: 'age',
    title: 'Barista H/F',
    text: 'On cherche quelqu’un de jeune pour rejoindre l’équipe du café.',
  },
  { breaks: 'age', title: 'Animateur / Animatrice', text: 'La trentaine maximum, l’équipe est très soudée.' },
  // sex
  { breaks: 'sex', title: 'Serveuse H/F', text: 'Service en salle le midi et le week-end.' },
  { breaks: 'sex', title: 'Coiffeuse', text: 'Coupe, couleur, brushing, quatre jours par semaine.' },
  { breaks: 'sex', title: 'Femme de ménage (H/F)', text: 'Entretien de gîtes le samedi.' },
  { breaks: 'sex', title: 'Chauffeur-livreur H/F', text: 'Poste réservé aux hommes à cause des charges.' },
  { breaks: 'sex', title: 'Manutentionnaire H/F', text: 'Nous préférons un homme pour ce poste.' },
  { breaks: 'sex', title: 'Accueil H/F', text: 'Nous recrutons une hôtesse pour nos réceptions.' },
  {
    breaks: 'sex',
    title: 'Ouvriers agricoles H/F',
    text: 'De préférence des hommes, le travail est dur. Femmes s’abstenir.',
  },
  { breaks: 'sex', title: 'Assistante de direction H/F', text: 'Courrier, agenda, comptes rendus.' },
  // morals, name
  {
    breaks: 'morals',
    title: 'Moniteur / Monitrice',
    text: 'Hétérosexuel de préférence, la clientèle est familiale.',
  },
  {
    breaks: 'name',
    title: 'Téléconseiller / Téléconseillère',
    text: 'Un prénom bien français est exigé pour appeler nos clients.',
  },
  // family, pregnancy
  {
    breaks: 'family',
    title: 'Assistant / Assistante',
    text: 'Profil : célibataire, sans enfants, disponible à tout moment.',
  },
  {
    breaks: 'family',
    title: 'Chef de rang H/F',
    text: 'Pas de charge de famille, car les horaires changent souvent.',
  },
  {
    breaks: 'family',
    title: 'Gardiens H/F',
    text: 'Nous cherchons un couple marié pour garder la propriété.',
  },
  {
    breaks: 'family',
    title: 'Vendeur / Vendeuse',
    text: 'Pas de grossesse prévue dans les deux ans, le magasin ouvre.',
  },
  {
    breaks: 'family',
    title: 'Infirmier / Infirmière',
    text: 'Les mères de jeunes enfants ne seront pas retenues.',
  },
  // health, disability
  {
    breaks: 'health',
    title: 'Préparateur / Préparatrice',
    text: 'En parfaite santé, sans antécédents médicaux.',
  },
  { breaks: 'health', title: 'Agent / Agente de tri', text: 'Poste non ouvert aux personnes handicapées.' },
  {
    breaks: 'health',
    title: 'Jardinier / Jardinière',
    text: 'Il ne faut pas être souvent malade ni en arrêt.',
  },
  { breaks: 'health', title: 'Cariste H/F', text: 'Personnes avec une RQTH s’abstenir.' },
  // origin, nationality, language
  { breaks: 'origin', title: 'Agent / Agente de sécurité', text: 'De nationalité française uniquement.' },
  {
    breaks: 'origin',
    title: 'Maraîcher / Maraîchère',
    text: 'On préfère des Polonais, ils travaillent bien.',
  },
  { breaks: 'origin', title: 'Serveur / Serveuse', text: 'Type européen demandé pour la salle.' },
  { breaks: 'origin', title: 'Hôte / Hôtesse', text: 'Langue maternelle française obligatoire.' },
  { breaks: 'origin', title: 'Ouvrier / Ouvrière', text: 'Pas d’étrangers, merci. Équipe de quatre.' },
  // place of residence
  {
    breaks: 'residence',
    title: 'Vendeur / Vendeuse',
    text: 'Personne habitant Honfleur, pour ouvrir le magasin.',
  },
  {
    breaks: 'residence',
    title: 'Plongeur / Plongeuse',
    text: 'Il faut vivre à moins de 5 km du restaurant.',
  },
  {
    breaks: 'residence',
    title: 'Agent / Agente d’accueil',
    text: 'Priorité aux candidats domiciliés sur la commune.',
  },
  { breaks: 'residence', title: 'Aide de cuisine H/F', text: 'On veut quelqu’un du coin, pas plus loin.' },
  {
    breaks: 'residence',
    title: 'Facteur / Factrice',
    text: 'Vous résidez dans le canton depuis au moins un an.',
  },
  {
    breaks: 'residence',
    title: 'Agent / Agente technique',
    text: 'Les gens des quartiers, ce n’est pas la peine de postuler.',
  },
  // religion, opinions, unions
  { breaks: 'religion', title: 'Éducateur / Éducatrice', text: 'Catholique pratiquant de préférence.' },
  { breaks: 'religion', title: 'Caissier / Caissière', text: 'Pas de femme voilée en caisse.' },
  { breaks: 'opinion', title: 'Opérateur / Opératrice', text: 'Syndicalistes s’abstenir.' },
  {
    breaks: 'opinion',
    title: 'Chargé / Chargée de mission',
    text: 'Vous n’avez pas d’engagement politique à gauche.',
  },
  // appearance
  {
    breaks: 'appearance',
    title: 'Réceptionniste H/F',
    text: 'Bonne présentation exigée, sourire permanent.',
  },
  { breaks: 'appearance', title: 'Barman / Barmaid', text: 'Physique agréable, joindre une photo en pied.' },
  {
    breaks: 'appearance',
    title: 'Vendeur / Vendeuse mode',
    text: 'Taille mannequin, mince, 1,70 m minimum.',
  },
  {
    breaks: 'appearance',
    title: 'Commis H/F',
    text: 'Ni tatouage visible ni piercing, ni cheveux longs pour les garçons.',
  },
  // wealth, bank
  {
    breaks: 'wealth',
    title: 'Employé / Employée',
    text: 'Compte au Crédit Agricole obligatoire pour la paie.',
  },
  {
    breaks: 'wealth',
    title: 'Agent / Agente commercial',
    text: 'Pas de personnes au RSA ni de chômeurs de longue durée.',
  },
  // what is paid, and how
  {
    breaks: 'undeclared',
    title: 'Extra en salle H/F',
    text: 'Service du samedi soir de 18 h à 21 h, payé au noir.',
  },
  {
    breaks: 'pay',
    title: 'Cueilleur / Cueilleuse',
    text: 'Récolte de fraises, 5 € de l’heure.',
    kind: 'saisonnier',
  },
  {
    breaks: 'undeclared',
    title: 'Aide au déménagement H/F',
    text: 'De la main à la main en fin de journée, sans contrat.',
  },
  {
    breaks: 'pay',
    title: 'Secrétaire H/F',
    text: 'Temps plein, bureau en centre-ville.',
    pay: '950 € brut par mois',
    hours: 35,
  },
  {
    breaks: 'unpaid',
    title: 'Community manager H/F',
    text: 'Poste non rémunéré au début, on verra ensuite.',
  },
  {
    breaks: 'unpaid',
    title: 'Vendeur / Vendeuse',
    text: 'Deux semaines d’essai gratuites pour montrer ce que vous savez faire.',
  },
  {
    breaks: 'fee',
    title: 'Conducteur / Conductrice',
    text: 'Frais de dossier de 80 € à verser avant l’entretien.',
  },
  // hours, duration, dates
  {
    breaks: 'night',
    title: 'Boulanger / Boulangère',
    text: 'Horaires de 3 h à 10 h du matin, du mardi au dimanche.',
  },
  { breaks: 'night', title: 'Barman / Barmaid', text: 'Service de 18h30 à 2h00 le week-end.' },
  {
    breaks: 'hazard',
    title: 'Couvreur / Couvreuse',
    text: 'Pose de toitures en ardoise, travail sur échafaudage.',
  },
  {
    breaks: 'duration',
    title: 'Stage en communication H/F',
    text: 'Stage de 15 mois avec convention.',
    kind: 'stage',
  },
  {
    breaks: 'duration',
    title: 'Stage en commerce H/F',
    text: 'Découverte du métier.',
    kind: 'stage',
    from: '2027-01-04',
    to: '2027-09-30',
  },
  {
    breaks: 'start',
    title: 'Magasinier / Magasinière',
    text: 'Poste en CDI, équipe de six.',
    from: '2020-03-02',
  },
];
