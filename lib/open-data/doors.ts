import { z } from 'zod';
import { observatorySchema } from '@/lib/observatory/schema';
import { many, one } from './parameters';
import {
  companiesAnswer,
  menuAnswer,
  offersAnswer,
  partnersAnswer,
  skillsAnswer,
  suggestionsAnswer,
  zonesAnswer,
} from './schema';
import * as value from './values';

const q = one(value.words, 'Mots cherchés ; accents, casse et pluriels sont pardonnés');
const page = one(value.page, 'Page, à partir de 1 ; une page après la fin est vide');
const commune = many(value.place, 'Code INSEE d’une commune, code SIREN d’un EPCI, ou « hors »');
const rayon = one(value.kilometres, 'Kilomètres autour de « commune »');
const tri = one(value.order, 'Ordre : pertinence, date, ou distance de « commune »');
const metier = many(value.rome, 'Code ROME d’un métier');
const activite = many(value.slug, 'Secteur d’activité');
const skills = many(value.slug, 'Savoir-faire que l’entreprise a ; plusieurs : tous');
const recherche = many(value.slug, 'Savoir-faire que l’entreprise recherche');
const valeur = many(value.slug, 'Valeur');
const field = many(value.slug, 'Domaine d’intervention');
const kind = z.enum(['emploi', 'alternance', 'stage', 'immersion', 'saisonnier'], {
  error: 'emploi, alternance, stage, immersion ou saisonnier est attendu.',
});
const type = many(kind, 'Type d’offre');
const mobility = z.enum(['a_pied', 'velo', 'scooter', 'voiture', 'transports'], {
  error: 'a_pied, velo, scooter, voiture ou transports est attendu.',
});

/** Every open-data address: what it is for, what it takes and what it answers. The routes and openapi.json follow it. */
export const doors = {
  zones: {
    summary: 'Les zones de la carte',
    parameters: {
      niveau: one(
        z.enum(['commune', 'secteur', 'epci'], { error: 'commune, secteur ou epci est attendu.' }),
        'Taille des zones ; commune sans ce paramètre',
      ),
      contours: one(
        z.enum(['oui', 'non'], { error: 'oui ou non est attendu.' }),
        'oui : avec les limites en GeoJSON',
      ),
    },
    answer: zonesAnswer,
  },
  menus: {
    summary: 'Le menu d’une zone de la carte : ses partenaires, ses offres, ses entreprises',
    parameters: {
      niveau: one(
        z.enum(['commune', 'secteur'], { error: 'commune ou secteur est attendu.' }),
        'Taille de la zone ; commune sans ce paramètre',
      ),
      zone: one(
        value.secteur,
        'Code INSEE de la zone ; avec niveau=secteur, aussi le code de secteurs réunis (SIREN de l’EPCI ou « territoire »)',
      ),
      axe: one(
        z.enum(['entreprises', 'offres', 'partenaires'], {
          error: 'entreprises, offres ou partenaires est attendu.',
        }),
        'Une liste, dont le menu suit alors les critères (les paramètres qui suivent) ; par commune seulement',
      ),
      q,
      tri,
      activite,
      type,
      metier,
      'savoir-faire': skills,
      recherche,
      valeur,
      domaine: field,
    },
    answer: menuAnswer,
  },
  entreprises: {
    summary: 'Les entreprises publiées',
    parameters: {
      q,
      activite,
      metier,
      'savoir-faire': skills,
      recherche,
      valeur,
      commune,
      rayon,
      tri,
      page,
    },
    answer: companiesAnswer,
  },
  offres: {
    summary: 'Les offres ouvertes',
    parameters: { q, type, metier, commune, rayon, tri, page },
    answer: offersAnswer,
  },
  partenaires: {
    summary: 'Les partenaires publiés',
    parameters: { q, domaine: field, commune, rayon, tri, page },
    answer: partnersAnswer,
  },
  competences: {
    summary: 'Les compétences des jeunes, en nombres seulement',
    parameters: {
      q,
      domaine: many(value.romeDomain, 'Code ROME d’un domaine'),
      metier,
      'savoir-faire': many(value.slug, 'Savoir-faire ; plusieurs : tous'),
      motivation: many(value.slug, 'Motivation'),
      valeur,
      recherche: many(kind, 'Ce que la personne cherche'),
      mobilite: many(mobility, 'Moyen de déplacement'),
      secteur: many(
        value.secteur,
        'Code INSEE d’un secteur, code SIREN d’un EPCI pour ceux de ses secteurs qui sont réunis, ou « territoire »',
      ),
    },
    answer: skillsAnswer,
  },
  suggestions: {
    summary: 'Ce que quelqu’un est peut-être en train d’écrire',
    parameters: {
      q: one(value.words, 'Le début de la question ; au moins deux lettres'),
      axe: one(
        z.enum(['competences', 'entreprises', 'offres', 'partenaires'], {
          error: 'competences, entreprises, offres ou partenaires est attendu.',
        }),
        'La liste où l’on cherche ; competences sans ce paramètre',
      ),
    },
    answer: suggestionsAnswer,
  },
  observatoire: {
    summary: 'Métiers et savoir-faire offerts et recherchés, par secteur',
    parameters: {},
    answer: observatorySchema,
  },
} as const;
