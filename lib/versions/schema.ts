export type VersionState = 'draft' | 'submitted' | 'approved' | 'refused' | 'superseded';

/** The newest version of a page, whatever its state. */
export type LatestVersion = { id: string; number: number; state: VersionState; revision: number };

/** What the owner's button asks for: *Enregistrer* or *Soumettre à relecture*. */
export type Intent = 'save' | 'submit';

/** What an owner reads above the form: where the page stands, and why it was refused. */
export type VersionStatus = {
  state: VersionState | null;
  refusal: string | null;
  /** An approved version exists; it stays public while this one waits. */
  hasApproved: boolean;
  submittedAt: Date | null;
  decidedAt: Date | null;
};

export type VersionOrigin = 'site' | 'import' | 'counsellor' | 'demonstration';

/** Where an edit goes: a next version, or over the one that may still change. */
export type EditPlan =
  | { write: 'insert'; number: number; state: 'draft' | 'submitted' }
  | { write: 'update'; id: string; state: 'draft' | 'submitted'; revision: number };

export type WrittenVersion<Content> = { content: Content; origin: VersionOrigin; now: Date };
