import localFont from 'next/font/local';

/** Served by the site itself; next/font measures a stand-in so that nothing moves when they arrive. */
export const text = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
      style: 'normal',
      weight: '200 800',
    },
  ],
  variable: '--font-text',
  display: 'swap',
});

export const title = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
      style: 'normal',
      weight: '200 800',
    },
  ],
  variable: '--font-title',
  display: 'swap',
});
