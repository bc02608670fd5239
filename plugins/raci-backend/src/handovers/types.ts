import type {
  ChangeProposal,
  HandoverRole,
  HandoverState,
} from '@waymark/plugin-raci-common';

/** One duty, whoever holds it. Refs here and below are full and lower case. */
export interface DutyKey {
  entityRef: string;
  activity: string;
  role: HandoverRole;
}

/** A duty of a hand-over as it is stored. */
export interface StoredItem extends DutyKey {
  /** The entity whose declaration changes. */
  declaredAt: string;
  /** The duty is on its way: it cannot be offered by another hand-over. */
  active: boolean;
  /** When the catalog showed the new holder; milliseconds. */
  shownAt?: number;
  /** When the duty turned out to be nobody's to take any more; milliseconds. */
  obsoleteAt?: number;
}

/** A hand-over as it is stored; times are milliseconds since 1970. */
export interface StoredHandover {
  id: string;
  from: string;
  to: string;
  proposedBy: string;
  reason?: string;
  state: HandoverState;
  inherited: 'origin' | 'entity';
  createdAt: number;
  dueAt: number;
  answeredAt?: number;
  answeredBy?: string;
  answer?: string;
  proposals: ChangeProposal[];
  problem?: string;
  /** Grows with each change: whoever changes says which one they have seen. */
  revision: number;
  items: StoredItem[];
}
