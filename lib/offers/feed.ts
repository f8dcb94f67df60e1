import type { OfferCard } from './describe-offers';
import { kindName } from './wordings';

type FeedOffer = OfferCard & { description: string };

const EPOCH = new Date(0);

/** Atom (RFC 4287), newest first; `site` is the public address without a final slash. */
export function composeFeed(offers: FeedOffer[], site: string): string {
  const updated = offers[0]?.publishedAt ?? EPOCH;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <title>Cartemploi : les offres</title>
  <id>${escape(site)}/offres</id>
  <link rel="self" type="application/atom+xml" href="${escape(site)}/offres/flux.xml"/>
  <link rel="alternate" type="text/html" href="${escape(site)}/offres"/>
  <updated>${updated.toISOString()}</updated>
${offers.map((offer) => composeEntry(offer, site)).join('\n')}
</feed>
`;
}

function composeEntry(offer: FeedOffer, site: string): string {
  const address = `${escape(site)}/offres/${escape(offer.id)}`;
  const summary = `${kindName[offer.kind]}, ${offer.place.name}. ${offer.description}`.trim();
  return `  <entry>
    <title>${escape(offer.title)}</title>
    <id>urn:uuid:${escape(offer.id)}</id>
    <link rel="alternate" type="text/html" href="${address}"/>
    <published>${offer.publishedAt.toISOString()}</published>
    <updated>${offer.publishedAt.toISOString()}</updated>
    <author><name>${escape(offer.companyName)}</name></author>
    <category term="${offer.kind}" label="${escape(kindName[offer.kind])}"/>
    <summary>${escape(summary)}</summary>
  </entry>`;
}

// What XML 1.0 does not allow, even escaped, is left out.
function escape(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
