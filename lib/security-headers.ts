export type SecuritySettings = {
  nonce: string;
  https: boolean;
  /** HSTS_PRELOAD: browsers may keep the domain and all below it on a list of https only. */
  preload: boolean;
  /** Whatever MAP_STYLE_URL leads to, when the mission chose a background for its map. */
  mapOrigins: readonly string[];
  /** `next dev` evaluates code and talks to its own web socket. */
  development: boolean;
};

/** The policy of every page: only scripts that carry this answer's nonce run, and nothing comes from elsewhere. */
export function contentSecurityPolicy({ nonce, mapOrigins, development }: SecuritySettings): string {
  const map = mapOrigins.map((origin) => ` ${origin}`).join('');
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // React's development overlay writes its styles without a nonce
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:${map}`,
    "font-src 'self'",
    "worker-src 'self' blob:",
    `connect-src 'self'${map}${development ? ' ws:' : ''}`,
    "manifest-src 'none'",
    "media-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

type FixedSettings = Pick<SecuritySettings, 'https' | 'preload'>;

/** Headers of every answer, files included: no other site's page may use one, and no browser guesses its type. */
export function fixedHeaders({ https, preload }: FixedSettings): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(https ? { 'Strict-Transport-Security': preload ? PRELOADED : ONE_YEAR } : {}),
  };
}

const ONE_YEAR = 'max-age=31536000; includeSubDomains';
// the list of browsers asks for a year at least, and wants the word
const PRELOADED = 'max-age=63072000; includeSubDomains; preload';

/** Headers of every page, whatever its path. */
export function securityHeaders(settings: SecuritySettings): Record<string, string> {
  return {
    ...fixedHeaders(settings),
    'Content-Security-Policy': contentSecurityPolicy(settings),
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  };
}
