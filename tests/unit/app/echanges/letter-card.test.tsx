import { renderToStaticMarkup } from 'react-dom/server';
import { LetterCard } from '@/app/(site)/echanges/[id]/letter-card';
import type { LetterView } from '@/lib/conversations/thread-repository';

const letter: LetterView = {
  id: 'a',
  mine: true,
  state: 'refused_at_door',
  body: 'Le trente et unième texte.',
  erased: false,
  redactions: 0,
  offerTitle: null,
  decisionReason: '',
  at: new Date('2026-11-27T10:00:00Z'),
  isNew: false,
};

const shown = (more: Partial<LetterView>, rewriteHref: string | null = '/echanges/x?reprendre=a#repondre') =>
  renderToStaticMarkup(
    <LetterCard
      letter={{ ...letter, ...more }}
      otherName="Cidrerie"
      answered
      closed={rewriteHref === null}
      files={null}
      rewriteHref={rewriteHref}
    />,
  );

describe('a letter that came when too many had', () => {
  it('keeps its text, which can be taken up again', () => {
    const html = shown({});
    expect(html).toContain('Le trente et unième texte.');
    expect(html).toContain('href="/echanges/x?reprendre=a#repondre"');
    expect(html).toContain('Reprendre ce texte');
  });

  it.each([
    ['once the exchange has ended', {}, null],
    ['when none of its text was kept', { body: null }, undefined],
    ['when it was remitted', { state: 'delivered' as const }, undefined],
  ])('offers nothing %s', (_, more, href) => {
    expect(shown(more, href)).not.toContain('Reprendre ce texte');
  });
});
