import type { Forbidden } from './warning';

// Read without case or accents, apostrophes as `'`. A warning costs one reading by a counsellor, an unseen wording costs a
// person a job: where a word is innocent more often than not, it counts only beside a word of choice.

/** Groups of people, found only where a sentence takes or leaves them. */
const GROUPS: Partial<Record<Forbidden, string>> = {
  age: 'retraites?|seniors?|quinquagenaires?|jeunes|vieux|vieilles',
  sex: 'hommes?|femmes?|garcons?|filles?|messieurs|dames?|personnel (?:feminin|masculin)',
  origin:
    "etrangers?|etrangeres?|immigrees?|immigres?|migrants?|francais de souche|gitans?|roms|gens du voyage|(?:des|un|une|les|aux|d'|de) ?(?:noirs|blancs|arabes|asiatiques|africaine?s?|maghrebine?s?|europeens|polonaise?s?|roumains|bulgares|portugais|turcs|marocaine?s?|algerien(?:ne)?s?|tunisien(?:ne)?s?)",
  family:
    "mamans?|papas?|meres?(?: de famille| d.[^.,;]{0,20}enfants?| celibataires?)?|peres? de famille|parents? (?:isoles?|d'enfants)|femmes? (?:mariees?|enceintes?|seules?)|celibataires?|mariees?|maries?|divorcee?s?",
  health:
    '(?:personnes? )?(?:handicap\\w*|en fauteuil|invalides?|malades?|depressi\\w+|fragiles?|epileptiques?|diabetiques?)|(?:personnes? )?(?:avec |ayant )?(?:une )?rqth',
  residence:
    "(?:gens|personnes|jeunes|candidats?) (?:du|des|de la|d'une) (?:quartiers?|cites?|zup|banlieues?|campagne|hlm)|riverains|gens d'ici|locaux",
  religion:
    'catholiques?|chretien\\w*|musulman\\w*|juifs?|juives?|protestants?|evangeliques?|athees?|croyante?s?|(?:femmes? )?voilees?|voile islamique|foulard islamique',
  opinion:
    'syndicalistes?|syndiquee?s?|delegues? syndica\\w+|militante?s?|gauchistes?|communistes?|encartee?s?|grevistes?',
  morals: 'heterosexuel\\w*|heteros?|homosexuel\\w*|gays?|lesbiennes?|transgenres?|travestis?',
  wealth:
    '(?:personnes? )?au rsa|rsa|rsistes?|chomeurs?(?: de longue duree)?|chomeuses?|assistes?|cas socia\\w+|allocataires?|sdf|surendett\\w+|interdits? bancaires?',
  appearance: 'tatouees?|tatoues?|gros|grosses|obeses?|moches?|laids?|barbus?',
};

const LEFT_OUT =
  "(?:pas|sauf|non|ni|interdit|ferme|aucune?|exclu\\w*) ?(?:(?:ouvert aux?|de|les|des|aux?|personnes?|gens|femmes?|hommes?) |d')*";
const SENT_AWAY =
  "[^.;!?]{0,40}(?:s'abstenir|ne pas|ne (?:sera|seront|sont|serez) pas|pas la peine|inutile|refuse\\w*|exclu\\w*|s'abstiennent|passez votre chemin)";
const TAKEN = '(?:prefer\\w*|priorite\\w*|reserve\\w* aux?|exclusivement|uniquement|seulement)[^.;!?]{0,20}?';
const WANTED =
  '(?: [a-z]+)? (?:de preference|uniquement|seulement|exclusivement|exigee?s?|obligatoires?|imperatifs?|non acceptee?s?)';

const chosen = (group: string) =>
  [
    `${LEFT_OUT}\\b(?:${group})`,
    `(?:${group})\\b${SENT_AWAY}`,
    `${TAKEN}\\b(?:${group})`,
    `(?:${group})${WANTED}`,
  ]
    .map((form) => `\\b(?:${form})\\b`)
    .join('|');

