const DEVICES: [RegExp, string][] = [
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Téléphone Android'],
  [/Android/, 'Tablette Android'],
  [/Windows/, 'Ordinateur Windows'],
  [/Macintosh/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux|X11/, 'Ordinateur Linux'],
];

// the others call themselves Chrome or Safari too
const BROWSERS: [RegExp, string][] = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const wordFor = (words: [RegExp, string][], userAgent: string) =>
  words.find(([sign]) => sign.test(userAgent))?.[1];

/** A browser in coarse words, enough for its owner to recognise it: no version, no model. Empty when it says nothing. */
export function describeDevice(userAgent: string | null): string {
  const text = (userAgent ?? '').slice(0, 500);
  return [wordFor(DEVICES, text), wordFor(BROWSERS, text)].filter(Boolean).join(', ');
}
