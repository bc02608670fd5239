import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import type { ComponentType } from 'react';
import { z } from 'zod';
import {
  withCardSettings,
  type CardSettings,
} from '../components/card/CardSettings';

const SETTINGS = {
  title: z.string().min(1).max(100).optional(),
  rows: z.number().int().min(1).max(20).optional(),
  metrics: z.array(z.string().min(1)).min(1).max(10).optional(),
};

/** The module that has all cards; loaded when the first of them is shown. */
type EntityCards = typeof import('../components/entity/cards');

/** A kind of ours as filters name it. */
export type EntityKind = 'model' | 'dataset' | 'pipeline';

/**
 * An entity card of which an app may set the title and, where `settings` names
 * them, rows and metrics, besides the blueprint's own `filter` and `type`.
 *
 * @param options.name the card is `entity-card:mlops/<name>`
 * @param options.kinds on whose pages it is
 * @param options.load picks the component out of the module of all cards
 */
export function makeEntityCard<const TName extends string>(options: {
  name: TName;
  type: 'content' | 'info';
  kinds: readonly EntityKind[];
  settings?: readonly ('rows' | 'metrics')[];
  load: (cards: EntityCards) => ComponentType;
}) {
  const { name, type, kinds, settings = [], load } = options;
  return EntityCardBlueprint.makeWithOverrides({
    name,
    configSchema: schemaOf(settings),
    factory(makeCard, { config }) {
      return makeCard({
        type,
        filter: { kind: { $in: [...kinds] } },
        loader: async () => {
          const cards = await import('../components/entity/cards');
          const Card = withCardSettings<keyof CardSettings>(load(cards));
          return (
            <Card
              title={config.title}
              rows={config.rows}
              metrics={config.metrics}
            />
          );
        },
      });
    },
  });
}

/** A setting that means nothing to a card is not in its schema at all. */
function schemaOf(settings: readonly ('rows' | 'metrics')[]): typeof SETTINGS {
  const { title, ...others } = SETTINGS;
  const named = Object.fromEntries(
    settings.map(setting => [setting, others[setting]]),
  );
  return { title, ...named } as typeof SETTINGS;
}
