import type {
  Drift,
  ProjectDetail,
  ProjectState,
  TemplateRecord,
} from '@waymark/plugin-golden-paths-common';

/** An entity of the catalog that was made from a template. */
export interface ProjectEntity {
  /** Full and lower case. */
  entityRef: string;
  title: string;
  owner?: string;
  /** `backstage.io/managed-by-location`, as it stands there. */
  location: string;
  /** By its annotation, full and lower case. */
  templateRef: string;
  templateVersion?: string;
}

/** A project whose turn it is to be looked at. */
export interface DueProject {
  /** What `readFiles` takes as the location's url. */
  location: string;
  entityRef: string;
  entityRefs: string[];
  templateRef: string;
  templateVersion?: string;
  /** State of the repository at the last look. */
  revision?: string;
}

/** What a look at a project found. Hashes are of the template's content. */
export interface ProjectCheck {
  location: string;
  state: ProjectState;
  /** Why it is unknown or failing, and how to mend it. */
  problem?: string;
  template: { ref: string; version?: string; hash?: string };
  current: { version?: string; hash?: string };
  behind: number;
  drift: Drift;
  /** Absent when there is none or it cannot be read. */
  record?: TemplateRecord;
  url?: string;
  revision?: string;
}

/** What a project is by its last look and the template of today. */
export interface ProjectJudgement {
  check: ProjectCheck;
  /** When that look was, milliseconds since 1970. */
  checkedAt: number;
}

/** An update that is on its way into the repository. */
export interface ProposedState {
  url?: string;
  branch?: string;
  /** Milliseconds since 1970. */
  at: number;
  by?: string;
  /** Hash of the template's content it leads to; gone when the project stands on it. */
  hash?: string;
}

/** A project as it is stored. */
export interface StoredProject extends DueProject {
  title: string;
  owner?: string;
  /** Hashes as in {@link ProjectCheck}. */
  template: ProjectCheck['template'];
  current: ProjectCheck['current'];
  behind: number;
  drift: { files: number; lines: number };
  state: ProjectState;
  problem?: string;
  url?: string;
  record?: TemplateRecord;
  proposed?: ProposedState;
  /** Milliseconds since 1970; absent while nobody has looked. */
  checkedAt?: number;
  driftedFiles: ProjectDetail['driftedFiles'];
}

/** Keeps projects and what was found of them; the same on every replica. */
export interface ProjectStore {
  /**
   * What the catalog says now: entities that were made from a template, and
   * refs that were not, or are gone. New folders are due at once; those
   * without an entity are forgotten.
   */
  takeEntities(change: {
    present: readonly ProjectEntity[];
    gone: readonly string[];
  }): Promise<void>;
  /**
   * Projects whose turn it is, the longest waiting first. Nobody else gets
   * them for `leaseMs`; a check that is recorded ends that.
   */
  claimDue(options: { limit: number; leaseMs: number }): Promise<DueProject[]>;
  /**
   * Stores what a look found; a project that went meanwhile is left out.
   *
   * @param options.nextAt - milliseconds since 1970, when to look again
   * @returns whether anything differs from the look before
   */
  recordCheck(
    check: ProjectCheck,
    options: { nextAt: number },
  ): Promise<{ differs: boolean }>;
  /** Refs of the templates that projects follow. */
  listTemplateRefs(): Promise<string[]>;
  /**
   * Projects of a template that were last judged by another content of it
   * than `hash`, by location; those that nobody looked at yet are left out.
   *
   * @param options.after - location of the last one of the page before
   */
  findOutdated(options: {
    templateRef: string;
    hash: string;
    after?: string;
    limit: number;
  }): Promise<StoredProject[]>;
  /**
   * Stores what became of projects through their template alone; those that
   * were looked at since, or went, are left out.
   *
   * @returns how many were stored
   */
  recordJudgements(judgements: readonly ProjectJudgement[]): Promise<number>;
  /** Makes projects due at once. */
  markDue(locations: readonly string[]): Promise<void>;
  /** The project of an entity of it. */
  find(entityRef: string): Promise<StoredProject | undefined>;
  /** Notes that an update was proposed; undefined: that it is no more. */
  setProposed(
    location: string,
    proposed: ProposedState | undefined,
  ): Promise<void>;
}
