import { renderToStaticMarkup } from 'react-dom/server';

import { ExternalLink } from '@/components/ui/external-link';

describe('a link to somebody’s own site', () => {
  it('completes an address written without its scheme', () => {
    expect(renderToStaticMarkup(<ExternalLink href="exemple.test/aide" />)).toContain(
      'href="https://exemple.test/aide"',
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'pas une adresse', ''])('does not link %s', (href) => {
    expect(renderToStaticMarkup(<ExternalLink href={href} />)).toBe('');
  });
});
