/** What a CI configuration does, whatever its system. */
export interface CiConfiguration {
  system: 'github-actions' | 'gitlab-ci' | 'circleci';
  /** From the repository's root. */
  file: string;
  /** What its steps run. */
  commands: string[];
  /** What its jobs, steps, stages and environments are called. */
  names: string[];
  /** Environments that something is deployed to. */
  environments: string[];
  scheduled: boolean;
}

/** The same without where it stands. */
export type CiContent = Omit<CiConfiguration, 'system' | 'file'>;
