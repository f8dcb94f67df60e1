export type SecuritySettings = {
  nonce: string;
  https: boolean;
  /** Whatever MAP_STYLE_URL leads to, when the mission chose a background for its map. */
  mapOrigins: readonly string[];
  /** `next dev` evaluates code and talks to its own web socket. */
  development: boolean;
};

/** The policy of every page: only scripts that carry this answer's nonce run, and nothing comes from elsewhere. */
export function contentSecurityPolicy({ nonce, mapOrigins, development }: SecuritySettings): string {
  const map = mapOrigins.map((origin) => ` ${origin}`).join('');
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // React's development overlay writes its styles without a nonce
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:${map}`,
    "font-src 'self'",
    "worker-src 'self' blob:",
    `connect-src 'self'${map}${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Headers that every answer carries, whatever its path. */
export function securityHeaders(settings: SecuritySettings): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(settings),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
    ...(settings.https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
