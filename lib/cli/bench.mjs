/* npm run bench: what is missing first, then the benchmarks named (all of them when none is). */
import { importTypeScript, install, runCommand } from './install.mjs';

install();
const { runBenches } = await importTypeScript('./run-benches.ts');
await runCommand(() => runBenches(process.argv.slice(2)));
