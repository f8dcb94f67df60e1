import 'server-only';
import { activateOwners } from '@/lib/charter/activate-owners';
import { listCharterVersions } from '@/lib/charter/repository';
import { charterOn } from '@/lib/charter/rules';
import {
  deleteSignature,
  insertSignatures,
  listPaperSignatures,
  updateSignedOn,
} from '@/lib/charter/signature-repository';
import type { Tx } from '@/lib/db';
import { FieldError, NotFoundError } from '@/lib/domain-error';
import { recordEvent } from '@/lib/journal/record-event';
import { findPaperConsent, updateConsentDay } from './gesture-repository';
import { requirePaperDay } from './record-papers';
import type { PaperDate } from './schema';

type Correction = { form: PaperDate; by: string; now: Date };

/**
 * A counsellor corrects the date of a paper. A signature counts for the version of its new date; the journal keeps both
 * dates. @throws FieldError in French; NotFoundError for what was not recorded from a paper.
 */
export async function correctPaperDate(tx: Tx, { form, by, now }: Correction): Promise<void> {
  const charters = await listCharterVersions(tx);
  const on = requirePaperDay(charters, { on: form.date, now });
  const { nature, fiche } = form;
  const kept =
    form.papier === 'consentement'
      ? await correctConsent(tx, fiche, on)
      : await correctSignature(tx, form, { on, by, charters });
  await activateOwners(tx, nature, [fiche]);
  await recordEvent(tx, {
    name: 'paper_date_corrected',
    actor: by,
    subject: nature,
    subjectId: fiche,
    data: { paper: form.papier === 'consentement' ? 'consent' : 'charter', from: dayOf(kept), to: dayOf(on) },
  });
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

async function correctConsent(tx: Tx, id: string, on: Date): Promise<Date> {
  const kept = await findPaperConsent(id, tx);
  if (!kept) throw new NotFoundError(NO_PAPER);
  await updateConsentDay(tx, id, on);
  return kept;
}

type Known = { on: Date; by: string; charters: Awaited<ReturnType<typeof listCharterVersions>> };

async function correctSignature(tx: Tx, form: PaperDate, { on, by, charters }: Known): Promise<Date> {
  const papers = await listPaperSignatures(form.nature, form.fiche, tx);
  const kept = papers.find(({ id }) => id === form.papier);
  if (!kept) throw new NotFoundError(NO_PAPER);
  const { id: charterId, version } = charterOn(charters, on)!;
  if (version === kept.version) {
    await updateSignedOn(tx, kept.id, on);
    return kept.signedOn;
  }
  if (papers.some((paper) => paper.version === version)) throw new FieldError({ date: sayTwice(version) });
  await deleteSignature(tx, kept.id);
  const signature = {
    charterId,
    owner: form.nature,
    ownerId: form.fiche,
    signedOn: on,
    onPaper: true,
    signer: by,
  };
  await insertSignatures(tx, [signature]);
  return kept.signedOn;
}

const NO_PAPER = 'Ce papier n’est plus enregistré.';
const sayTwice = (version: number) =>
  `À cette date, le papier serait de la version ${version}, dont une signature est déjà enregistrée.`;
