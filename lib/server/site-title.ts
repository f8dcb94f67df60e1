/** The title of the site's process, by which a later start recognizes one that was left behind. */
export const SITE_TITLE = 'cartemploi-site';