/** A number of years somebody could be hired at. */
const YEARS = '(?:1[6-9]|[2-6]\\d|70)';
/** Before an age that is that of the people who are helped or served. */
const HELPED =
  '(?<!(?:aupres|aide\\w*|accompagn\\w*|soin\\w*|accueil\\w*|encadr\\w*|residents?|patients?|enfants?|eleves?|jeunes|publics?|clients?|ados|adolescents?)[^.;!?]{0,30})';
/** Before a number of years that nobody is: "depuis plus de 40 ans", "fête ses 30 ans". */
const LASTING =
  '(?<!(?:depuis|il y a|fete\\w*|existe\\w*|garanti\\w*|contrat|pret|duree|pendant|il y a|voila)[^.;!?]{0,20})';
const PERSON = '(?:hommes?|femmes?|filles?|garcons?|dames?|personnes?|candidat\\w*|collaborat\\w*|profils?)';
const SEEKS = '(?:cherch|recherch|recrut|embauch|souhait|voul|veut|prefer|demand|besoin)\\w*';

/** What stands for a criterion wherever it is written. */
const DIRECT: Partial<Record<Forbidden, string[]>> = {
  age: [
    `(?:jeunes? |bel |belle )?${PERSON}(?: [a-z]+)? (?:agee?s? )?(?:de|d'au) (?:moins|plus)(?: de)? ${YEARS} ans`,
    `${HELPED}${LASTING}\\b(?:(?:agee?s? (?:de|entre|d'au) |entre |de |au-dela de |a partir de )?(?:${YEARS} (?:a|et|-|ou) )?|(?:agee?s? )?(?:de |d'au )?(?:moins|plus) (?:de|d) )${YEARS} ans\\b(?! (?:d'|de (?!preference)))`,
    "age (?:maximum|maximal|limite|minimum|minimal|max|ideal|souhaite)|limite d'age",
    `${YEARS} ans (?:maximum|max|au plus|et moins|et plus|minimum)(?! d')`,
    "(?:la|une) (?:vingtaine|trentaine|quarantaine|cinquantaine)(?: d'annees)?(?: (?:maximum|max|souhaitee|environ|passee))",
    `jeunes? ${PERSON}|jeunes? (?:vendeu|serveu|coiffeu|commercia|employe|retraite|diplome|talent|recrue|collegue)\\w*`,
    `(?:quelqu'un|personne|profil|candidat\\w*)(?: de| est| soit)? jeunes?|(?:etes|soyez|etre) (?:tres |encore )?jeunes?`,
    `${SEEKS} (?:un |une |des |plutot )*jeunes?(?! (?:enfants?|publics?|pousses?|plants?|chevaux|animaux|arbres?|entreprises?))`,
    'nee?s? (?:apres|avant|depuis|entre|en) (?:19|20)\\d{2}',
    'jeunes? et (?:dynamiques?|motivee?s?|jolies?|belles?)',
  ],
  sex: [
    `${SEEKS} (?:plutot |de preference )?(?:un|une|des) (?:bon |bonne |vrai )?(?:hommes?|femmes?|filles?|garcons?|dames?|messieurs|mecs?)`,
    '(?:un|une|des) (?:hommes?|femmes?|filles?|garcons?|dames?|messieurs)[^.;!?]{0,25}(?:recherchee?s?|demandee?s?|souhaitee?s?)',
    '(?:homme|femme|garcon|fille)s? (?:uniquement|seulement|exclusivement)',
    '(?:convien\\w*|destine\\w*|adapte\\w*|propose\\w*)[^.;!?]{0,15} (?:femmes?|hommes?|filles?|garcons?)(?! et | ou )|idealement (?:un|une|des) (?:femmes?|hommes?|filles?|garcons?)',
    "poste (?:d'homme|de femme|masculin|feminin)|metier (?:d'homme|de femme)",
  ],
  family: [
    'celibataires?|sans enfants?(?! ou\\b)|(?:pas|sans|aucune?)(?: de)? charges? de famille|(?:pas|sans)(?: de)? (?:vie|obligations?|contraintes?|attaches?) (?:de famille|familiales?)|libre de toute (?:attache|obligation)',
    `attaches? familiales?|nombre d'enfants|${HELPED}femmes? enceintes?`,
    'situation (?:familiale|de famille|matrimoniale)|couples? maries?|nom de jeune fille',
    "(?:pas|sans|ni|aucune?)\\b[^.;!?]{0,20}(?:grossesse|enceintes?|maternite)|projets? (?:d'enfants?|de maternite|de grossesse)|test de grossesse",
  ],
  health: [
    '(?:bonne|parfaite|excellente|pleine) sante|sante (?:de fer|irreprochable|exigee)|antecedents? medica\\w+|problemes? de (?:dos|sante)|questionnaire (?:de sante|medical)',
    '(?:pas|jamais|rarement)\\b[^.;!?]{0,20}\\b(?:malades?|en arret|arrets? (?:maladie|de travail))',
    '(?:non|pas) (?:ouvert|accessible|adapte)\\w* (?:aux? |a une? )?(?:personnes? )?(?:handicap|en situation de handicap)\\w*|incompatible avec (?:un|le|tout) handicap|valides? uniquement|fauteuils? roulants? (?:impossible|exclu|non)',
  ],
  origin: [
    '(?<!toutes? |plusieurs |differentes )\\b(?:de )?nationalite(?: [a-z]+)?',
    'langue maternelle|(?:francais|francaise) natif|natifs? (?:francais|de france)|bleu[- ]blanc[- ]rouge|francais de souche|sans accent|accent etranger',
    "carte d'identite francaise|passeport (?:francais|europeen)|(?:pas|sans)(?: de)? titre de sejour",
    'type (?:europeen|caucasien|francais|africain|asiatique|maghrebin|nordique|mediterraneen)|couleur de peau|peau (?:claire|blanche)',
    `${PERSON}[^.;!?]{0,15}d'origine [a-z]+`,
  ],
  residence: [
    "(?:domiciliee?s?|residant|residante?s?|residez|resider|demeurant) (?:a|au|aux|en|dans|sur|pres|le|la|l'|proche)(?: [a-z'-]+)?",
    "(?:habitez|habiter|habite) (?:a|au|aux|en|dans|sur|pres|proche|ici|le|la|l'|obligatoirement)(?: [a-z'-]+)?",
    "(?:vivre|vivant|vivez|vive) (?:a moins|a proximite|pres|sur place|dans (?:le|la|un|une)|proche)(?: [a-z0-9'-]+)?",
    `(?:quelqu'un|personnes?|candidat\\w*|profils?|gens)[^.;!?]{0,15}(?:du coin|du pays|du secteur|du village|du quartier|des environs|des alentours|de la commune|du canton)`,
    "priorite aux (?:habitants?|locaux|gens|riverains|residents?)|(?:lieu|proximite) (?:de residence|du domicile|d'habitation)|domicile (?:a moins|proche|a proximite)|justificatif de domicile|(?:logement|logee?|domicile|habitation)[^.;!?]{0,25}(?:indispensable|exigee?|obligatoire|imperati\\w+)",
  ],
  religion: [
    '(?:port d[ue]|porte[rz]?(?: pas)?|pas de|sans|ni)(?: le| la| un| une)? (?:voile|foulard|kippa|croix)\\b|femmes? voilees?|signes? religieux|(?:catholique|musulman|protestant|juif)\\w* pratiquant\\w*|de (?:confession|religion) [a-z]+',
  ],
  opinion: [
    '(?:opinion|engagement|conviction|sensibilite|activite)s? (?:politiques?|syndica\\w+)|non[- ]syndique\\w*|carte (?:du parti|syndicale)',
  ],
  morals: ['bonne moralite|bonnes m(?:œ|oe)urs|orientation sexuelle'],
  name: [
    '(?:nom|prenom)s? (?:bien |tres |a consonance )?(?:francais|europeen|etranger)\\w*|consonance (?:francaise|etrangere)',
  ],
  appearance: [
    'bonne (?:presentation|apparence)(?! d(?:e|u|es)\\b)|presentation (?:soignee|impeccable|irreprochable|exigee)(?! d(?:e|u|es)\\b)|physique (?:agreable|avantageux|attrayant)|(?:belle|jolie|charmante|sexy) (?:femme|fille|vendeuse|serveuse|hotesse|apparence)',
    "photo (?:en pied|obligatoire|exigee|recente|d'identite)|(?:joindre|envoyer|envoyez|avec)(?: votre| une| un)? (?:cv (?:avec|et) )?photo\\b",
    '(?:jolies?|mignon(?:ne)?s?)(?: et|,) [a-z]+|(?:etre|etes|soyez) (?:belle|beau|jolie?|mignon(?:ne)?|mince|elegante?)|physique (?:avenant|soigne)|poids (?:normal|ideal)',
    'taille mannequin|mensurations|silhouette|1 ?[m,.] ?\\d{2}(?: ?m)? (?:minimum|mini|au moins)',
    '(?:ni|pas de|sans|aucun) (?:tatouage|piercing|barbe|cheveux longs|dreadlocks|surpoids|kilos)s?(?: visibles?)?',
    `${HELPED}surpoids`,
  ],
  wealth: [
    'compte (?:bancaire )?(?:au|a la|chez|dans) (?:la |le )?(?:credit|banque|poste|caisse|societe generale|bnp|lcl|cic)(?: [a-z]+)?|domiciliation bancaire|interdits? bancaires?|fichee?s? (?:a|au) [a-z ]{0,12}(?:banque|ficp|fcc)|proprietaire de (?:son|votre) logement',
  ],
  undeclared: [
    'en liquide\\b|moitie[^.;!?]{0,20}especes|au (?:noir|black)\\b|de la main a la main|non declare\\w*|pas declare\\w*|sans (?:contrat|declaration|fiche de paie|bulletin de (?:paie|salaire))',
    '(?:paye|salaire|remunere|remuneration)\\w*[^.;!?]{0,15}(?:en liquide|en especes|en cash)',
  ],
  fee: [
    "(?:frais|caution|depot|cheque|somme)(?: [a-z']+){0,3} (?:de )?\\d+ ?(?:€|euros?)[^.;!?]{0,20}(?:verser|payer|regler|charge)|frais (?:de dossier|d'inscription|de candidature)[^.;!?]{0,30}(?:\\d+ ?(?:€|euros?)|verser|payer|regler|votre charge)|\\d+ ?(?:€|euros?)[^.;!?]{0,40}a (?:regler|verser|payer|votre charge)|formation (?:payante|a vos frais|a votre charge)|payer (?:votre|la|sa) formation",
  ],
};

const CRITERIA = [...new Set([...Object.keys(GROUPS), ...Object.keys(DIRECT)])] as Forbidden[];

/** Each with its reason, of the folded text. */
export const CRITERION_PATTERNS: [Forbidden, RegExp][] = CRITERIA.flatMap((why) => {
  const group = GROUPS[why];
  const forms = [...(DIRECT[why] ?? []).map((form) => `\\b(?:${form})`), ...(group ? [chosen(group)] : [])];
  return forms.map((form): [Forbidden, RegExp] => [why, new RegExp(form, 'g')]);
});

/** A sentence that says that nobody is left out names the criteria too. */
export const OPEN_TO_ALL =
  /\b(?:sans (?:aucune )?(?:distinction|discrimination)|quel(?:le)?s? que soi(?:t|ent)|ouverts? a toutes?)\b/;
