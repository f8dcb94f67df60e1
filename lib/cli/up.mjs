/* npm run up, and npm run dev with --dev: from a bare checkout to a site that answers. */
import { importTypeScript, install, runCommand } from './install.mjs';

install();
const { up } = await importTypeScript('./up.ts');
await runCommand(() => up({ development: process.argv.includes('--dev') }));
process.exit();
