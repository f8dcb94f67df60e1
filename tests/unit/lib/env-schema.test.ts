import { isLoopback, readSettings } from '@/lib/env-schema';

const real = {
  RESEND_API_KEY: 're_test',
  RESEND_WEBHOOK_SECRET: 'whsec_test',
  MAIL_FROM: 'Mission <bonjour@mission.test>',
  RELAY_DOMAIN: 'relais.mission.test',
  PUBLIC_URL: 'https://cartemploi.mission.test',
};

describe('the settings', () => {
  it('need nothing: mail stays here, with demonstration data', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      mailTransport: 'local',
      SEED: 'demo',
      WORKER: 'on',
    });
  });

  it('follow the port in the public address', () => {
    expect(readSettings({ PORT: '8080' }).PUBLIC_URL).toBe('http://localhost:8080');
  });

  it('take an empty value as absent', () => {
    expect(readSettings({ PORT: '', RESEND_API_KEY: ' ' })).toMatchObject({
      PORT: 3000,
      mailTransport: 'local',
    });
  });

  it.each([{ DATABASE_URL: 'postgresql://me@db/site' }, real])(
    'load no demonstration data beside real things',
    (raw) => {
      expect(readSettings(raw).SEED).toBe('none');
      expect(readSettings({ ...raw, SEED: 'demo' }).SEED).toBe('demo');
    },
  );

  it('listen on this machine alone while the mailbox is local, else wherever they say', () => {
    expect(readSettings({}).HOST).toBe('127.0.0.1');
    expect(readSettings(real).HOST).toBeUndefined();
    expect(readSettings({ ...real, HOST: '10.0.0.1' }).HOST).toBe('10.0.0.1');
    expect(() => readSettings({ HOST: '0.0.0.0' })).toThrow('HOST is 0.0.0.0, but without RESEND_API_KEY');
  });

  it('trust no proxy unless they say how many stand in front', () => {
    expect(readSettings({}).TRUSTED_PROXIES).toBe(0);
    expect(readSettings({ TRUSTED_PROXIES: '2' }).TRUSTED_PROXIES).toBe(2);
    expect(() => readSettings({ TRUSTED_PROXIES: 'yes' })).toThrow('TRUSTED_PROXIES must be a number');
  });

  it('name all that real mail needs', () => {
    expect(() => readSettings({ RESEND_API_KEY: 're_test' })).toThrow(
      /PUBLIC_URL is missing[^]*MAIL_FROM is missing[^]*RELAY_DOMAIN is missing[^]*RESEND_WEBHOOK_SECRET is missing/,
    );
    expect(readSettings(real).mailTransport).toBe('resend');
  });

  it('refuse real sign-in links over plain http', () => {
    expect(() => readSettings({ ...real, PUBLIC_URL: 'http://cartemploi.mission.test' })).toThrow(
      'must be https',
    );
  });

  it('take several encryption keys, the first to seal and the others to open', () => {
    const [first, second] = [1, 2].map((byte) => Buffer.alloc(32, byte).toString('base64'));
    expect(readSettings({ ENCRYPTION_KEY: `${first}, ${second}` }).ENCRYPTION_KEY).toBe(
      `${first}, ${second}`,
    );
    expect(() => readSettings({ ENCRYPTION_KEY: `${first},abcd` })).toThrow('32 bytes');
  });

  it('refuse a public address when the mailbox is local', () => {
    expect(() => readSettings({ PUBLIC_URL: 'http://192.168.1.10:3000' })).toThrow('set RESEND_API_KEY');
  });

  it('point at the name that a slip of the finger meant', () => {
    for (const name of ['DATABSE_URL', 'DATABASE_URLS', 'DATABASEURL', 'DATABASE-URL', 'DATABASE_ULR']) {
      expect(() => readSettings({ [name]: 'x' })).toThrow(`${name} is unknown: did you mean DATABASE_URL?`);
    }
  });

  it('leave the names of other programs alone', () => {
    expect(() =>
      readSettings({ PATH: '/bin', MAIL: '/var/mail/me', LOGNAME: 'me', NODE_ENV: 'test' }),
    ).not.toThrow();
  });
});

describe('a loopback name', () => {
  it.each(['localhost', 'site.localhost', '127.0.0.1', '127.1.2.3', '[::1]', '::1'])('is %s', (name) => {
    expect(isLoopback(name)).toBe(true);
  });
  it.each(['localhost.example', '128.0.0.1', '0.0.0.0', 'mission.test', '127.0.0.1.example'])(
    'is not %s',
    (name) => {
      expect(isLoopback(name)).toBe(false);
    },
  );
});
