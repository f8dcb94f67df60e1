import { FileRefused } from './file-refused';

const OTHER_FORMATS: [signature: string, sentence: string][] = [
  ['255044462d', 'Ce fichier est un PDF. Exportez le tableau en CSV ou en .xlsx, puis recommencez.'],
  [
    'd0cf11e0',
    'Ce fichier est un ancien classeur Excel (.xls) ou un classeur protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe, ou en CSV.',
  ],
  ['89504e47', 'Ce fichier est une image. Donnez un tableau en CSV ou en .xlsx.'],
  ['ffd8ff', 'Ce fichier est une image. Donnez un tableau en CSV ou en .xlsx.'],
  ['1f8b', 'Ce fichier est une archive. Décompressez-la et donnez le fichier CSV ou .xlsx qu’elle contient.'],
];

/** Tells from its first bytes what a file is; its name does not count. Refuses what is not a table. */
export function detectFormat(head: Uint8Array): 'csv' | 'xlsx' {
  if (head.length === 0) throw new FileRefused('Ce fichier est vide. Vérifiez qu’il a bien été enregistré.');
  const hex = Buffer.from(head).toString('hex');
  const other = OTHER_FORMATS.find(([signature]) => hex.startsWith(signature));
  if (other) throw new FileRefused(other[1]);
  return hex.startsWith('504b0304') ? 'xlsx' : 'csv';
}
