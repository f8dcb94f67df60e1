import type { UnlawfulOffer, WrittenOffer } from './written-offer';

// Written once the rules stood, in other words than theirs, to see how they fare with what nobody had thought of. At first
// sight they were right about 56 of the first 74 and 28 of the next 44: each miss then taught a rule.

export const LATER_UNLAWFUL_OFFERS: UnlawfulOffer[] = [
  {
    breaks: 'age',
    title: 'Vendeur / Vendeuse',
    text: 'Étudiante ou étudiant de 18 à 25 ans pour les week-ends.',
  },
  { breaks: 'age', title: 'Barista H/F', text: 'Seniors bienvenus mais pas au-delà de 45 ans.' },
  { breaks: 'age', title: 'Aide-cuisine H/F', text: 'Idéalement un profil junior de 20 ans.' },
  {
    breaks: 'sex',
    title: 'Secrétaires',
    text: 'Deux postes à pourvoir. Idéalement des femmes, pour l’ambiance.',
  },
  { breaks: 'sex', title: 'Caissières H/F', text: 'Samedi et dimanche.' },
  { breaks: 'sex', title: 'Homme à tout faire H/F', text: 'Petits travaux dans un camping.' },
  { breaks: 'sex', title: 'Livreur', text: 'Tournée du matin en fourgon.' },
  { breaks: 'sex', title: 'Ouvrier H/F', text: 'Le poste ne convient pas à une femme.' },
  {
    breaks: 'family',
    title: 'Commercial H/F',
    text: 'Personne sans attaches familiales, souvent en déplacement.',
  },
  {
    breaks: 'family',
    title: 'Assistant(e)',
    text: 'Merci de préciser votre situation familiale et le nombre d’enfants.',
  },
  { breaks: 'family', title: 'Aide à domicile H/F', text: 'Femme enceinte ne pas postuler.' },
  { breaks: 'health', title: 'Agent H/F', text: 'Aucun problème de santé ne sera accepté.' },
  { breaks: 'health', title: 'Cuisinier H/F', text: 'Vous n’êtes pas dépressif et jamais en arrêt.' },
  {
    breaks: 'health',
    title: 'Manutentionnaire H/F',
    text: 'Fauteuil roulant impossible, et pas de handicap.',
  },
  { breaks: 'origin', title: 'Femme / homme de chambre', text: 'Nous n’embauchons pas d’Africains.' },
  {
    breaks: 'origin',
    title: 'Gardien / Gardienne',
    text: 'Carte d’identité française exigée, pas de titre de séjour.',
  },
  { breaks: 'origin', title: 'Serveur / Serveuse', text: 'Sans accent étranger de préférence.' },
  { breaks: 'residence', title: 'Agent H/F', text: 'Être domicilié à Honfleur ou dans les environs.' },
  { breaks: 'residence', title: 'Livreur / Livreuse', text: 'Vous habitez à 10 minutes maximum.' },
  { breaks: 'residence', title: 'Vendeur / Vendeuse', text: 'Nous ne prenons que des Honfleurais.' },
  { breaks: 'residence', title: 'Barman / Barmaid', text: 'Logement à proximité indispensable.' },
  { breaks: 'religion', title: 'Boucher / Bouchère', text: 'Être musulman pratiquant.' },
  { breaks: 'religion', title: 'Vendeur / Vendeuse', text: 'Le port du foulard est interdit.' },
  { breaks: 'opinion', title: 'Ouvrier / Ouvrière', text: 'Pas de syndiqués chez nous.' },
  { breaks: 'appearance', title: 'Hôte / Hôtesse', text: 'Présentation soignée, physique avenant.' },
  { breaks: 'appearance', title: 'Vendeur / Vendeuse', text: 'Jolie et souriante.' },
  { breaks: 'appearance', title: 'Commis H/F', text: 'CV avec photo obligatoire.' },
  { breaks: 'wealth', title: 'Commercial / Commerciale', text: 'Ne pas être fiché à la Banque de France.' },
  { breaks: 'undeclared', title: 'Extra H/F', text: 'Payé en espèces à la fin du service, pas de papiers.' },
  { breaks: 'pay', title: 'Plongeur / Plongeuse', text: 'Salaire : 8 euros de l’heure, repas compris.' },
  {
    breaks: 'pay',
    title: 'Vendeur / Vendeuse',
    text: 'Poste à temps plein.',
    pay: '1 100 euros nets par mois',
  },
  { breaks: 'unpaid', title: 'Graphiste H/F', text: 'Travail bénévole les trois premiers mois.' },
  {
    breaks: 'unpaid',
    title: 'Serveur / Serveuse',
    text: 'Un essai d’une journée, non payé, avant l’embauche.',
  },
  {
    breaks: 'fee',
    title: 'Agent H/F',
    text: 'Prévoir 120 € pour la formation obligatoire, à régler à l’inscription.',
  },
  { breaks: 'night', title: 'Manutentionnaire H/F', text: 'Poste de 21h à 5h au marché.' },
  { breaks: 'night', title: 'Boulanger H/F', text: 'Embauche à 2 heures du matin.' },
  { breaks: 'night', title: 'Cuisinier / Cuisinière', text: 'Services du soir jusqu’à minuit.' },
  { breaks: 'night', title: 'Agent H/F', text: 'Travail en 3x8.' },
  { breaks: 'hazard', title: 'Bûcheron / Bûcheronne', text: 'Abattage à la tronçonneuse en forêt.' },
  { breaks: 'duration', title: 'Stage RH (H/F)', text: 'Stage d’un an, de septembre à août.', kind: 'stage' },
  {
    breaks: 'duration',
    title: 'Immersion en cuisine H/F',
    text: 'Période de trois mois pour voir.',
    kind: 'immersion',
  },
  { breaks: 'start', title: 'Vendeur / Vendeuse', text: 'Poste à pourvoir à partir de juin 2019.' },
  { breaks: 'sex', title: 'Vendeuse (H/F) en prêt-à-porter', text: 'Conseil et encaissement.' },
  { breaks: 'age', title: 'Stage H/F', text: 'Ouvert aux moins de 20 ans seulement.', kind: 'stage' },
  { breaks: 'age', title: 'Serveur / Serveuse', text: 'Débutants acceptés, 30 ans maxi.' },
  { breaks: 'age', title: 'Agent H/F', text: 'On ne veut pas de vieux dans l’équipe.' },
  { breaks: 'age', title: 'Vendeur / Vendeuse', text: 'Être né après 2000.' },
  { breaks: 'sex', title: 'Gouvernante', text: 'Encadrement de six personnes dans un hôtel.' },
  { breaks: 'sex', title: 'Mécanicien H/F', text: 'Ambiance virile, métier d’homme.' },
  { breaks: 'sex', title: 'Aide ménager(e)', text: 'Une dame de confiance est recherchée.' },
  { breaks: 'family', title: 'Cuisinier H/F', text: 'Jeune maman s’abstenir.' },
  { breaks: 'family', title: 'Livreur H/F', text: 'Sans vie de famille de préférence, vu les horaires.' },
  { breaks: 'health', title: 'Agent H/F', text: 'Être en pleine santé.' },
  {
    breaks: 'health',
    title: 'Caissier / Caissière',
    text: 'Personnes en situation de handicap non acceptées.',
  },
  { breaks: 'origin', title: 'Ouvrier / Ouvrière', text: 'Français de souche uniquement.' },
  {
    breaks: 'origin',
    title: 'Commercial / Commerciale',
    text: 'Pas de nom étranger, notre clientèle est exigeante.',
  },
  { breaks: 'residence', title: 'Serveur / Serveuse', text: 'Habitants de Honfleur en priorité.' },
  { breaks: 'residence', title: 'Vendeur / Vendeuse', text: 'Vous devez vivre à Honfleur.' },
  { breaks: 'residence', title: 'Magasinier H/F', text: 'Domicile à moins de 15 minutes.' },
  { breaks: 'religion', title: 'Aide H/F', text: 'Ne pas porter le voile.' },
  { breaks: 'appearance', title: 'Hôte / Hôtesse', text: 'Mensurations et deux photos à envoyer.' },
  { breaks: 'appearance', title: 'Vendeur / Vendeuse', text: 'Physique soigné, poids normal.' },
  { breaks: 'undeclared', title: 'Aide H/F', text: 'Moitié déclaré, moitié en liquide.' },
  { breaks: 'pay', title: 'Serveur / Serveuse', text: 'Rémunération 9,50 € brut/heure.' },
  { breaks: 'unpaid', title: 'Animateur / Animatrice', text: 'Premier mois sans rémunération.' },
  { breaks: 'night', title: 'Boulanger / Boulangère', text: 'Début de journée à 4h.' },
  { breaks: 'night', title: 'Vigile H/F', text: 'Rondes nocturnes dans un entrepôt.' },
  { breaks: 'duration', title: 'Stage de vente H/F', text: 'Durée : 9 mois.', kind: 'stage' },
];

