import type { Knex } from 'knex';
import { mergeNames } from '../identities/mergeNames';
import { writeAliases } from '../identities/writeAliases';
import { writeColumns } from './columns/writeColumns';
import { applyEvidence } from './edges/applyEvidence';
import type { Transition } from './edges/transitions';
import { touchEvidence } from './evidence/touchEvidence';
import { writeDeclarations } from './evidence/writeDeclarations';
import {
  writeBodies,
  writeNodeFacets,
  writeRunFacets,
} from './facets/writeFacets';
import type { Group } from './group/types';
import type { LockMode } from './lock';
import type { Memory } from './Memory';
import { NodeDirectory } from './nodes/resolveNodes';
import { settleNodes } from './nodes/settleNodes';
import { writeFacts } from './nodes/writeFacts';
import { writeRunIo } from './runs/writeRunIo';
import { writeRuns } from './runs/writeRuns';

/**
 * Writes what a group of events says. The caller holds the graph's lock.
 *
 * The order of the steps is the order of locks, the same for every writer, and
 * within a step rows are sorted; so writers wait for each other, but never in
 * a circle.
 * @returns to be called when the transaction went through: remembers what is
 * now known to be there
 */
export async function writeGroup(
  tx: Knex.Transaction,
  group: Group,
  options: { mode: LockMode; memory: Memory; now: number },
): Promise<() => void> {
  const { mode, memory, now } = options;
  const nodes = new NodeDirectory(tx, memory.nodes);
  await nodes.resolve(group.names);

  const bodies = await writeBodies(tx, group, memory);
  const refresh = await writeFacts(tx, group, nodes);
  await writeNodeFacets(tx, group, nodes);
  const renamed = await writeAliases(tx, group.aliases.values(), {
    nodes,
    mode,
  });
  const transitions: Transition[] = [];
  if (renamed.length > 0) {
    const merged = await mergeNames(tx, renamed, now);
    transitions.push(...merged.transitions);
    refresh.push(...merged.refresh);
  }

  const runs = await writeRuns(tx, group, nodes, memory);
  await writeRunFacets(tx, group, nodes);
  await writeRunIo(tx, group, nodes);
  await writeColumns(tx, group, nodes);

  const changed = await touchEvidence(tx, runs);
  changed.push(...(await writeDeclarations(tx, group, nodes)));
  if (changed.length > 0) {
    transitions.push(...(await applyEvidence(tx, changed, now)));
  }
  await settleNodes(tx, { transitions, refresh });
  if (transitions.length > 0) {
    await tx('graph_state').where({ id: 1 }).increment('version', 1);
  }
  return () => {
    nodes.remember();
    memory.addBodies(bodies);
    runs.learnt.forEach((id, shape) => memory.evidence.set(shape, id));
  };
}
