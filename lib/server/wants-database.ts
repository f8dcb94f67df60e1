/** What answers, or says something better, while the database is away: files, the doors for who watches, sent forms. */
const WITHOUT_DATABASE = /^\/(_next|maplibre|fonts)\/|^\/(api\/(health|ready)|icon\.svg)$/;

/** Whether a request is refused at once while the database is away, instead of waiting for it. */
export function wantsDatabase(target = '', isAction = false): boolean {
  const [path = ''] = target.split('?');
  return !isAction && !WITHOUT_DATABASE.test(path);
}
