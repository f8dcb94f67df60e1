import { emptyFile, FileRefused } from './file-refused';

type Refusal = [french: string, english: string];

const PICTURE: Refusal = [
  'Ce fichier est une image. Donnez un tableau en CSV ou en .xlsx.',
  'it is a picture. Give a table as CSV or .xlsx.',
];

const OTHER_FORMATS: [signature: string, refusal: Refusal][] = [
  [
    '255044462d',
    [
      'Ce fichier est un PDF. Exportez le tableau en CSV ou en .xlsx, puis recommencez.',
      'it is a PDF. Export the table as CSV or .xlsx, then try again.',
    ],
  ],
  [
    'd0cf11e0',
    [
      'Ce fichier est un ancien classeur Excel (.xls) ou un classeur protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe, ou en CSV.',
      'it is an old Excel workbook (.xls) or has a password. Save it as .xlsx without password, or as CSV.',
    ],
  ],
  ['89504e47', PICTURE],
  ['ffd8ff', PICTURE],
  [
    '1f8b',
    [
      'Ce fichier est une archive. Décompressez-la et donnez le fichier CSV ou .xlsx qu’elle contient.',
      'it is an archive. Unpack it and give the CSV or .xlsx file that it holds.',
    ],
  ],
];

/** Tells from its first bytes what a file is; its name does not count. Refuses what is not a table. */
export function detectFormat(head: Uint8Array): 'csv' | 'xlsx' {
  if (head.length === 0) throw emptyFile();
  const hex = Buffer.from(head).toString('hex');
  const other = OTHER_FORMATS.find(([signature]) => hex.startsWith(signature));
  if (other) throw new FileRefused(...other[1]);
  return hex.startsWith('504b0304') ? 'xlsx' : 'csv';
}
