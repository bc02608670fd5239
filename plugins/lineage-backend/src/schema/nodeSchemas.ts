import {
  arrayOf,
  boolean,
  integer,
  type JsonSchema,
  object,
  oneOf,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';

/** What people call nodes. */
export const NODE_TYPES = ['dataset', 'model', 'job', 'endpoint'] as const;

/** Kinds of edges. */
export const EDGE_KINDS = ['input', 'output', 'derivation', 'serving'] as const;

/** How a run stands. */
const RUN_STATES = ['running', 'complete', 'failed', 'aborted', 'unknown'];

const described = (schema: JsonSchema, description: string): JsonSchema => ({
  ...schema,
  description,
});

/** Nodes and edges of answers. */
export const nodeSchemas: Record<string, JsonSchema> = {
  NodeKey: object(
    {
      type: oneOf(['dataset', 'job', 'endpoint']),
      namespace: text,
      name: text,
    },
    ['type', 'namespace', 'name'],
  ),
  RunState: oneOf(RUN_STATES),
  LineageNode: {
    ...object(
      {
        id: described(text, 'Opaque and stable.'),
        type: oneOf(NODE_TYPES),
        namespace: text,
        name: text,
        title: text,
        masked: described(
          boolean,
          'The asker may not see what it is; its texts are empty.',
        ),
        entityRef: text,
        kind: described(text, 'Of the entity, lower case.'),
        owner: text,
        system: text,
        domain: text,
        lifecycle: text,
        datasetType: described(text, 'As OpenLineage has it, such as TABLE.'),
        version: described(text, 'With granularity version.'),
        depth: described(integer, 'Hops from the root.'),
        hidden: {
          ...object({ upstream: integer, downstream: integer }, [
            'upstream',
            'downstream',
          ]),
          description: 'Neighbours that the answer does not show.',
        },
        lastRun: object({ runId: text, state: ref('RunState'), at: time }, [
          'runId',
          'state',
          'at',
        ]),
        droppedAt: time,
        members: described(integer, 'Nodes that a group stands for.'),
      },
      ['id', 'type', 'namespace', 'name', 'title', 'depth', 'hidden'],
    ),
    description: 'A dataset, model, job or endpoint, or a group of them.',
  },
  LineageEdge: {
    ...object(
      {
        from: described(text, 'Id of the node upstream.'),
        to: text,
        kind: oneOf(EDGE_KINDS),
        provenance: oneOf(['observed', 'declared', 'both']),
        firstSeen: time,
        lastSeen: time,
        runId: described(text, 'The newest run that showed it.'),
        stale: described(
          boolean,
          'Observed, but not by the newest runs of its jobs, or not for long.',
        ),
        jobs: {
          ...arrayOf(
            object({ id: text, title: text, entityRef: text }, ['id', 'title']),
          ),
          description: 'Of derivations: the jobs between, at most five.',
        },
        members: described(integer, 'Edges that it stands for.'),
      },
      ['from', 'to', 'kind', 'provenance'],
    ),
    description: 'That something flows from one node to another.',
  },
  Truncation: {
    description: 'False, or which bound left something out, and its value.',
    oneOf: [
      { type: 'boolean', enum: [false] },
      object(
        {
          reason: oneOf(['nodes', 'depth', 'time', 'edges']),
          limit: integer,
        },
        ['reason', 'limit'],
      ),
    ],
  },
};
