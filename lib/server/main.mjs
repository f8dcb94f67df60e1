/* The site's own process, started by lib/cli/site.ts with every setting in its environment. */
import { tsImport } from 'tsx/esm/api';

const { serveSite } = await tsImport('./serve-site.ts', import.meta.url);
await serveSite({ development: process.argv.includes('--dev') });
