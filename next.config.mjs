/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run check` is where types are checked, once
  turbopack: { root: import.meta.dirname },
  images: { unoptimized: true }, // no page uses Next's own pictures, so its door for them stays shut
  // import files of counsellors
  experimental: { serverActions: { bodySizeLimit: '52mb' }, proxyClientMaxBodySize: '52mb' },
  serverExternalPackages: ['pg', 'pino', 'exceljs', 'unzipper', '@prisma/client', '@prisma/adapter-pg'],
};
