/** How the worker names the connection it keeps open (application_name), so that others can see that it runs. */
export const WORKER_CONNECTION = 'cartemploi-worker';
