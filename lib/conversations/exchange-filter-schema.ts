/** How a counsellor narrows the list of exchanges; the keys stand in the address bar. */
export const EXCHANGE_FILTERS = {
  tous: 'Tous',
  ouverts: 'Ouverts',
  retenus: 'Lettre à relire',
  'sans-reponse': 'Sans réponse',
  termines: 'Terminés',
} as const;

export type ExchangeFilter = keyof typeof EXCHANGE_FILTERS;

export const readExchangeFilter = (text: string | undefined): ExchangeFilter =>
  text !== undefined && Object.hasOwn(EXCHANGE_FILTERS, text) ? (text as ExchangeFilter) : 'tous';
