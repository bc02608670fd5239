import { testEntity } from '@waymark/plugin-catalog-mirror-node/testUtils';
import type { CampaignRequest } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import {
  as,
  model,
  openChanges,
  ORGANISATION,
} from '../../__testUtils__/openChanges';

export const REQUEST: CampaignRequest = {
  title: 'Everything is registered',
  rubric: 'delivery',
  target: { level: 1 },
  dueOn: '2026-12-31',
};

const OTHERS = 'group:default/others';
const DONE = { 'registry/versions': 1, 'quality/score': 95 };

/**
 * Four models of the owners, of which one is done, two of others, of which
 * both are, one that is nobody's, and a website the rubric says nothing of.
 */
export async function openCampaigns(knex: Knex) {
  const changes = await openChanges(knex, {
    entities: [
      ...ORGANISATION,
      model('lead', { lifecycle: 'production' }),
      model('winback'),
      model('price', { owner: OTHERS }),
      model('demand', { owner: OTHERS, lifecycle: 'production' }),
      testEntity('system:default/retention', { spec: { owner: OTHERS } }),
    ],
    facts: {
      'model:default/lead': DONE,
      'model:default/price': DONE,
      'model:default/demand': DONE,
    },
  });
  const { api } = changes;
  return {
    ...changes,
    /** Begins a campaign of Olga's; gives its id. */
    async begin(change: Partial<CampaignRequest> = {}) {
      const begun = await api.createCampaign(
        { ...REQUEST, ...change },
        as('olga'),
      );
      return begun.id;
    },
    /** Has the sources tell that a model has reached level 1. */
    finish: (name: string) => changes.tell(`model:default/${name}`, DONE),
  };
}
