import pg from 'pg';

/** An open connection; the caller ends it. */
export async function connect(url: string, name = 'cartemploi-setup') {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 3000,
  });
  client.on('error', () => undefined); // a server stopped under an idle connection is no reason to fall
  await client.connect();
  return client;
}

const STARTING = '57P03';

/** Asks the server itself, since `pg_ctl status` may lie for some seconds after a kill. */
export async function isAnswering(url: string, patienceMs = 30_000): Promise<boolean> {
  for (let waited = 0; ; waited += 200) {
    try {
      const client = await connect(url);
      await client.end();
      return true;
    } catch (error) {
      if ((error as { code?: string }).code !== STARTING || waited >= patienceMs) return false;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
