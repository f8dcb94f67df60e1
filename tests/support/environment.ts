import { testVariables } from './variables';

// One database for each jest worker: no test file ever meets the rows of another.
Object.assign(process.env, testVariables(`test_${process.env.JEST_WORKER_ID ?? '1'}`));
