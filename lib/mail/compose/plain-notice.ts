import type { Mail, MailSettings } from '../mail';
import { button, paragraph } from './body';
import { composeNotice } from './notice';

/** Notices about letters that could not go on; the codes are those kept in the outbox. */
const NOTICES = {
  'unknown-alias': {
    subject: 'Votre message n’a pas été remis',
    lines: [
      'L’adresse à laquelle vous avez écrit n’existe pas ou n’existe plus : l’échange est peut-être terminé.',
      'Votre message n’a été transmis à personne.',
    ],
  },
  'own-alias': {
    subject: 'Votre lettre n’a pas été remise : vous avez écrit à votre propre adresse',
    lines: [
      'Votre courriel est arrivé à l’adresse par laquelle l’autre personne vous écrit dans cet échange : c’est la vôtre, pas la sienne. Il n’a été transmis à personne.',
      'Pour lui écrire, ouvrez le dernier courriel que vous avez reçu d’elle et choisissez « Répondre », ou écrivez sur le site, dans votre échange. Votre texte est dans vos messages envoyés.',
    ],
  },
  'not-allowed': {
    subject: 'Votre lettre n’a pas été remise',
    lines: [
      'Cet échange n’accepte plus de lettres pour le moment : il est terminé, ou l’une des deux pages est en pause.',
      'Votre lettre n’a été transmise à personne.',
    ],
  },
  'too-large': {
    subject: 'Votre lettre est trop longue',
    lines: [
      'Votre lettre dépasse la longueur que nous pouvons remettre (20 000 caractères).',
      'Elle n’a pas été transmise. Raccourcissez-la, puis envoyez-la de nouveau.',
    ],
  },
  empty: {
    subject: 'Votre lettre était vide',
    lines: [
      'Nous n’avons trouvé aucun texte nouveau dans votre courriel : il n’a pas été transmis.',
      'Écrivez votre réponse au-dessus du texte cité, puis envoyez-la de nouveau.',
    ],
  },
  'too-many': {
    subject: 'Votre lettre n’est pas partie : trop de lettres en une heure',
    lines: [
      'Vous avez envoyé trente lettres en une heure, c’est la limite. Celle-ci n’a été transmise à personne.',
      'Son texte est gardé dans votre échange. Envoyez-la de nouveau dans une heure.',
    ],
  },
  redacted: {
    subject: 'Des coordonnées ont été masquées dans votre lettre',
    lines: [
      'Votre lettre contenait une adresse, un téléphone, un lien ou un nom : nous les avons masqués, et un conseiller la relit avant de la remettre.',
      'Pour montrer vos coordonnées, ouvrez l’échange sur le site et utilisez « Partager mes coordonnées » : vous choisissez lesquelles.',
    ],
  },
  'attachments-kept': {
    subject: 'Vos pièces jointes n’ont pas été remises',
    lines: [
      'Les pièces jointes ne passent pas tant que l’échange est anonyme : un fichier contient souvent un nom ou une adresse.',
      'Elles sont gardées : si vous partagez vos coordonnées dans cet échange, l’autre personne pourra les ouvrir sur le site.',
      'Le texte de votre lettre suit son chemin.',
    ],
  },
  'attachments-refused': {
    subject: 'Des pièces jointes ne peuvent pas être remises',
    lines: [
      'Seuls les PDF et les images (JPEG, PNG, WebP) de 5 Mo au plus peuvent passer, et seulement après le partage de vos coordonnées. Votre échange dit, pour chaque fichier, ce qu’il devient.',
      'Le texte de votre lettre suit son chemin.',
    ],
  },
  refused: {
    subject: 'Votre lettre n’a pas été remise',
    lines: [
      'Un conseiller a relu votre lettre et ne l’a pas remise. Sa raison est sur le site, dans votre échange.',
    ],
  },
  'rewrite-asked': {
    subject: 'Votre lettre est à revoir',
    lines: [
      'Un conseiller a relu votre lettre et vous demande de la reformuler. Sa raison est sur le site, dans votre échange.',
      'Rien n’est perdu : votre texte est gardé.',
    ],
  },
  closed: {
    subject: 'Un échange est terminé',
    lines: [
      'La personne avec qui vous échangiez a mis fin à cet échange. Les lettres restent lisibles sur le site.',
      'Une lettre qui était encore en route ne sera pas remise. Depuis la page de l’échange, vous pouvez proposer de le reprendre.',
    ],
  },
  'closed-by-mission': {
    subject: 'La mission locale a terminé un échange',
    lines: [
      'Un conseiller a mis fin à cet échange. Les lettres restent lisibles sur le site, aucune autre ne peut partir.',
      'Pour en parler, joignez la mission locale : ses coordonnées sont sur le site.',
    ],
  },
  'closed-late': {
    subject: 'Cet échange est terminé : votre lettre n’a pas été remise',
    lines: [
      'Vous avez répondu à un échange qui est terminé. Votre lettre n’a été transmise à personne.',
      'Pour le reprendre, connectez-vous au site, ouvrez « Mes échanges » et proposez de le reprendre. Gardez votre texte : il pourra partir ensuite.',
    ],
  },
  'reopen-asked': {
    subject: 'On vous propose de reprendre un échange',
    lines: [
      'La personne avec qui vous échangiez propose de reprendre l’échange. Rien ne reprend sans votre accord.',
    ],
  },
  reopened: {
    subject: 'Un échange reprend',
    lines: [
      'Votre échange est de nouveau ouvert : vous pouvez écrire sur le site.',
      'Les anciens courriels de cet échange ne servent plus pour répondre : répondez à ceux qui viendront.',
    ],
  },
  reminder: {
    subject: 'Une lettre attend votre réponse',
    lines: [
      'Une lettre attend votre réponse depuis plus de cinq jours ouvrés. Un mot suffit, même pour dire non.',
      'Sur le site, trois boutons permettent de répondre en un geste. Pour ne plus recevoir de rappel, réglez-le dans « Mon compte ».',
    ],
  },
  'paused-for-silence': {
    subject: 'Votre page est en pause : dix lettres attendent une réponse',
    lines: [
      'Dix lettres de candidats sont restées sans réponse. Votre page n’est plus visible, pour que personne n’écrive en vain.',
      'Pour la remettre en ligne : dans « Mon compte », appuyez sur « Reprendre », puis répondez aux lettres. Un mot suffit, même pour dire non.',
    ],
  },
  'company-silent': {
    subject: 'Une entreprise est en pause, faute de réponses',
    lines: ['Une entreprise a laissé dix lettres sans réponse. Sa page est en pause. Un appel aide souvent.'],
  },
  'files-silent': {
    subject: 'Des fiches sont sans nouvelles',
    lines: [
      'Des personnes n’ont donné aucune nouvelle sur le site depuis longtemps, ou n’y ont pas de compte. Sans geste de votre part ou de la leur, leurs fiches seront effacées.',
      'Celles que vous suivez encore : cochez-les, puis appuyez sur « Toujours suivi ».',
    ],
  },
  'birthdays-near': {
    subject: 'Des candidats ont 26 ans ce mois-ci',
    lines: [
      'Des candidats ont 26 ans ce mois-ci. À la fin du mois, leur profil quittera la carte.',
      'La liste est sur le site : c’est le moment de faire le point avec eux.',
    ],
  },
  'colleague-joined': {
    subject: 'Quelqu’un a rejoint votre équipe',
    lines: [
      'Une personne que votre équipe avait invitée vient d’accepter : elle tient la page de votre entreprise avec vous, et lit ses lettres.',
      'Si vous ne la connaissez pas, demandez à un administrateur de la retirer depuis « Nos collègues », puis prévenez la mission locale.',
    ],
  },
  'colleague-removed': {
    subject: 'Vous n’êtes plus de l’équipe',
    lines: [
      'Un administrateur de votre entreprise vous a retiré de son équipe. Vous n’avez plus accès à sa page, et plus aucune de ses lettres ne vous parviendra. Votre compte reste à vous.',
      'Si c’est une erreur, parlez-en à vos collègues ou appelez la mission locale : pendant 30 jours, ils peuvent rétablir votre accès.',
    ],
  },
  'colleague-restored': {
    subject: 'Vous êtes de nouveau de l’équipe',
    lines: ['Votre accès à la page de votre entreprise est rétabli, avec ses lettres.'],
  },
  'administrator-named': {
    subject: 'Vous êtes administrateur de votre entreprise',
    lines: [
      'Vous administrez maintenant l’équipe qui tient la page de votre entreprise : vous pouvez retirer quelqu’un, le rétablir pendant 30 jours, et nommer un autre administrateur.',
    ],
  },
  'company-administrator-left': {
    subject: 'Une entreprise a changé d’administrateur',
    lines: [
      'Le dernier administrateur d’une entreprise a supprimé son compte. Le membre le plus ancien de l’équipe l’est devenu.',
      'Un appel peut être utile : la fiche de l’entreprise montre qui tient sa page.',
    ],
  },
  'company-left-alone': {
    subject: 'Une entreprise n’a plus personne pour tenir sa page',
    lines: [
      'Le dernier membre d’une entreprise a supprimé son compte, après avoir retiré quelqu’un de l’équipe depuis moins de 30 jours. Rien de l’entreprise n’est effacé, et sa page est en pause.',
      'Appelez l’entreprise : sur sa fiche, vous pouvez rétablir l’accès de la personne retirée, puis remettre la page en ligne.',
    ],
  },
  'staff-account-opened': {
    subject: 'Votre compte est ouvert',
    lines: [
      'La direction de la mission locale vous a ouvert un compte dans son espace conseil.',
      'Pour y entrer, demandez un lien de connexion avec cette adresse e-mail. Il n’y a pas de mot de passe.',
    ],
  },
  'company-barred': {
    subject: 'Votre entreprise est exclue de cet espace',
    lines: [
      'La mission locale a exclu votre entreprise : sa page, ses offres et ses actualités ne sont plus publiques, et aucune lettre ne part ni n’arrive.',
      'Sa raison est sur le site, dans « Mon entreprise ». Pour en parler ou la contester, joignez la mission locale : ses coordonnées sont sur le site.',
    ],
  },
  'company-reinstated': {
    subject: 'Votre entreprise n’est plus exclue',
    lines: [
      'La mission locale a levé l’exclusion de votre entreprise.',
      'Votre page redevient publique si tout le reste est en ordre : le site vous dit ce qui manque.',
    ],
  },
  'charter-changed': {
    subject: 'La charte a changé : signez-la de nouveau',
    lines: [
      'La mission locale a publié une nouvelle version de la charte.',
      'Tant que vous ne l’avez pas signée, votre page n’est plus publique et vos lettres attendent. Rien n’est perdu : tout revient dès que vous signez.',
    ],
  },
  'address-changed': {
    subject: 'L’adresse de votre compte a changé',
    lines: [
      'L’adresse e-mail de votre compte vient d’être remplacée par une autre. Nos courriels n’arriveront plus ici, et cette adresse ne permet plus de se connecter.',
      'Si vous ne l’avez pas demandé, appelez tout de suite la mission locale : ses coordonnées sont sur le site.',
    ],
  },
  'recovery-code-used': {
    subject: 'Un code de secours a servi',
    lines: [
      'Quelqu’un vient de se connecter à votre compte avec un lien reçu par courriel et un de vos codes de secours.',
      'Si c’est vous, tout va bien : dans « Mon compte », vous voyez combien il en reste. Sinon, appelez tout de suite la direction de la mission locale.',
    ],
  },
  'factor-reset': {
    subject: 'Le code de votre application est retiré',
    lines: [
      'La direction de la mission locale a retiré de votre compte le code de votre application, et vos codes de secours. Vous êtes déconnecté partout.',
      'À votre prochaine connexion, mettez un nouveau code en place. Si vous ne l’avez pas demandé, appelez tout de suite la direction.',
    ],
  },
  'registration-refused': {
    subject: 'Votre compte n’a pas pu être ouvert',
    lines: [
      'Vous avez demandé un compte d’entreprise. La mission locale connaît déjà une entreprise sous ce SIRET, avec une autre adresse e-mail : rien n’a été ouvert ni changé.',
      'Si c’est la vôtre, connectez-vous avec l’adresse que la mission locale connaît, ou appelez-la : ses coordonnées sont sur le site.',
      'Si vous n’avez rien demandé, ne faites rien.',
    ],
  },
  'report-received': {
    subject: 'Votre signalement est arrivé',
    lines: [
      'Merci. Un conseiller lit chaque signalement. Vous recevrez sa décision et ses raisons par courriel.',
      'En cas de danger immédiat, appelez le 17, ou le 119 pour un enfant ou un adolescent.',
    ],
  },
  'publication-restored': {
    subject: 'Un de vos textes est de nouveau en ligne',
    lines: ['La mission locale avait retiré un de vos textes du site. Elle l’a remis en ligne.'],
  },
  'danger-reported': {
    subject: 'Signalement urgent : une personne mineure est peut-être en danger',
    lines: [
      'Quelqu’un signale qu’une personne mineure est en danger. Lisez ce signalement tout de suite, puis décidez.',
      'Si le danger est immédiat, appelez le 17. Pour un enfant ou un adolescent en danger, appelez le 119.',
      'Ce courriel est parti à toute l’équipe : dites à vos collègues que vous vous en occupez.',
    ],
  },
  'danger-written': {
    subject: 'Lettre retenue à lire tout de suite',
    lines: [
      'Une lettre d’un échange avec une personne mineure contient des mots inquiétants. Elle est retenue : personne ne l’a reçue.',
      'Elle est la première de la liste. Lisez-la, puis décidez. Si quelqu’un est en danger, appelez le 17 ou le 119.',
    ],
  },
  'report-reopened': {
    subject: 'Un signalement est examiné de nouveau',
    lines: [
      'Un conseiller examine de nouveau un signalement dont vous aviez reçu la décision. Vous recevrez la nouvelle décision et ses raisons par courriel.',
      'D’ici là, ce qui avait été décidé reste en place.',
    ],
  },
  'details-shared': {
    subject: 'Des coordonnées ont été partagées avec vous',
    lines: [
      'La personne avec qui vous échangez a choisi de vous montrer ses coordonnées. Elles se lisent sur le site, dans votre échange.',
      'Vous n’êtes pas obligé de montrer les vôtres.',
    ],
  },
} as const;

export type NoticeCode = keyof typeof NOTICES;

export function composePlainNotice(
  content: { entryId: string; to: string; code: NoticeCode; path: string | null },
  settings: MailSettings,
): Mail {
  const { subject, lines } = NOTICES[content.code];
  const notice = composeNotice(
    {
      entryId: content.entryId,
      to: content.to,
      subject,
      parts: [
        paragraph('Bonjour,'),
        ...lines.map(paragraph),
        ...(content.path ? [button('Voir sur le site', `${settings.publicUrl}${content.path}`)] : []),
      ],
    },
    settings,
  );
  if (content.code !== 'reminder') return notice;
  // the one notice that can be switched off (RFC 2369)
  const off = `<${settings.publicUrl}/mon-compte#rappels>`;
  return { ...notice, headers: { ...notice.headers, 'List-Unsubscribe': off } };
}
