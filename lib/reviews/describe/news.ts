import type { Field } from '../compare';
import { text } from './words';

export const describeNews = (version: { title: string; body: string }): Field[] => [
  text('Titre', version.title),
  text('Texte', version.body),
];
