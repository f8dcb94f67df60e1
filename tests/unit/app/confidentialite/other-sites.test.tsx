import { renderToStaticMarkup } from 'react-dom/server';
import { OtherSites } from '@/app/(site)/confidentialite/other-sites';
import { listMapHosts } from '@/lib/map-style/list-map-hosts';

const OWN = 'https://cartemploi.test';

afterEach(() => jest.restoreAllMocks());

const say = async (styleUrl: string | undefined) =>
  renderToStaticMarkup(<OtherSites mapHosts={await listMapHosts(styleUrl, OWN)} />);

function answerWith(style: unknown) {
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(style));
}

describe('the confidentiality page about other sites', () => {
  it('says that nothing comes from elsewhere while the map has no background', async () => {
    expect(await say(undefined)).toContain('aucune carte ne vient d’un autre site');
  });

  it('names the hosts of the background, when they are asked, and not the key in their address', async () => {
    answerWith({ sources: { plan: { tiles: ['https://tuiles.test/{z}/{x}/{y}.pbf?cle=secret-2'] } } });
    const said = await say('https://moi:secret-0@fonds.test/style.json?cle=secret-1');
    expect(said).toContain('de fonds.test et tuiles.test');
    expect(said).toContain('seulement quand vous allez sur la carte');
    expect(said).not.toMatch(/secret|moi/);
  });

  it('is content with a background that this very site serves', async () => {
    answerWith({});
    expect(await say(`${OWN}/fond/style.json`)).toContain('aucune carte ne vient d’un autre site');
  });
});
