import type { WrittenOffer } from './written-offer';

/** Sixty offers that break no rule, with many words that a forbidden wording has too. Written before the rules. */
export const LAWFUL_OFFERS: WrittenOffer[] = [
  {
    title: 'Serveur / Serveuse',
    text: 'Vous accueillez les clients, prenez les commandes et servez en salle. Service du midi de 10 h à 15 h, du mardi au samedi.',
    pay: '13 € brut de l’heure',
  },
  {
    title: 'Boulanger / Boulangère',
    text: 'Pétrissage, façonnage et cuisson. Prise de poste à 3 h, fin à 10 h. Une expérience du levain est un plus.',
    night: true,
  },
  {
    title: 'Vendeur / Vendeuse en boulangerie',
    text: 'Accueil, mise en rayon, encaissement. Ouverture du magasin à 7 h. Formation aux produits les deux premières semaines.',
  },
  {
    title: 'Animateur / Animatrice enfance',
    text: 'Vous encadrez de jeunes enfants de 3 à 6 ans le mercredi et pendant les vacances. BAFA souhaité.',
  },
  {
    title: 'Aide à domicile H/F',
    text: 'Vous aidez des personnes âgées dans leur quotidien : repas, courses, ménage. Permis B nécessaire, véhicule de service fourni.',
  },
  {
    title: 'Aide-soignant / Aide-soignante',
    text: 'Soins d’hygiène auprès de personnes en situation de handicap. Diplôme d’État exigé. Horaires de 6 h 30 à 14 h 30.',
  },
  {
    title: 'Technicien / Technicienne de maintenance',
    text: 'Vous entretenez les machines d’une ligne de conditionnement. Lecture de plans, bases en électricité. Poste de jour.',
    pay: '2 150 € brut par mois',
    hours: 35,
  },
  {
    title: 'Maçon / Maçonne',
    text: 'Montage de murs, coffrage, enduits, sur des chantiers de rénovation. Travail en hauteur avec échafaudage.',
    hazard: true,
  },
  {
    title: 'Employé(e) d’étage',
    text: 'Remise en état des chambres d’un hôtel de 40 chambres. Le travail demande de rester debout et de porter du linge.',
    hours: 24,
  },
  {
    title: 'Réceptionniste H/F',
    text: 'Accueil des clients, réservations, facturation. Anglais courant demandé : la moitié de la clientèle est étrangère.',
  },
  {
    title: 'Veilleur / Veilleuse de nuit',
    text: 'Vous assurez la sécurité de l’établissement de 22 h à 6 h, quatre nuits par semaine.',
    night: true,
  },
  {
    title: 'Cuisinier / Cuisinière',
    text: 'Cuisine de produits frais pour un service de 60 couverts, le midi seulement. La carte change chaque semaine.',
    pay: '2 300 € brut mensuels, deux jours de repos de suite',
    hours: 39,
  },
  {
    title: 'Ouvrier / Ouvrière agricole',
    kind: 'saisonnier',
    text: 'Récolte de pommes à cidre d’octobre à décembre. Hébergement possible chez l’habitant ou en mobil-home sur l’exploitation.',
    pay: 'SMIC horaire et prime de récolte',
  },
  {
    title: 'Palefrenier / Palefrenière soigneur',
    text: 'Soins aux chevaux, entretien des boxes, sorties au paddock. Nos jeunes chevaux partent à l’entraînement au printemps.',
  },
  {
    title: 'Conducteur / Conductrice de pelleteuse',
    text: 'Terrassement et tranchées. CACES R482 demandé, possibilité de le passer avec nous.',
    hazard: true,
  },
  {
    title: 'Chauffeur-livreur / Chauffeuse-livreuse',
    text: 'Livraison de colis dans le département, 35 heures, du lundi au vendredi, de 7 h à 14 h. Permis B depuis plus d’un an.',
  },
  {
    title: 'Secrétaire médical(e)',
    text: 'Accueil téléphonique, prise de rendez-vous, courrier. Discrétion exigée. Deux médecins, un cabinet calme.',
  },
  {
    title: 'Plombier-chauffagiste H/F',
    text: 'Installation et dépannage chez les particuliers et chez les habitants de logements sociaux. Camion et outils fournis.',
  },
  {
    title: 'Stage : assistant / assistante de communication',
    kind: 'stage',
    text: 'Vous préparez les réseaux sociaux et la lettre mensuelle d’une association. Convention de stage avec votre école.',
    from: '2027-02-01',
    to: '2027-07-30',
    pay: 'gratification légale',
  },
  {
    title: 'Stage en menuiserie H/F',
    kind: 'stage',
    text: 'Stage de quatre semaines, non rémunéré, avec convention. Découverte du débit, de l’assemblage et de la pose.',
    from: '2027-03-01',
    to: '2027-03-26',
  },
  {
    title: 'Immersion : découvrir le métier de fleuriste (H/F)',
    kind: 'immersion',
    text: 'Une semaine pour voir le travail d’un atelier : composer, accueillir, entretenir. La mission locale fait la convention.',
    from: '2027-01-11',
    to: '2027-01-15',
  },
  {
    title: 'Apprenti / Apprentie coiffure',
    kind: 'alternance',
    text: 'CAP en deux ans avec le CFA. Une semaine de cours, deux semaines en salon. Accueil, shampooings, puis coupe.',
    pay: '43 % du SMIC la première année',
  },
  {
    title: 'Alternance : gestionnaire de paie H/F',
    kind: 'alternance',
    text: 'Contrat de professionnalisation de douze mois. Vous traitez les bulletins de 80 salariés avec votre tutrice.',
  },
  {
    title: 'Mécanicien / Mécanicienne automobile',
    text: 'Entretien courant, diagnostic, freinage. Atelier de cinq personnes, chauffé. Prime d’outillage de 30 € par mois.',
    pay: '12,80 € de l’heure selon expérience',
  },
  {
    title: 'Agent / Agente de propreté',
    text: 'Nettoyage de bureaux de 6 h à 9 h, du lundi au vendredi. Deux sites proches, indemnité de transport.',
    pay: '12,45 € / h',
    hours: 15,
  },
  {
    title: 'Développeur web H/F',
    text: 'Vous faites évoluer notre site de vente en ligne. Télétravail deux jours par semaine. Notre jeune entreprise compte huit personnes.',
  },
  {
    title: 'Comptable H/F',
    text: 'Tenue des comptes de clients artisans et commerçants, déclarations de TVA, suivi des comptes bancaires de l’entreprise.',
    pay: '28 à 32 k€ brut par an',
  },
  {
    title: 'Éducateur / Éducatrice de jeunes enfants',
    text: 'Crèche de 24 places, équipe de sept. Vous accueillez les familles et construisez les activités avec vos collègues.',
  },
  {
    title: 'Conseiller / Conseillère en insertion',
    text: 'Vous accompagnez des jeunes de 16 à 25 ans vers l’emploi et la formation. Diplôme de niveau 5 ou expérience.',
  },
  {
    title: 'Ouvrier / Ouvrière paysagiste',
    text: 'Tonte, taille, plantation de jeunes plants. Utilisation de tondeuses et de tronçonneuses après formation.',
    hazard: true,
  },
  {
    title: 'Préparateur / Préparatrice de commandes',
    text: 'Préparation au casque vocal, chargement. Équipes alternées : 6 h-13 h ou 13 h-20 h. CACES 1 apprécié.',
    hazard: true,
  },
  {
    title: 'Employé / Employée libre-service',
    text: 'Mise en rayon de 6 h à 10 h, puis aide aux clients. Contrat de 25 heures évolutif.',
    pay: '1 320 € brut pour 25 h par semaine',
    hours: 25,
  },
  {
    title: 'Pâtissier / Pâtissière',
    text: 'Tourage, crèmes, montage d’entremets. La crème pâtissière et la ganache n’ont plus de secret pour vous.',
  },
  {
    title: 'Électricien / Électricienne',
    text: 'Câblage de maisons neuves et dépannage. Habilitation électrique assurée par nos soins. Grands déplacements exclus.',
  },
  {
    title: 'Marin-pêcheur / Marin-pêcheuse',
    text: 'Pêche côtière à la coquille, sorties de nuit selon les marées. Visite médicale d’aptitude organisée par nous.',
    night: true,
    hazard: true,
  },
  {
    title: 'Sage-femme H/F',
    text: 'Suivi de grossesse, préparation à la naissance, consultations en centre de santé. Temps partiel possible.',
  },
  {
    title: 'Hôte / Hôtesse de caisse',
    text: 'Encaissement et accueil, 20 heures par semaine, un samedi sur deux. Idéal pour compléter des études.',
  },
  {
    title: 'Jardinier / Jardinière',
    text: 'Entretien du parc d’un château ouvert à la visite. Taille douce, potager, serre. Logement de fonction possible.',
  },
  {
    title: 'Couturier / Couturière',
    text: 'Retouches et petites séries pour un atelier de créateurs. Précision, goût des belles matières.',
  },
  {
    title: 'Mannequin cabine H/F en atelier de couture',
    text: 'Essayages pour la collection, deux jours par mois. Taille 40 requise, exigence du poste (code du travail, R1142-1).',
  },
  {
    title: 'Comédien / Comédienne',
    text: 'Troupe itinérante, rôle du roi dans un spectacle pour enfants. Répétitions en mars, tournée en mai.',
  },
  {
    title: 'Commercial / Commerciale',
    text: 'Vous développez un portefeuille d’artisans. Voiture de service. Fixe de 1 900 € et commissions.',
    hours: 35,
  },
  {
    title: 'Barman / Barmaid',
    text: 'Préparation des cocktails, tenue du bar jusqu’à 1 h du matin les vendredis et samedis.',
    night: true,
  },
  {
    title: 'Plongeur / Plongeuse',
    kind: 'saisonnier',
    text: 'Plonge et aide en cuisine, de 11 h à 16 h, d’avril à septembre. Repas pris sur place avec l’équipe.',
    from: '2027-04-01',
    to: '2027-09-30',
  },
  {
    title: 'Surveillant / Surveillante de baignade',
    kind: 'saisonnier',
    text: 'BNSSA à jour. Poste de secours de la plage, juillet et août. Savoir nager et secourir.',
  },
  {
    title: 'Agent / Agente d’accueil touristique',
    kind: 'saisonnier',
    text: 'Vous parlez français et anglais, une troisième langue est un atout. Accueil de visiteurs de toutes nationalités.',
  },
  {
    title: 'Ambulancier / Ambulancière',
    text: 'Transport de patients. Diplôme d’État, permis B hors période probatoire, vaccinations obligatoires pour la profession.',
  },
  {
    title: 'Agent / Agente de sécurité',
    text: 'Carte professionnelle du CNAPS en cours de validité. Rondes et accueil, de 7 h à 19 h.',
  },
  {
    title: 'Professeur / Professeure de fitness',
    text: 'Cours collectifs du soir, de 17 h à 20 h 30. BPJEPS demandé. Vous montrez les mouvements.',
  },
  {
    title: 'Coordinateur / Coordinatrice de bénévoles',
    text: 'Notre association vit de 200 bénévoles : vous les accueillez et organisez leurs missions. CDI à temps plein.',
    pay: '2 100 € brut',
    hours: 35,
  },
  {
    title: 'Chargé(e) de recrutement',
    text: 'Vous recevez tous les candidats sans distinction d’âge, de sexe, d’origine ni de handicap. Poste ouvert aux personnes reconnues travailleurs handicapés.',
  },
  {
    title: 'Magasinier / Magasinière',
    text: 'Réception, rangement, inventaire. Accès facile en bus depuis la gare, garage à vélos. Être mobile pour remplacer sur le second dépôt.',
  },
  {
    title: 'Soudeur / Soudeuse',
    text: 'Soudure TIG et MIG sur inox. Équipements fournis. Âge du véhicule et état du matériel : tout est neuf de cette année.',
    hazard: true,
  },
  {
    title: 'Peintre en bâtiment H/F',
    text: 'Préparation des supports, peinture, papiers peints. Bonne présentation des chantiers en fin de journée : nous laissons propre.',
  },
  {
    title: 'Libraire H/F',
    text: 'Conseil, rayon jeunesse, animations avec les écoles. Connaître la littérature pour les moins de 12 ans est un plus.',
  },
  {
    title: 'Assistant familial / Assistante familiale',
    text: 'Vous accueillez chez vous des enfants confiés par le département. Agrément demandé, formation de 60 heures payée.',
  },
  {
    title: 'Auxiliaire de vie scolaire H/F',
    text: 'Vous accompagnez un élève en fauteuil pendant la classe. 24 heures par semaine pendant l’année scolaire.',
    pay: '12,10 € de l’heure',
    hours: 24,
  },
  {
    title: 'Opérateur / Opératrice de production',
    text: 'Travail en 2×8, jamais la nuit : 5 h 59 n’existe pas chez nous, on commence à 6 h. Essai de poste payé.',
  },
  {
    title: 'Cavalier / Cavalière d’entraînement',
    text: 'Monte de trois lots le matin à partir de 6 h 30. Galop 7 ou expérience en course.',
  },
  {
    title: 'Gardien / Gardienne d’immeuble',
    text: 'Entretien des parties communes, accueil, petits travaux. Logement de fonction sur place. Vous êtes l’interlocuteur des habitants.',
  },
];
