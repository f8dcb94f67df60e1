import { renderToStaticMarkup } from 'react-dom/server';

import { WrittenText } from '@/components/ui/written-text';

const render = (text: string) => renderToStaticMarkup(<WrittenText text={text} heading="h3" />);

describe('a text as people type it', () => {
  it('makes paragraphs of what blank lines part, and keeps line breaks', () => {
    expect(render('Un.\nDeux.\n\nTrois.')).toBe(
      '<p class="whitespace-pre-line">Un.\nDeux.</p><p class="whitespace-pre-line">Trois.</p>',
    );
  });

  it('makes a list of lines that begin with a dash, and a heading of ##', () => {
    expect(render('## Horaires\n- matin\n- soir\nMerci')).toBe(
      '<h3>Horaires</h3><ul><li>matin</li><li>soir</li></ul><p class="whitespace-pre-line">Merci</p>',
    );
  });

  it('shows markup as text', () => {
    expect(render('<script>alert(1)</script>')).toContain('&lt;script&gt;');
  });
});
