import type { Mail, MailSettings } from '../mail';
import { button, paragraph, small } from './body';
import { composeNotice } from './notice';

export function composeSignIn(
  content: { entryId: string; to: string; url: string },
  settings: MailSettings,
): Mail {
  return composeNotice(
    {
      entryId: content.entryId,
      to: content.to,
      subject: 'Votre lien de connexion',
      parts: [
        paragraph('Bonjour,'),
        paragraph(
          'Vous avez demandé à vous connecter. Ouvrez ce lien, puis appuyez sur « Confirmer la connexion ».',
        ),
        button('Ouvrir la page de connexion', content.url),
        small(
          'Ce lien sert une seule fois. Si vous n’avez rien demandé, ne faites rien : personne ne pourra se connecter sans ce courriel.',
        ),
      ],
    },
    settings,
  );
}