export const LATER_LAWFUL_OFFERS: WrittenOffer[] = [
  {
    title: 'Charpentier / Charpentière',
    text: 'Taille et levage de charpentes. Expérience de plus de 2 ans. Travail en hauteur.',
    hazard: true,
  },
  {
    title: 'Opticien / Opticienne',
    text: 'Entreprise créée il y a plus de 40 ans. Trois magasins. Mutuelle prise en charge à 60 %.',
  },
  {
    title: 'Infirmier / Infirmière',
    text: 'Auprès de personnes âgées de plus de 75 ans. Horaires 7 h-14 h ou 14 h-21 h.',
  },
  {
    title: 'Employé / Employée de crèche',
    text: 'Groupe d’enfants de moins de 3 ans. Équipe jeune et expérimentée à la fois.',
  },
  {
    title: 'Poissonnier / Poissonnière',
    text: 'Marché le samedi dès 6 h 30. Vente, filetage. Salaire selon convention collective.',
  },
  {
    title: 'Apprenti / Apprentie boulanger',
    text: 'De 6 h à 13 h. Contrat d’apprentissage de deux ans.',
    kind: 'alternance',
  },
  {
    title: 'Monteur / Monteuse vidéo',
    text: 'CDD de six mois. Portfolio demandé, photos et vidéos de vos travaux.',
  },
  {
    title: 'Manager de rayon H/F',
    text: 'Vous animez dix personnes et suivez les ventes. Une belle carrière possible.',
  },
  {
    title: 'Aide agricole H/F',
    text: 'Traite à 6 h et 17 h. Logement possible pour les personnes qui viennent de loin.',
    kind: 'saisonnier',
  },
  {
    title: 'Agent / Agente de service',
    text: 'Cantine de l’école : service, plonge, de 10 h 30 à 15 h. Vacances scolaires libres.',
  },
  {
    title: 'Agent / Agente des espaces verts',
    text: 'La commune recrute. Permis B. Travail au service des habitants du village.',
  },
  {
    title: 'Moniteur / Monitrice de voile',
    text: 'Cours pour les 8-14 ans en optimist. Diplôme d’État ou CQP.',
    kind: 'saisonnier',
  },
  {
    title: 'Vendeur / Vendeuse de voile de bateau',
    text: 'Atelier de voilerie. Couture de voiles et d’auvents.',
  },
  {
    title: 'Fromager / Fromagère',
    text: 'Caillage, moulage, retournement. Chambre froide à 4 °C. Poste debout.',
  },
  {
    title: 'Stage en bureau d’études (H/F)',
    text: 'Stage de trois mois de fin d’études. Gratification de 4,50 € de l’heure.',
    kind: 'stage',
    from: '2027-03-01',
    to: '2027-05-28',
  },
  {
    title: 'Chargé / Chargée de clientèle',
    text: 'Banque mutualiste : ouverture de compte, conseil, crédit aux familles.',
  },
  {
    title: 'Chauffeur / Chauffeuse de bus scolaire',
    text: 'Permis D. Deux services : 6 h 45-8 h 30 et 16 h-18 h.',
  },
  {
    title: 'Conducteur / Conductrice de tondeuse',
    text: 'Entretien de terrains de golf au lever du jour, à partir de 6 h.',
  },
  {
    title: 'Employé / Employée de pompes funèbres',
    text: 'Accueil des familles endeuillées, mise en bière. Tenue sombre fournie.',
  },
  {
    title: 'Assistant / Assistante maternelle',
    text: 'Garde de deux enfants au domicile des parents, du lundi au jeudi.',
  },
  {
    title: 'Technicien / Technicienne fibre',
    text: 'Véhicule fourni, panier repas de 10 € par jour, prime de 5 € de l’heure en astreinte.',
  },
  {
    title: 'Caviste H/F',
    text: 'Conseil et vente. Vous êtes majeur : la loi l’impose pour vendre de l’alcool ?',
  },
  {
    title: 'Guide de musée H/F',
    text: 'Visites en français et en langue des signes. Public jeune et scolaire.',
  },
  {
    title: 'Conseiller / Conseillère de vente',
    text: 'Ouvert à toutes et à tous, quels que soient l’âge, l’origine ou la situation de handicap.',
  },
  {
    title: 'Télévendeur / Télévendeuse',
    text: 'Bonne élocution, écoute. Fixe et prime. Bureau accessible aux fauteuils roulants.',
  },
  {
    title: 'Cuisinier / Cuisinière de collectivité',
    text: 'Repas pour 120 résidents de l’EHPAD. Un week-end sur trois. 35 h.',
    pay: '1 950 € brut mensuel',
    hours: 35,
  },
  {
    title: 'Moniteur / Monitrice d’atelier',
    text: 'Vous encadrez des personnes handicapées en ESAT. Patience et pédagogie.',
  },
  {
    title: 'Employé / Employée viticole',
    text: 'Vendange en septembre, hébergement en dortoir, pas de frais.',
    kind: 'saisonnier',
  },
  {
    title: 'Vendeur / Vendeuse en jardinerie',
    text: 'Vente de jeunes arbres et de plantes. Port de charges jusqu’à 15 kg.',
  },
  {
    title: 'Formateur / Formatrice',
    text: 'Formation payée par l’entreprise. Frais de déplacement remboursés à 0,40 € du kilomètre.',
  },
  {
    title: 'Carreleur / Carreleuse',
    text: 'Pose de faïence et de sols. Artisan installé depuis 1998. 39 heures.',
  },
  { title: 'Hôte / Hôtesse d’accueil', text: 'Tenue correcte, chemise noire fournie. Accueil et standard.' },
  {
    title: 'Éleveur / Éleveuse de porcs',
    text: 'Soins, alimentation, une astreinte un dimanche sur quatre.',
  },
  {
    title: 'Sellier / Sellière',
    text: 'Cuir, couture main. Atelier de trois artisans, dont un meilleur ouvrier de France.',
  },
  { title: 'Employé / Employée de rayon frais', text: 'De 5 h à 12 h, six jours sur sept.', night: true },
  {
    title: 'Agent / Agente de voyages',
    text: 'Vente de séjours en famille, circuits adultes, sans enfants ou non.',
  },
  {
    title: 'Ingénieur / Ingénieure qualité',
    text: 'Audits, indicateurs, norme ISO. Anglais professionnel. 38 à 42 k€ par an.',
  },
  { title: 'Ostréiculteur / Ostréicultrice', text: 'Travail selon les marées, bottes et ciré fournis.' },
  { title: 'Conseiller / Conseillère funéraire', text: 'Écoute, discrétion. Permis B. Astreintes de jour.' },
  {
    title: 'Assistant / Assistante sociale',
    text: 'Accompagnement de femmes enceintes et de jeunes mères en centre maternel.',
  },
  {
    title: 'Traducteur / Traductrice',
    text: 'Du portugais et du roumain vers le français, pour un tribunal.',
  },
  { title: 'Professeur / Professeure de danse', text: 'Cours pour enfants de 6 à 12 ans et pour adultes.' },
  {
    title: 'Agent / Agente de crèche familiale',
    text: 'Être disponible le mercredi. 28 heures. Congés d’été assurés.',
  },
  {
    title: 'Menuisier / Menuisière poseur',
    text: 'Pose de fenêtres chez les particuliers. Bonne tenue du chantier demandée.',
  },
  {
    title: 'Vendangeur / Vendangeuse',
    text: 'Quinze jours en septembre, 35 h, SMIC : 12,02 € brut de l’heure.',
    kind: 'saisonnier',
  },
  {
    title: 'Secrétaire de mairie H/F',
    text: 'Accueil des habitants, état civil, conseil municipal, élections.',
  },
  {
    title: 'Aumônier / Aumônière d’hôpital',
    text: 'Service d’aumônerie catholique, en lien avec les soignants.',
  },
  {
    title: 'Chargé / Chargée de mission syndicat d’eau',
    text: 'Le syndicat gère l’eau de douze communes. Marchés, suivi de travaux.',
  },
  {
    title: 'Coach sportif / sportive',
    text: 'Séances pour seniors et personnes en surpoids, sur ordonnance.',
  },
  {
    title: 'Alternance : assistant / assistante RH',
    text: 'Master ou licence. 12 mois. Rémunération selon l’âge et le diplôme, comme le prévoit la loi.',
    kind: 'alternance',
  },
];
