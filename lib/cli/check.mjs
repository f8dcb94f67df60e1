/* npm run check: everything a machine can say about the code without running it. */
import { importTypeScript, install, runCommand } from './install.mjs';

install();
const { check } = await importTypeScript('./check.ts');
await runCommand(() => check(process.argv.slice(2)));
