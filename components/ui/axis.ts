/** The three axes of the site; each keeps its colour and its pictogram from the map to the letter. */
export type Axis = 'skills' | 'companies' | 'partners';

/** Sets the axis colours for everything inside (`text-axis`, `bg-axis-soft`…). */
export const axisClass: Record<Axis, string> = {
  skills: 'axis-skills',
  companies: 'axis-companies',
  partners: 'axis-partners',
};

export const axisName: Record<Axis, string> = {
  skills: 'Compétences',
  companies: 'Entreprises',
  partners: 'Partenaires',
};

export const axisPath: Record<Axis, string> = {
  skills: '/competences',
  companies: '/entreprises',
  partners: '/partenaires',
};
