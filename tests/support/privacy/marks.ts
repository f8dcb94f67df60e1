import { seal } from '@/lib/seal';

/** A day on which nothing else happened, and a number that counts nothing else. */
const DAY = '1999-07-23';
const NUMBER = 987_654_321;

/** Everything that must not come out, in each form in which it may be printed. */
export const NEEDLES = [
  /planted\w*/i,
  /0[26][ .]?98[ .]?76[ .]?54[ .]?32/,
  /9876543\d{7}/,
  /2004-02-29|29\/02\/2004|29 février 2004/,
  /1999-07-23|23[/.]07[/.]1999|(?:23 )?juil(?:let|\.) 1999|93273120\d/,
  /987[\s.,\u00a0\u202f]?654[\s.,\u00a0\u202f]?321/,
];

/** Values of a form that a check demands. */
const FORMS: Record<string, string> = {
  'User.email': `lower('plantedUserEmail') || md5(id) || '@planted.test'`,
  'Candidate.email': `lower('plantedCandidateEmail') || md5(id) || '@planted.test'`,
  'Company.contactEmail': `lower('plantedCompanyEmail') || md5(id) || '@planted.test'`,
  'Partner.contactEmail': `lower('plantedPartnerEmail') || md5(id) || '@planted.test'`,
  'Candidate.phone': `'06 98 76 54 32'`,
  'Company.contactPhone': `'02 98 76 54 32'`,
  'Company.siret': `'9876543' || lpad((('x' || left(md5(id), 6))::bit(24)::int % 10000000)::text, 7, '0')`,
  'Candidate.birthDate': `date '2004-02-29'`,
};

/** What is inside of what is sealed, where that is more than words. */
const INSIDE: Record<string, unknown> = {
  'Attachment.names': ['PlantedAttachmentNames'],
  'ContactShare.content': [{ key: 'phone', value: 'PlantedContactShareContent' }],
  'FormDraft.body': { message: 'PlantedFormDraftBody' },
  'SentForm.answer': { id: 'PlantedSentFormAnswer' },
  'ImportRecord.row': { lastName: 'PlantedImportRecordRow' },
};

/** SQL for a value of the column's type that can be recognised; null for a type that has none. */
export function markOf(table: string, column: string, type: string): string | null {
  const name = `${table}.${column}`;
  if (FORMS[name]) return FORMS[name];
  const text = `'Planted${table}${column}' || left(md5(ctid::text), 8)`;
  switch (type) {
    case 'text':
      return text;
    case 'text[]':
      return `ARRAY[${text}]`;
    case 'jsonb':
      return `to_jsonb(${text})`;
    case 'date':
      return `date '${DAY}'`;
    case 'timestamp(3) with time zone':
      return `timestamptz '${DAY} 12:00:00Z'`;
    case 'integer':
      return String(NUMBER);
    case 'bytea':
      return sealed(name in INSIDE ? JSON.stringify(INSIDE[name]) : `Planted${table}${column}`);
    default:
      return null;
  }
}

// what leaks is what was unsealed
const sealed = (text: string) => `'\\x${Buffer.from(seal(text)).toString('hex')}'::bytea`;
