import type { ColumnStatement, DeclaredStatement } from '../../ingest/types';
import type { DbAliasRow, DbNodeFactRow } from '../../database/tables';
import type { RunFacts } from '../runs/mergeRun';
import type { Register } from './newer';

/** A fact of a node as `node_facts` has it. */
export interface FactRegister extends Register {
  /** Key text of the node. */
  node: string;
  name: DbNodeFactRow['name'];
  /** Here the value itself takes part in the order. */
  hash: string;
}

/** A facet of a node or of a run. */
export interface FacetRegister extends Register {
  name: string;
}

/** All other names of a node as one origin states them. */
export interface AliasRegister extends Register {
  node: string;
  origin: DbAliasRow['origin'];
  aliases: string[];
}

/** What a run read or wrote, by version. */
export interface IoRegister extends Register {
  node: string;
  direction: 'input' | 'output';
  version: string;
}

/** A run of the group, and what hangs on it. */
export interface GroupRun {
  facts: RunFacts;
  facets: Map<string, FacetRegister>;
  io: Map<string, IoRegister>;
}

/** Column lineage of one dataset as one job, or nobody but itself, states it. */
export interface ColumnRegister extends Register {
  dataset: string;
  job: string | undefined;
  edges: ColumnStatement['edges'];
}

/** A job, dataset or entity, and all it declares in the group. */
export interface GroupDeclaration {
  origin: DeclaredStatement['origin'];
  subject: string;
  statements: DeclaredStatement[];
}

/**
 * What a group of events says, each thing once. Nodes are key texts here;
 * they become ids when the group is written.
 */
export interface Group {
  /** Every node that is named, and when first. */
  names: Map<string, number>;
  /** Bodies of facets by digest. */
  bodies: Map<string, string>;
  facts: Map<string, FactRegister>;
  /** Facets by node and name. */
  facets: Map<string, Map<string, FacetRegister>>;
  aliases: Map<string, AliasRegister>;
  runs: Map<string, GroupRun>;
  columns: Map<string, ColumnRegister>;
  declarations: Map<string, GroupDeclaration>;
}
