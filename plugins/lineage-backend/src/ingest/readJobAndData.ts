import type { NodeKey } from '@waymark/plugin-lineage-common';
import { readJobLineage } from './facets/explicitLineage';
import { livingFacet, readFacetGroup, stateFacets } from './facets/readFacets';
import { LIMITS } from './limits';
import { readDataset } from './readDataset';
import type { StatementBuilder } from './StatementBuilder';
import type { RunIoStatement } from './types';
import { EventRefusal } from './values/EventRefusal';
import { type Json, readKey, readList, readObject } from './values/readValues';
import type { Work } from './Work';

/** Facets of jobs with tables of their own. */
const JOB_ELSEWHERE = new Set(['lineage']);

/** What Run- and JobEvents share: the job, its inputs and its outputs. */
export function* readJobAndData(
  event: Json,
  builder: StatementBuilder,
  work: Work,
): Generator<
  undefined,
  { job: NodeKey; io: RunIoStatement[]; saysLineage: boolean }
> {
  const stated = readObject(event, 'job', '');
  const job = readKey(stated, 'job', '/job');
  const group = readFacetGroup(stated, 'facets', '/job');
  const facets = yield* stateFacets(group, JOB_ELSEWHERE, work);
  builder.addNode(job, { facets });

  const lineage = livingFacet(group, 'lineage');
  const entries = lineage
    ? yield* readJobLineage(lineage, job, `${group.pointer}/lineage`, work)
    : [];
  entries.forEach(entry => builder.addExplicit(entry, job));
  const io: RunIoStatement[] = [];
  for (const direction of ['input', 'output'] as const) {
    const list = readList(event, `${direction}s`, '');
    checkCount(list.length, `/${direction}s`);
    for (let index = 0; index < list.length; index++) {
      const pointer = `/${direction}s/${index}`;
      const place = { pointer, direction, job };
      const said = yield* readDataset(list[index], place, builder, work);
      if (said) {
        io.push(said);
      }
    }
  }
  if (entries.length > 0) {
    // The facet is the whole picture: nothing is inferred beside it.
    builder.closeExplicit();
  }
  checkProduct(builder);
  return {
    job,
    io,
    saysLineage:
      Array.isArray(event.inputs) ||
      Array.isArray(event.outputs) ||
      group.facets.has('lineage'),
  };
}

function checkCount(count: number, pointer: string): void {
  if (count > LIMITS.datasets) {
    throw new EventRefusal(
      pointer,
      `has ${count} datasets; expected at most ${LIMITS.datasets}; name what contains them (the table, not its partitions), or send several events of the run`,
    );
  }
}

function checkProduct(builder: StatementBuilder): void {
  let unexplained = 0;
  builder.outputs.forEach(output => {
    unexplained += builder.isExplained(output) ? 0 : 1;
  });
  if (builder.inputs.size * unexplained > LIMITS.product) {
    throw new EventRefusal(
      '/outputs',
      `has ${unexplained} datasets of which no facet says what they come from; with ${builder.inputs.size} inputs these are ${builder.inputs.size * unexplained} edges; expected at most ${LIMITS.product}; add a lineage facet to the job or columnLineage to its outputs`,
    );
  }
}
