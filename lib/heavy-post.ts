const MEGABYTE = 1024 * 1024;

// Forms are small; counsellors' import files and the three files of a letter are not, and only their pages take them.
function mostBytes(path: string): number {
  if (path.startsWith('/conseil/imports')) return 52 * MEGABYTE;
  return (path.startsWith('/echanges/') ? 17 : 2) * MEGABYTE;
}

/** Whether a form's body is larger than its page can want, or of a length that it does not say. */
export function isHeavyPost(method: string, path: string, headers: Headers): boolean {
  if (method === 'GET' || method === 'HEAD' || path.startsWith('/api/')) return false;
  if (headers.has('transfer-encoding')) return true;
  return Number(headers.get('content-length') ?? 0) > mostBytes(path);
}
