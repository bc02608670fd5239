import type { EntityRaci, HandoverRole } from './entities';

/**
 * What a declaration stands on, of an entity that is not in the catalog yet.
 * As in a descriptor; refs may be short.
 * @public
 */
export interface UnsavedEntity {
  title?: string;
  type?: string;
  lifecycle?: string;
  owner?: string;
  system?: string;
  domain?: string;
  /** `spec.product`, whose people the organisation's defaults may name. */
  product?: Record<string, unknown>;
}

/** What a declaration that is not saved yet would give. @public */
export interface RaciPreview {
  result: EntityRaci;
  /** The part of the descriptor to write by hand. */
  yaml: string;
  /**
   * The change of the file it stands in, as a unified diff; absent with the
   * reason where the file cannot be read or changed by us.
   */
  change?: FileChange;
  changeUnavailable?: string;
}

/** One file as it would become. @public */
export interface FileChange {
  /** Path in the repository, for people. */
  path: string;
  /** Where the file is shown, when it is on the web. */
  url?: string;
  /** Unified diff with three lines of context. */
  diff: string;
}

/**
 * How a change was proposed:
 * - `pull-request`: opened, `url` shows it (or the task that opens it);
 * - `branch`: pushed, to be merged by whoever may;
 * - `diff`: nothing to push to; somebody applies the diff by hand.
 * @public
 */
export interface ChangeProposal {
  kind: 'pull-request' | 'branch' | 'diff';
  url?: string;
  branch?: string;
  changes: FileChange[];
}

/**
 * - `asked`: waits for the other side;
 * - `declined`, `withdrawn`: ended without a change;
 * - `accepted`: taken, the change is being proposed, or that failed and can
 *   be tried again;
 * - `proposed`: taken and proposed; the catalog does not show it yet;
 * - `done`: the catalog shows it.
 * @public
 */
export type HandoverState =
  'asked' | 'declined' | 'withdrawn' | 'accepted' | 'proposed' | 'done';

/** One duty that changes hands. @public */
export interface HandoverItem {
  /** The entity whose duty it is, as asked. */
  entityRef: string;
  activity: string;
  role: HandoverRole;
  /**
   * The entity whose declaration changes: the entity itself, or the system or
   * domain it inherits from.
   */
  declaredAt: string;
  /** True when the catalog shows the new holder there. */
  shown: boolean;
  /** True when the entity was removed or the duty went elsewhere meanwhile. */
  obsolete?: boolean;
}

/** A duty on its way from one party to another. @public */
export interface Handover {
  id: string;
  from: string;
  to: string;
  proposedBy: string;
  /** Why, in the proposer's words. */
  reason?: string;
  state: HandoverState;
  items: HandoverItem[];
  /** Where inherited duties change; see {@link HandoverRequest}. */
  inherited?: 'origin' | 'entity';
  createdAt: string;
  /** When an answer is expected, ISO 8601. */
  dueAt: string;
  overdue: boolean;
  answeredAt?: string;
  answeredBy?: string;
  /** The other side's words when declining. */
  answer?: string;
  proposals: ChangeProposal[];
  /** Why proposing failed, with how to mend it; then it can be tried again. */
  problem?: string;
  /** What the asker may do now. */
  may: ('accept' | 'decline' | 'withdraw' | 'retry')[];
}

/** What is asked for. @public */
export interface HandoverRequest {
  from: string;
  to: string;
  reason?: string;
  /** These duties; at most 200. */
  items?: { entityRef: string; activity: string; role: HandoverRole }[];
  /** Everything that `from` holds directly. */
  all?: boolean;
  /**
   * For duties that are inherited: change the declaration they come from
   * (`origin`, for all that inherit) or state it on the entity (`entity`).
   * Duties from the organisation's default are always stated on the entity.
   * Without it: `entity` for `items`, `origin` for `all`.
   */
  inherited?: 'origin' | 'entity';
}

/** What a hand-over would change. @public */
export interface HandoverPreview {
  items: HandoverItem[];
  changes: FileChange[];
  /** Files that cannot be changed by us, with the reason; a diff is not possible. */
  unavailable: { declaredAt: string; reason: string }[];
  /** Entities that inherit from a changed declaration, the asked ones aside. */
  alsoAffected: number;
}

/** @public */
export interface HandoversQuery {
  /** As giver, taker or proposer; a person's groups count too. */
  party?: string;
  entityRef?: string;
  state?: HandoverState[];
  cursor?: string;
  limit?: number;
}
