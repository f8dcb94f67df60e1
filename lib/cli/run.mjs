/* npm run <command>: dependencies and database first, then lib/cli/<command>.ts. Progress goes to standard error. */
import { importTypeScript, install, runCommand } from './install.mjs';

install();
const { runWithDatabase } = await importTypeScript('./run-with-database.ts');
await runCommand(() => runWithDatabase(process.argv[2], process.argv.slice(3)));
