/** What an address bar holds of a search: repeated criteria by name, "q" and "page" among them. */
export type SearchQuery = Readonly<Record<string, readonly string[]>>;

/** The address of a search, always written the same way; empty values and the first page are left out. */
export function searchAddress(path: string, query: SearchQuery): string {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) {
    for (const value of values) if (value && !(name === 'page' && value === '1')) params.append(name, value);
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** The same search without one value, from its first page; without its commune it has no radius either. */
export function withoutValue(query: SearchQuery, name: string, value: string): SearchQuery {
  const rest = { ...query, [name]: (query[name] ?? []).filter((other) => other !== value), page: [] };
  return name === 'commune' && rest.commune?.length === 0 ? { ...rest, rayon: [] } : rest;
}

/** The same search with other values for one criterion, from its first page. */
export function withValues(query: SearchQuery, name: string, values: readonly string[]): SearchQuery {
  return { ...query, page: [], [name]: values };
}
