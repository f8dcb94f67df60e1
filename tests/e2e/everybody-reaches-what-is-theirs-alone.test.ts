import type { Client } from 'pg';
import { connect } from '@/lib/embedded-postgres/connect';
import { listActions, listRoutes } from '../support/access/built-doors';
import { isLetIn, isTaken, prepareFingerprint } from '../support/access/knock';
import { castRoles, type Role, ROLES } from '../support/access/roles';
import { sampleAddresses } from '../support/access/sample-addresses';
import { whoMay } from '../support/access/who-may';
import { openSession } from '../support/server/open-session';
import { startTestSite, type TestSite } from '../support/server/start-test-site';
import { testDatabaseUrl } from '../support/variables';

type Caller = { role: Role; url: string; cookie: string | null };

let site: TestSite;
let client: Client;
let addressOf: (route: string) => string;
let callers: Caller[];
let enter: (role: Role) => Promise<string | null>;

beforeAll(async () => {
  // what works in the background would write between two looks
  site = await startTestSite({ WORKER: 'off' });
  client = await connect(testDatabaseUrl(site.database, 'postgres'));
  const addresses = await castRoles(client);
  addressOf = await sampleAddresses(client);
  enter = async (role) => (role === 'visitor' ? null : openSession(site.database, addresses[role]));
  callers = await Promise.all(
    ROLES.map(async (role) => ({ role, url: site.url, cookie: await enter(role) })),
  );
});
afterAll(async () => {
  await client?.end();
  await site?.stop();
});

const MISSING = 'is not in tests/support/access/who-may.ts: say there who may';

describe('everybody reaches what is theirs alone', () => {
  it('behind every address of the build', async () => {
    const found: Record<string, Role[] | string> = {};
    const expected: Record<string, readonly Role[] | string> = {};
    for (const route of listRoutes()) {
      const address = addressOf(route);
      const isIn = await Promise.all(callers.map((caller) => isLetIn(caller, address)));
      found[route] = callers.filter((_, place) => isIn[place]).map(({ role }) => role);
      expected[route] = whoMay(route) ?? MISSING;
    }
    expect(found).toEqual(expected);
  });

  it('by every action, called by its id; a refused call writes nothing', async () => {
    const fingerprint = await prepareFingerprint(client);
    const found: Record<string, Role[] | string> = {};
    const expected: Record<string, readonly Role[] | string> = {};
    const writes: string[] = [];
    for (const action of listActions()) {
      const taken: Role[] = [];
      for (const caller of callers) {
        const before = await fingerprint();
        if (await isTaken(caller, action, addressOf(action.address))) taken.push(caller.role);
        else if (before !== (await fingerprint())) writes.push(`${action.name} by ${caller.role}`);
        if (/#leave/.test(action.name)) caller.cookie = await enter(caller.role);
      }
      found[action.name] = taken;
      expected[action.name] = whoMay(action.name) ?? MISSING;
    }
    expect(found).toEqual(expected);
    expect(writes).toEqual([]);
  });
});
