import 'server-only';
import { FieldError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { recordEvent } from '@/lib/journal/record-event';
import { listOccupationEntries, listSkillChoices } from '@/lib/referentials/choices-repository';
import { resolveLabels } from '@/lib/referentials/resolve-labels';
import { findWrittenCommune } from '@/lib/territory/find-written-commune';
import { planEdit } from '@/lib/versions/rules';
import type { VersionOrigin } from '@/lib/versions/schema';
import { findOwnCompany, writeCompanyVersion } from './owner-repository';
import { missingForReview } from './rules';
import type { CompanyContent, CompanyForm } from './schema';

type Save = {
  companyId: string;
  form: CompanyForm;
  /** Pseudonymous id of who writes. */
  by: string;
  origin: VersionOrigin;
  now: Date;
};

/** Saves a company's page as a draft, or submits it. What is public does not change. */
export async function saveCompany(tx: Tx, { companyId, form, by, origin, now }: Save) {
  const own = await findOwnCompany(companyId, tx);
  if (!own) throw new Error(`company ${companyId} has no row`);
  const content = await resolveForm(tx, form);
  const plan = planEdit(own.latest, form.intent);
  const missing = plan.state === 'submitted' ? missingForReview(content) : {};
  if (Object.keys(missing).length) throw new FieldError(missing);
  await writeCompanyVersion(tx, companyId, plan, { content, origin, now });
  const name = plan.state === 'submitted' ? 'company_submitted' : 'company_saved';
  await recordEvent(tx, { name, actor: by, subject: 'Company', subjectId: companyId });
  return { state: plan.state };
}

async function resolveForm(tx: Tx, form: CompanyForm): Promise<CompanyContent> {
  const commune = await findWrittenCommune(tx, {
    name: form.commune,
    postalCode: form.content.postalCode,
    field: 'commune',
  });
  const occupations = resolveLabels(await listOccupationEntries(tx), form.occupationLabels);
  const known = (await listSkillChoices(tx)).flatMap(({ choices }) => choices);
  const skills = resolveLabels(known, form.skillLabels);
  const sought = resolveLabels(known, form.soughtSkillLabels);
  return {
    ...form.content,
    communeCode: commune.code,
    postalCode: form.content.postalCode || (commune.postalCodes[0] ?? ''),
    skillIds: [...new Set([...form.content.skillIds, ...skills.ids])],
    soughtSkillIds: [...new Set([...form.content.soughtSkillIds, ...sought.ids])],
    proposedSkills: skills.unknown,
    proposedSoughtSkills: sought.unknown,
    occupationIds: occupations.ids,
    proposedOccupations: occupations.unknown,
    // values are chosen in a list: one that an old file had proposed goes with the next save
    proposedValues: [],
  };
}
