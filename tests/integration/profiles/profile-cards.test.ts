import type pg from 'pg';
import { connect } from '@/lib/embedded-postgres/connect';
import { env } from '@/lib/env';
import { findProfileCard, listProfileCards } from '@/lib/profiles/profile-cards';
import { closeSearch, openSearch } from '@/lib/search/engine';
import { installSmallMission } from '../../support/open-data/publish';
import { publishProfile } from '../../support/search/publish-profile';

let client: pg.Client;

beforeEach(async () => {
  await installSmallMission();
  client = await connect(env.DATABASE_URL);
});
afterEach(async () => {
  await closeSearch();
  await client.end();
});

describe('the card of a profile', () => {
  it('tells no place but the territory while fewer than five are public', async () => {
    const { profileId } = await publishProfile(client, { commune: '14333' });
    const [card] = await listProfileCards([profileId]);
    expect(card?.place).toEqual({ code: 'territoire', name: 'Secteurs réunis du territoire' });
  });

  it('does not exist before the index holds the profile, since nobody knows yet which place may be told', async () => {
    const { profileId, code } = await publishProfile(client, { commune: '14333' });
    const { indexes } = await openSearch();
    indexes.profile.remove(profileId);
    expect(await listProfileCards([profileId])).toEqual([]);
    expect(await findProfileCard(code)).toBeNull();
  });
});
