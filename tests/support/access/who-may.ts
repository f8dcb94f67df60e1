import { type Role, ROLES } from './roles';

type Row = { who: readonly Role[]; doors: string };

/**
 * Who may open each address of the build and call each of its actions: one row for each set of roles. An address that only
 * what somebody was given opens (a mailed token, a file's id) is nobody's here.
 */
const ROWS: Row[] = [
  {
    who: ROLES,
    doors: `
      /
      /.well-known/security.txt
      /accessibilite
      /api/boite-locale
      /api/boite-locale/[id]/reponse
      /api/health
      /api/v1/competences
      /api/v1/entreprises
      /api/v1/observatoire
      /api/v1/offres
      /api/v1/openapi.json
      /api/v1/partenaires
      /api/v1/suggestions
      /api/v1/zones
      /api/webhooks/resend
      /boite-locale
      /brouillons
      /charte
      /competences
      /competences/[code]
      /competences/[code]/ecrire
      /conditions
      /confidentialite
      /connexion/confirmer
      /donnees-ouvertes
      /echanges/confirmer
      /entreprises
      /entreprises/[slug]
      /entreprises/[slug]/ecrire
      /icon.svg
      /inscription/candidat
      /inscription/collegue
      /inscription/courriel
      /inscription/entreprise
      /inscription/partenaire
      /mentions-legales
      /offres
      /offres/[id]
      /offres/flux.xml
      /partenaires
      /partenaires/[slug]
      /plan-du-site
      /signaler
      /territoire/[code]
      (site)/alertes/[jeton]/actions#stop
      (site)/boite-locale/actions#answerMail
      (site)/connexion/actions#confirmSignIn
      (site)/connexion/actions#requestLink
      (site)/connexion/second-facteur/actions#beginFactor
      (site)/connexion/second-facteur/actions#confirmFactor
      (site)/connexion/second-facteur/actions#giveCode
      (site)/echanges/confirmer/actions#confirm
      (site)/echanges/confirmer/actions#disown
      (site)/inscription/actions#registerAsCandidate
      (site)/inscription/actions#registerAsCompany
      (site)/inscription/actions#registerAsPartner
      (site)/inscription/collegue/actions#decline
      (site)/inscription/collegue/actions#join
      (site)/signaler/actions#sendReport
    `,
  },
  {
    who: [],
    doors: `
      /alertes/[jeton]
      /api/alertes/[jeton]
      /api/ready
      /api/v1/[...unknown]
      /api/v1/menus
      /competences/menu
      /connexion/second-facteur
      /conseil/imports/[id]
      /conseil/imports/[id]/rejets
      /conseil/signalements/[id]
      /echanges/[id]/coordonnees
      /echanges/[id]/coordonnees/confirmer
      /echanges/[id]/pieces/[piece]
    `,
  },
  {
    who: ['visitor'],
    doors: `
      /connexion
      /inscription
    `,
  },
  {
    who: [
      'candidate unconfirmed',
      'candidate',
      'candidate paused',
      'company unconfirmed',
      'company',
      'company barred',
      'partner',
      'former member',
      'counsellor',
      'director',
    ],
    doors: `
      /connexion/de-nouveau
      /mon-compte
      /mon-compte/adresse
      /mon-compte/donnees
      /mon-compte/mes-donnees
      (site)/connexion/actions#leave
      (site)/connexion/de-nouveau/actions#requestOwnLink
      (site)/mon-compte/actions#endOneSession
      (site)/mon-compte/actions#leaveEverywhere
      (site)/mon-compte/adresse/actions#confirmAddress
      (site)/mon-compte/correction-actions#askAddress
    `,
  },
  {
    who: ['counsellor', 'director'],
    doors: `
      /conseil
      /conseil/candidats
      /conseil/candidats/[id]
      /conseil/echanges
      /conseil/echanges/[id]
      /conseil/echanges/envois
      /conseil/echanges/tous
      /conseil/entreprises
      /conseil/entreprises/[id]
      /conseil/imports
      /conseil/journal
      /conseil/partenaires
      /conseil/partenaires/[id]
      /conseil/publications
      /conseil/relectures
      /conseil/relectures/[nature]/[id]
      /conseil/relectures/propositions
      /conseil/signalements
      /mon-compte/second-facteur
      conseil/correction-actions#correctCandidateSheet
      conseil/correction-actions#correctCompanySheet
      conseil/correction-actions#correctPartnerSheet
      conseil/echanges/[id]/actions#close
      conseil/echanges/[id]/actions#reopen
      conseil/echanges/actions#publishLetter
      conseil/echanges/actions#refuseLetter
      conseil/echanges/envois/actions#abandon
      conseil/echanges/envois/actions#noteAddress
      conseil/echanges/envois/actions#restore
      conseil/echanges/envois/actions#resume
      conseil/echanges/envois/actions#resumeSending
      conseil/echanges/envois/actions#retryReading
      conseil/imports/actions#importKeptFile
      conseil/imports/actions#uploadFile
      conseil/member-actions#restoreMember
      conseil/owner-actions#actOnOwners
      conseil/paper-actions#correctPaper
      conseil/publications/actions#restore
      conseil/publications/actions#withdraw
      conseil/relectures/actions#approve
      conseil/relectures/actions#approveMany
      conseil/relectures/actions#refuse
      conseil/relectures/propositions/actions#decide
      conseil/signalements/actions#decide
      conseil/signalements/actions#reopen
    `,
  },
  {
    who: ['director'],
    doors: `
      /conseil/reglages
      /conseil/reglages/charte
      /conseil/reglages/charte/apercu
      /conseil/reglages/comptes
      conseil/erasure-actions#allowErasure
      conseil/erasure-actions#confirmClock
      conseil/reglages/actions#removeInvented
      conseil/reglages/actions#saveSettings
      conseil/reglages/charte/actions#dropDraft
      conseil/reglages/charte/actions#publish
      conseil/reglages/charte/actions#saveDraft
      conseil/reglages/comptes/actions#closeAccount
      conseil/reglages/comptes/actions#openAccount
      conseil/reglages/comptes/actions#removeFactor
      conseil/reglages/comptes/actions#reopenAccount
    `,
  },
  {
    who: [
      'candidate unconfirmed',
      'candidate',
      'candidate paused',
      'company unconfirmed',
      'company',
      'company barred',
    ],
    doors: `
      /echanges
      /mes-recherches
      /pour-vous
      (site)/echanges/actions#answerInOnePress
      (site)/echanges/actions#answerLetter
      (site)/echanges/actions#chooseWhatToShare
      (site)/echanges/actions#confirmHere
      (site)/echanges/actions#confirmSharing
      (site)/echanges/actions#disownHere
      (site)/echanges/actions#endExchange
      (site)/echanges/actions#markSeen
      (site)/echanges/actions#resumeExchange
      (site)/echanges/actions#unblockExchange
      (site)/mes-recherches/actions#changeSavedSearch
      (site)/mes-recherches/actions#forgetSavedSearch
      (site)/mon-compte/actions#setReminders
      _search/actions#keepSearch
    `,
  },
  {
    who: ['candidate'],
    doors: `
      /echanges/[id]
    `,
  },
  {
    who: ['partner'],
    doors: `
      /ma-structure
      /ma-structure/apercu
      (partners)/ma-structure/actions#saveOwnPartner
    `,
  },
  {
    who: ['company unconfirmed', 'company', 'company barred'],
    doors: `
      /mon-entreprise
      /mon-entreprise/actualites
      /mon-entreprise/actualites/nouvelle
      /mon-entreprise/apercu
      /mon-entreprise/collegues
      /mon-entreprise/offres
      /mon-entreprise/offres/nouvelle
      (companies)/mon-entreprise/actions#chooseAddress
      (companies)/mon-entreprise/actions#chooseDiscretion
      (companies)/mon-entreprise/actions#saveOwnCompany
      (companies)/mon-entreprise/actualites/actions#saveOwnNews
      (companies)/mon-entreprise/actualites/actions#withdrawOwnNews
      (companies)/mon-entreprise/collegues/actions#invite
      (companies)/mon-entreprise/collegues/actions#makeAdministrator
      (companies)/mon-entreprise/collegues/actions#remove
      (companies)/mon-entreprise/collegues/actions#restore
      (companies)/mon-entreprise/collegues/actions#withdraw
      (companies)/mon-entreprise/offres/actions#endOwnOffer
      (companies)/mon-entreprise/offres/actions#saveOwnOffer
      (competences)/competences/[code]/ecrire/actions#writeToCandidate
      (site)/mon-compte/correction-actions#correctAsCompany
    `,
  },
  {
    who: ['company'],
    doors: `
      /mon-entreprise/actualites/[id]
      /mon-entreprise/offres/[id]
    `,
  },
  {
    who: ['candidate unconfirmed', 'candidate', 'candidate paused'],
    doors: `
      /mon-profil
      /mon-profil/apercu
      /pour-vous/entreprises
      (companies)/entreprises/[slug]/ecrire/actions#writeToCompany
      (competences)/mon-profil/actions#saveOwnProfile
      (site)/mon-compte/actions#consent
      (site)/mon-compte/correction-actions#correctAsCandidate
    `,
  },
  {
    who: [
      'candidate unconfirmed',
      'candidate',
      'candidate paused',
      'company unconfirmed',
      'company',
      'company barred',
      'partner',
    ],
    doors: `
      (site)/charte/actions#sign
      (site)/mon-compte/actions#pauseOrResume
    `,
  },
  {
    who: [
      'candidate unconfirmed',
      'candidate',
      'candidate paused',
      'company unconfirmed',
      'company',
      'company barred',
      'partner',
      'former member',
    ],
    doors: `
      (site)/mon-compte/actions#erase
    `,
  },
  {
    who: [
      'company unconfirmed',
      'company',
      'company barred',
      'partner',
      'former member',
      'counsellor',
      'director',
    ],
    doors: `
      (site)/mon-compte/correction-actions#correctName
    `,
  },
];

const BY_DOOR = new Map(
  ROWS.flatMap(({ who, doors }) =>
    doors
      .trim()
      .split(/\s+/)
      .map((door) => [door, who] as const),
  ),
);

/** Undefined for a door that nobody has thought about yet. */
export const whoMay = (door: string): readonly Role[] | undefined => BY_DOOR.get(door);
