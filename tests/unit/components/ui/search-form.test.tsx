import { renderToStaticMarkup } from 'react-dom/server';
import { SearchForm } from '@/components/ui/search-form';
import { chosenOrder, parseSearch } from '@/lib/search/criteria';
import { gatherTerms } from '@/lib/search/vocabulary';

function drawSearch(params: Record<string, string>) {
  const { state } = parseSearch('profile', params, gatherTerms([]));
  return renderToStaticMarkup(
    <SearchForm
      {...{ action: '/competences', label: 'Que cherchez-vous ?', hint: '', q: state.q }}
      {...{ suggestFrom: '/s', facets: [], chosen: 0, order: chosenOrder(state) }}
    />,
  );
}

describe('the form of a search', () => {
  it('keeps the order that was chosen for the list', () => {
    expect(drawSearch({ tri: 'date' })).toContain('<input type="hidden" name="tri" value="date"/>');
  });

  it('adds nothing to the address for the usual order', () => {
    expect(drawSearch({})).not.toContain('name="tri"');
  });
});
