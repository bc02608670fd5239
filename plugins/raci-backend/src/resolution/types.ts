import type { Knex } from 'knex';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import type {
  PartyState,
  RaciActivity,
  RaciDefault,
} from '@waymark/plugin-raci-common';
import type { StoredResolution, SubjectRow } from '../database/tables';

/** The rules of this installation, from configuration. */
export interface RaciRules {
  activities: readonly RaciActivity[];
  defaults: readonly RaciDefault[];
  /** Kinds (lower case) that are in the matrix without a declaration. */
  kinds: readonly string[];
}

/** Resolves entities from what the mirror has. */
export interface Resolver {
  rules: RaciRules;
  /**
   * Resolves the entities and writes what differs: subjects, cells, gaps,
   * history. Entities the mirror does not have are removed.
   */
  resolve(
    entityRefs: string[],
    options: { signal: AbortSignal },
  ): Promise<void>;
  /** All subjects anew, in slices; for changed rules and the benchmark. */
  resolveAll(options: { signal: AbortSignal }): Promise<{ subjects: number }>;
  /**
   * One entity as it would resolve with another declaration of its own
   * (`undefined`: the one it has); nothing is written. Undefined for an
   * entity the mirror does not have.
   */
  preview(
    entityRef: string,
    raci?: RaciDeclaration[],
  ): Promise<
    | { entity: MirrorEntity; subject: SubjectRow; resolved: StoredResolution }
    | undefined
  >;
  /** An entity that the mirror does not have, as it would resolve. */
  previewUnsaved(entity: MirrorEntity): Promise<{
    entity: MirrorEntity;
    subject: SubjectRow;
    resolved: StoredResolution;
  }>;
}

/**
 * Told about cells that changed, within the transaction that writes them, so
 * that hand-overs learn that the catalog shows them and history learns who.
 */
export interface CellObserver {
  onCells(
    tx: Knex.Transaction,
    changes: readonly CellChange[],
    options: { now: number },
  ): Promise<CellCause[]>;
}

/** A cell that came or went. */
export interface CellChange {
  entityRef: string;
  activity: string;
  role: string;
  partyRef: string;
  change: 'added' | 'removed';
  originRef?: string;
}

/** Who caused a {@link CellChange}, as far as it is known. */
export interface CellCause {
  /** Index into the changes. */
  index: number;
  by: string;
  handoverId: string;
}

/** What is known of some parties. */
export type KnownParties = Map<
  string,
  { state: PartyState; title?: string; kind: string }
>;
