import type { HumanDuration } from '@backstage/types';

export interface Config {
  mlops?: {
    /**
     * The connection that reads the repositories of catalog entities. Works
     * without any of this.
     */
    repository?: {
      /** Id of the connection; `repository` without. */
      id?: string;
      /** What people read for it on the Sources page. */
      title?: string;
      /** Namespace of discovered entities; `default` without. */
      namespace?: string;
      /** `false` keeps the connection listed as disabled. */
      enabled?: boolean;
      schedule?: {
        /** Time between passes over what changed; 30 minutes without. */
        frequency?: HumanDuration | string;
        /** Time after which a pass is aborted; 30 minutes without. */
        timeout?: HumanDuration | string;
        /** Time between passes over everything; 12 hours without. */
        fullFrequency?: HumanDuration | string;
        /** Time before the first pass after a start; 15 seconds without. */
        initialDelay?: HumanDuration | string;
      };
      /** Time that one read of a folder may take; 1 minute without. */
      requestTimeout?: HumanDuration | string;
      /**
       * Which entities' repositories are read, in the catalog's words, such
       * as `metadata.namespace: ml`. All models, data sets and pipelines
       * without.
       */
      filter?: object;
      /**
       * Where the files of a format are looked for, as globs relative to the
       * folder of an entity. An empty list turns a format off.
       */
      files?: {
        dvc?: string[];
        cards?: string[];
        openLineage?: string[];
        evidently?: string[];
        greatExpectations?: string[];
        junit?: string[];
        deployments?: string[];
      };
      /** Files per folder that are read; 500 without. */
      maxFiles?: number;
      /** Bytes per file that are read; 5 MiB without. */
      maxFileSize?: number;
      /**
       * `false` keeps models and data sets that files name and nobody
       * declared out of the catalog: for installations in which another
       * connection discovers the same ones.
       */
      discover?: boolean;
      /**
       * A full pass that would delete a larger share (0 to 1) of what the
       * connection had is held back; 0.5 without.
       */
      maxRemovalShare?: number;
    };
  };
}
