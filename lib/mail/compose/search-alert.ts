import type { SearchAxis } from '@/lib/search/schema';
import type { Mail, MailSettings } from '../mail';
import { button, entry, paragraph } from './body';
import { unsubscribeHeaders } from './headers';
import { composeNotice } from './notice';

export type SearchAlert = {
  entryId: string;
  to: string;
  /** As its owner called the search. */
  name: string;
  axis: SearchAxis;
  /** How many are new, those that are named included. */
  count: number;
  results: readonly { title: string; detail: string; path: string }[];
  resultsPath: string;
  stopToken: string;
};

const NEW: Record<SearchAxis, { one: string; many: string }> = {
  profile: { one: '1 nouveau profil', many: 'nouveaux profils' },
  company: { one: '1 nouvelle entreprise', many: 'nouvelles entreprises' },
  offer: { one: '1 nouvelle offre', many: 'nouvelles offres' },
  partner: { one: '1 nouveau partenaire', many: 'nouveaux partenaires' },
};

/** What is new in a saved search. The subject says nothing of what is looked for: others may see the screen. */
export function composeSearchAlert(alert: SearchAlert, settings: MailSettings): Mail {
  const { one, many } = NEW[alert.axis];
  const news = alert.count === 1 ? one : `${alert.count} ${many}`;
  const others = alert.count - alert.results.length;
  return composeNotice(
    {
      entryId: alert.entryId,
      to: alert.to,
      subject: `${news} pour votre recherche`,
      parts: [
        paragraph('Bonjour,'),
        paragraph(`${news} pour votre recherche « ${alert.name} » :`),
        ...alert.results.map(({ title, detail, path }) =>
          entry(title, detail, `${settings.publicUrl}${path}`),
        ),
        ...(others > 0 ? [paragraph(`Et ${others} de plus, à voir sur le site.`)] : []),
        button('Voir les résultats', `${settings.publicUrl}${alert.resultsPath}`),
        entry(
          'Arrêter cette alerte',
          'Une page s’ouvre, un bouton suffit. Votre recherche reste enregistrée.',
          `${settings.publicUrl}/alertes/${alert.stopToken}`,
        ),
      ],
      headers: unsubscribeHeaders(`${settings.publicUrl}/api/alertes/${alert.stopToken}`),
    },
    settings,
  );
}
