import { z } from 'zod';
import type { LabelMatch } from '../row-context';
import { findProof, splitCell } from './choices';

const MAX_CELL = 4000;
const cell = z.string().max(MAX_CELL, 'Cette liste est trop longue.');

/** Labels of the referential; those it does not know are kept as written for a counsellor. */
export type Labels = { ids: number[]; proposed: string[] };

export const labelsCell = (match: LabelMatch) =>
  cell.transform((text): Labels => {
    const found = splitCell(text).map((label) => ({ label, id: match(label) }));
    return {
      ids: [...new Set(found.flatMap(({ id }) => id ?? []))],
      proposed: found.filter(({ id }) => id === null).map(({ label }) => label),
    };
  });

/** Labels of a list that is not added to from a file: an unknown one is left out, with a warning. */
export const knownLabelsCell = (match: LabelMatch, warn: (reason: string) => void) =>
  labelsCell(match).transform(({ ids, proposed }) => {
    if (proposed.length > 0) {
      const list = proposed.map((label) => `« ${label} »`).join(', ');
      warn(`${list} : libellé inconnu ici. Il n’est pas repris.`);
    }
    return ids;
  });

export type ProvenSkills = {
  known: { id: number; proof: NonNullable<ReturnType<typeof findProof>> }[];
  /** As written: `libellé` or `libellé:preuve`. */
  proposed: string[];
};

/** `libellé` or `libellé:preuve`, several times. */
export const provenSkillsCell = (match: LabelMatch) =>
  cell.transform((text, context): ProvenSkills => {
    const known = new Map<number, ProvenSkills['known'][number]>();
    const proposed: string[] = [];
    for (const part of splitCell(text)) {
      const [, label = part, written = ''] = /^(.*?)\s*:\s*([^:]*)$/s.exec(part) ?? [];
      const proof = written === '' ? 'declare' : findProof(written);
      if (!proof) {
        context.addIssue(
          `« ${written} » n’est pas une preuve de savoir-faire : diplôme, expérience, attesté ou déclaré.`,
        );
        return z.NEVER;
      }
      const id = match(label);
      if (id === null) proposed.push(proof === 'declare' ? label : `${label}:${proof}`);
      else if (known.get(id)?.proof !== proof && proof !== 'declare') known.set(id, { id, proof });
      else if (!known.has(id)) known.set(id, { id, proof });
    }
    return { known: [...known.values()], proposed };
  });
