import type { LineageEdgeKind, NodeKey } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { EDGE_FLAG, EDGE_KIND } from '../../database/tables';
import { digest, keyText } from '../../ingest/keyText';
import { tokensOf } from '../../store/nodes/tokensOf';

/** When the fixtures' things happened, unless they say otherwise. */
export const T0 = Date.parse('2026-03-01T00:00:00Z');

/** A node of a fixture; what a test does not care about is left out. */
export interface NodeSpec {
  type?: NodeKey['type'] | 'model';
  namespace?: string;
  entityRef?: string;
  title?: string;
  owner?: string;
  system?: string;
  domain?: string;
  lifecycle?: string;
  /** Names of nodes that are other names of this one. */
  aliasOf?: string;
}

/** An edge of a fixture and the evidence for it. */
export interface EdgeSpec {
  kind?: LineageEdgeKind;
  /** The job whose runs showed it; a test's own one for each edge without. */
  job?: string;
  /** Declared by this node instead of observed. */
  declaredBy?: string;
  direct?: boolean;
  firstSeen?: number;
  lastSeen?: number;
  /** The declaration ended: the edge is no longer there. */
  endedAt?: number;
  run?: string;
}

/** Writes graphs into the tables as the store does, by short names. */
export class GraphWriter {
  readonly ids = new Map<string, number>();
  readonly #knex: Knex;
  #evidence = 0;
  #jobs = 0;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  id(name: string): number {
    const id = this.ids.get(name);
    if (id === undefined) {
      throw new Error(`The fixture has no node '${name}'`);
    }
    return id;
  }

  async node(name: string, spec: NodeSpec = {}): Promise<number> {
    const { type = 'dataset', namespace = 'warehouse', entityRef } = spec;
    const key: NodeKey = {
      type: type === 'model' ? 'dataset' : type,
      namespace,
      name,
    };
    const id = this.ids.size + 1;
    this.ids.set(name, id);
    await this.#knex('nodes').insert({
      id,
      key: digest(keyText(key)),
      ...key,
      is_model: type === 'model',
      canonical_id: spec.aliasOf === undefined ? null : this.id(spec.aliasOf),
      entity_ref: entityRef ?? null,
      kind: entityRef?.split(':')[0] ?? null,
      title: spec.title ?? null,
      owner: spec.owner ?? null,
      system: spec.system ?? null,
      domain: spec.domain ?? null,
      lifecycle: spec.lifecycle ?? null,
      first_seen: T0,
    });
    const tokens = new Set(tokensOf(`${name} ${spec.title ?? ''}`));
    await this.#knex('node_tokens').insert(
      [...tokens].map(token => ({ token, node_id: id })),
    );
    if (entityRef) {
      await this.#knex('bindings').insert({
        entity_ref: entityRef,
        node_id: id,
        origin: 'own',
        position: 0,
      });
    }
    if (spec.aliasOf !== undefined) {
      await this.#knex('aliases').insert({
        node_id: this.id(spec.aliasOf),
        origin: 'symlinks',
        alias_id: id,
      });
    }
    return id;
  }

  async nodes(...names: string[]): Promise<void> {
    for (const name of names) {
      await this.node(name);
    }
  }

  /** Evidence for some edges; gives its id. */
  async evidence(
    edges: [from: string, to: string, kind: LineageEdgeKind][],
    spec: EdgeSpec = {},
  ): Promise<number> {
    this.#evidence++;
    const id = this.#evidence;
    const subject =
      spec.declaredBy ?? spec.job ?? `job-of-edge-${(this.#jobs += 1)}`;
    if (!this.ids.has(subject)) {
      await this.node(subject, { type: 'job', namespace: 'scheduler' });
    }
    const origin = spec.declaredBy === undefined ? 'run' : 'catalog';
    await this.#knex('evidence').insert({
      id,
      origin,
      subject_id: this.id(subject),
      claims_hash: String(id),
      claims: '{}',
      first_seen: spec.firstSeen ?? T0,
      last_seen: spec.lastSeen ?? T0,
      last_run: origin === 'run' ? (spec.run ?? `run-${id}`) : null,
      ended_at: spec.endedAt ?? null,
      active: spec.endedAt === undefined,
    });
    await this.#knex('evidence_edges').insert(
      edges.map(([from, to, kind]) => ({
        evidence_id: id,
        raw_from: this.id(from),
        raw_to: this.id(to),
        from_id: this.id(from),
        to_id: this.id(to),
        kind: EDGE_KIND[kind],
        direct: spec.direct ?? false,
      })),
    );
    return id;
  }

  async edge(from: string, to: string, spec: EdgeSpec = {}): Promise<void> {
    const { kind = 'derivation' } = spec;
    await this.evidence([[from, to, kind]], spec);
    const flags =
      spec.endedAt === undefined
        ? (spec.declaredBy === undefined
            ? EDGE_FLAG.observed
            : EDGE_FLAG.declared) | (spec.direct ? EDGE_FLAG.direct : 0)
        : 0;
    await this.#writeEdge(from, to, kind, flags);
  }

  /** A job that makes outputs of inputs, with all the edges of that. */
  async step(
    job: string,
    inputs: string[],
    outputs: string[],
    spec: Omit<EdgeSpec, 'kind' | 'job' | 'declaredBy'> = {},
  ): Promise<number> {
    const edges: [string, string, LineageEdgeKind][] = [
      ...inputs.map(input => [input, job, 'input'] as const),
      ...outputs.map(output => [job, output, 'output'] as const),
      ...inputs.flatMap(input =>
        outputs.map(output => [input, output, 'derivation'] as const),
      ),
    ].map(edge => [...edge]);
    if (!this.ids.has(job)) {
      await this.node(job, { type: 'job', namespace: 'scheduler' });
    }
    const id = await this.evidence(edges, { ...spec, job });
    for (const [from, to, kind] of edges) {
      await this.#writeEdge(from, to, kind, EDGE_FLAG.observed);
    }
    return id;
  }

  async run(run: {
    runId: string;
    job: string;
    evidence?: number;
    state?: string;
    seenAt?: number;
    parent?: { runId: string; job: string };
    io?: [name: string, direction: 'input' | 'output', version: string][];
  }): Promise<void> {
    const { runId, state = 'complete', seenAt = T0, parent } = run;
    const job = this.id(run.job);
    await this.#knex('runs').insert({
      run_id: runId,
      job_id: job,
      evidence_id: run.evidence ?? null,
      state,
      terminal: state === 'complete',
      state_at: seenAt,
      seen_at: seenAt,
      first_at: seenAt,
      started_at: seenAt,
      start_said: true,
      ended_at: state === 'running' ? null : seenAt,
      parent_run_id: parent?.runId ?? null,
      parent_job_id: parent ? this.id(parent.job) : null,
    });
    if (run.io) {
      await this.#knex('run_io').insert(
        run.io.map(([name, direction, version]) => ({
          run_id: runId,
          job_id: job,
          node_id: this.id(name),
          direction,
          version,
          at: seenAt,
        })),
      );
    }
  }

  /** Counts the edges of every node, as the store keeps them counted. */
  async settle(): Promise<void> {
    const count = (column: string, kinds: string) =>
      this.#knex.raw(
        `(select count(*) from edges e where e.${column} = nodes.id and e.flags <> 0 and (${kinds}))`,
      );
    const asset = 'kind in (3, 4)';
    const job = 'kind <> 3 or flags >= 4';
    await this.#knex('nodes').update({
      asset_up: count('to_id', asset),
      asset_down: count('from_id', asset),
      job_up: count('to_id', job),
      job_down: count('from_id', job),
    });
    await this.#knex('graph_state').increment('version', 1);
  }

  async #writeEdge(
    from: string,
    to: string,
    kind: LineageEdgeKind,
    flags: number,
  ): Promise<void> {
    const key = {
      from_id: this.id(from),
      to_id: this.id(to),
      kind: EDGE_KIND[kind],
    };
    const known = await this.#knex('edges').where(key).first('flags');
    if (known) {
      await this.#knex('edges')
        .where(key)
        .update({ flags: known.flags | flags });
    } else {
      await this.#knex('edges').insert({ ...key, flags, changed_at: T0 });
    }
  }
}
