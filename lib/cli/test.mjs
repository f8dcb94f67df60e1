/* npm test: what is missing first (browser too), then every test; the last line says how many passed and failed. */
import { importTypeScript, install, runCommand } from './install.mjs';

install();
const { runTests } = await importTypeScript('./run-tests.ts');
await runCommand(() => runTests(process.argv.slice(2)));
