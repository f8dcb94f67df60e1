import { Link } from '@/components/ui/link';

import { axisClass, axisName, axisPath, type Axis } from '@/components/ui/axis';
import { AxisIcon } from '@/components/ui/axis-icon';
import { Card, CardLink } from '@/components/ui/card';
import { Timber } from '@/components/ui/timber';

const axes: Record<Axis, { words: string; one: string; many: string }> = {
  skills: {
    words:
      'Ce que des jeunes de 16 à 25 ans savent faire et veulent faire. Sans nom, sans photo, relu par un conseiller.',
    one: 'profil publié',
    many: 'profils publiés',
  },
  companies: {
    words: 'Leur métier, leurs savoir-faire, leurs valeurs, et ce qu’elles recherchent aujourd’hui.',
    one: 'entreprise signataire de la charte',
    many: 'entreprises signataires de la charte',
  },
  partners: {
    words: 'Logement, mobilité, santé, formation : qui peut aider, et comment le joindre.',
    one: 'partenaire à votre écoute',
    many: 'partenaires à votre écoute',
  },
};

/** The three axes with their figures, which are those of their lists. */
export function AxisCards({ totals, offers }: { totals: Record<Axis, number>; offers: number }) {
  return (
    <section aria-labelledby="axes" className="page py-12">
      <h2 id="axes" tabIndex={-1} className="focus:outline-none">
        Trois cartes, un même pays
      </h2>
      <ul className="mt-6 grid gap-6 md:grid-cols-3">
        {(Object.keys(axes) as Axis[]).map((axis) => (
          <Card
            as="li"
            key={axis}
            axis={axis}
            className="grid content-start gap-2 overflow-hidden pb-8 transition-shadow hover:shadow-lift"
          >
            <div className="flex items-center justify-between gap-3">
              <AxisIcon axis={axis} className="size-14 text-axis" />
              <p className="text-right">
                <span className="block font-display text-4xl leading-none font-extrabold text-axis">
                  {totals[axis].toLocaleString('fr-FR')}
                </span>
                <span className="text-sm text-ink-soft">
                  {totals[axis] > 1 ? axes[axis].many : axes[axis].one}
                </span>
              </p>
            </div>
            <CardLink href={axisPath[axis]}>{axisName[axis]}</CardLink>
            <p>{axes[axis].words}</p>
            {axis === 'companies' ? (
              <p className="relative z-10">
                <Link href="/offres" className="link inline-flex min-h-11 items-center font-bold">
                  {offers > 1 ? `${offers.toLocaleString('fr-FR')} offres ouvertes` : 'Voir les offres'}
                </Link>
              </p>
            ) : null}
            <span className={`${axisClass[axis]} absolute inset-x-0 bottom-0`}>
              <Timber figures={[axis, 'posts']} height={18} className="text-axis-edge" />
            </span>
          </Card>
        ))}
      </ul>
    </section>
  );
}
