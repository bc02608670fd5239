import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  EntitiesQuery,
  FailingQuery,
  HistoryQuery,
  RollupQuery,
  TrendQuery,
} from '@waymark/plugin-maturity-common';
import {
  type Askers,
  type Operations,
  readSubjectRefs,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';
import {
  readEntitiesQuery,
  readHistoryQuery,
  readTrendQuery,
} from '../readQuery';
import { toChangeRow } from '../rows/toChangeRow';
import { toEntityRow } from '../rows/toEntityRow';
import { toRollupRows } from '../rows/toRollupRows';

type RefParameters = { kind: string; namespace: string; name: string };

/** What can be read. */
export function handleReads(
  operations: Operations,
  { reads, askers }: Pick<RouterOptions, 'reads'> & { askers: Askers },
): void {
  operations.handle<RefParameters>(
    'getScorecard',
    async ({ parameters, req }) =>
      reads.getScorecard(stringifyEntityRef(parameters), await askers.any(req)),
  );

  operations.handle<RefParameters>('refresh', async ({ parameters, req }) =>
    reads.refresh(stringifyEntityRef(parameters), await askers.any(req)),
  );

  operations.handle<Omit<EntitiesQuery, 'level'> & { level?: string[] }>(
    'listEntities',
    async ({ parameters, format, req }) => {
      const page = await reads.listEntities(
        readEntitiesQuery(parameters),
        await askers.any(req),
      );
      return format === 'csv'
        ? { ...page, items: page.items.map(toEntityRow) }
        : page;
    },
  );

  operations.handle<FailingQuery>('listFailing', async ({ parameters, req }) =>
    reads.listFailing(readSubjectRefs(parameters), await askers.any(req)),
  );

  operations.handle<RollupQuery>(
    'getRollup',
    async ({ parameters, format, req }) => {
      const page = await reads.getRollup(
        readSubjectRefs(parameters),
        await askers.any(req),
      );
      return format === 'csv'
        ? {
            ...page,
            items: page.items.flatMap(item => toRollupRows(item, page.rubric)),
          }
        : page;
    },
  );

  operations.handle<HistoryQuery>(
    'listHistory',
    async ({ parameters, format, req }) => {
      const page = await reads.listHistory(
        readHistoryQuery(parameters),
        await askers.any(req),
      );
      return format === 'csv'
        ? { ...page, items: page.items.map(toChangeRow) }
        : page;
    },
  );

  operations.handle<TrendQuery>('getTrend', async ({ parameters, req }) =>
    reads.getTrend(readTrendQuery(parameters), await askers.any(req)),
  );

  operations.handle('listRubrics', async ({ req }) =>
    reads.listRubrics(await askers.any(req)),
  );

  operations.handle<{ id: string }>(
    'getRubric',
    async ({ parameters: { id }, req }) =>
      reads.getRubric(id, await askers.any(req)),
  );

  operations.handle('listFacts', async ({ req }) =>
    reads.listFacts(await askers.any(req)),
  );
}
