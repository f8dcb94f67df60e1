import type { Metadata } from 'next';

import { axisClass, axisName, axisPath, type Axis } from '@/components/ui/axis';
import { AxisIcon } from '@/components/ui/axis-icon';
import { LinkButton } from '@/components/ui/button';
import { Card, CardLink } from '@/components/ui/card';
import { Timber } from '@/components/ui/timber';

import { FirstSteps } from './first-steps';

export const metadata: Metadata = { title: { absolute: 'Cartemploi, la carte des compétences' } };

const words: Record<Axis, string> = {
  skills:
    'Ce que des jeunes de 16 à 25 ans savent faire et veulent faire. Sans nom, sans photo, relu par un conseiller.',
  companies: 'Leur métier, leurs savoir-faire, leurs valeurs, et ce qu’elles cherchent aujourd’hui.',
  partners: 'Logement, mobilité, santé, formation : qui peut aider, et comment le joindre.',
};

export default function HomePage() {
  return (
    <>
      <section className="on-deep">
        <div className="page grid gap-8 py-12 lg:py-20">
          <div className="grid max-w-2xl gap-5">
            <h1 className="text-4xl">Cherchez une personne, pas un diplôme.</h1>
            <p className="text-xl text-on-deep-soft">
              Cartemploi montre sur une carte ce que les jeunes savent faire. Entreprises et candidats
              s’écrivent sans se connaître. Chacun décide quand il donne son nom.
            </p>
            <p className="flex flex-wrap gap-3">
              <LinkButton variant="cider" href="/competences">
                Voir les compétences
              </LinkButton>
              <LinkButton variant="cider" href="/entreprises">
                Voir les entreprises
              </LinkButton>
            </p>
          </div>
        </div>
        <Timber height={40} className="text-deep-line" />
      </section>
      <section aria-labelledby="axes" className="page py-12">
        <h2 id="axes">Trois cartes, un même pays</h2>
        <ul className="mt-5 grid gap-5 md:grid-cols-3">
          {(['skills', 'companies', 'partners'] as Axis[]).map((axis) => (
            <Card
              as="li"
              key={axis}
              axis={axis}
              className="grid content-start gap-2 transition-shadow hover:shadow-lift"
            >
              <span
                className={`${axisClass[axis]} grid size-14 place-items-center rounded-md bg-axis-soft text-axis`}
              >
                <AxisIcon axis={axis} className="size-9" />
              </span>
              <CardLink href={axisPath[axis]}>{axisName[axis]}</CardLink>
              <p>{words[axis]}</p>
            </Card>
          ))}
        </ul>
      </section>
      <FirstSteps />
    </>
  );
}
