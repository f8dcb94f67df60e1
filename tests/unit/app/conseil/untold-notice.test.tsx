import { renderToStaticMarkup } from 'react-dom/server';
import { UntoldNotice } from '@/app/conseil/untold-notice';

describe('the sheet of somebody from a file', () => {
  it('says until when they are to be told, and what happens else', () => {
    const said = renderToStaticMarkup(<UntoldNotice dueOn={new Date('2026-12-22T00:00:00Z')} />);
    expect(said).toContain('À informer avant le 22 décembre 2026');
    expect(said).toContain('sa fiche sera retirée');
  });

  it('says nothing of it once they know', () => {
    expect(renderToStaticMarkup(<UntoldNotice dueOn={null} />)).toBe('');
  });
});
