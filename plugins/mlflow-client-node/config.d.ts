import type { HumanDuration } from '@backstage/types';

export interface Config {
  mlops?: {
    mlflow?: {
      /** MLflow servers, by an id of one's own (`[a-z0-9-]`, at most 63). */
      connections?: {
        [id: string]: {
          /** What people call this server. */
          title?: string;
          /** The tracking server's address, without `/api`. */
          baseUrl: string;
          /** Address of its pages for people, where it is not `baseUrl`. */
          uiUrl?: string;
          /** False lists the connection as disabled. Default: true. */
          enabled?: boolean;
          auth?:
            | {
                type: 'basic';
                username: string;
                /** @visibility secret */
                password: string;
              }
            | {
                type: 'bearer';
                /** @visibility secret */
                token: string;
              };
          /**
           * Headers sent with every request, for a proxy in front of MLflow.
           * @deepVisibility secret
           */
          headers?: { [name: string]: string };
          /** Namespace of discovered entities. Default: `default`. */
          namespace?: string;
          schedule?: {
            /** Time between passes. Default: 5 minutes. */
            frequency?: HumanDuration | string;
            /** When a pass is given up. Default: 30 minutes. */
            timeout?: HumanDuration | string;
            initialDelay?: HumanDuration | string;
          };
          fullSchedule?: {
            /** Time between passes that read everything. Default: 1 hour. */
            frequency?: HumanDuration | string;
          };
          /** Keys of registered model tags that say what MLflow has no field for. */
          tags?: {
            /** Default: `owner`. */
            owner?: string;
            /** Default: `system`. */
            system?: string;
            /** Default: `lifecycle`. */
            lifecycle?: string;
            /** Default: `model_type`. */
            type?: string;
          };
          /** An MLflow search filter for registered models. */
          modelFilter?: string;
          /** True puts data sets that nobody declared into the catalog. */
          discoverDatasets?: boolean;
          /** When one request is given up. Default: 30 seconds. */
          requestTimeout?: HumanDuration | string;
          /** Objects per request, 1 to 1000. Default: 500. */
          pageSize?: number;
          /** Requests at the same time, 1 to 32. Default: 4. */
          maxConcurrentRequests?: number;
          /** Largest answer that is read, in megabytes. Default: 64. */
          maxResponseMegabytes?: number;
          /**
           * A full pass that would remove a larger share (0 to 1) of what the
           * connection had is held back. Default: 0.5.
           */
          maxRemovalShare?: number;
          webhook?: {
            /**
             * The secret the webhook was created with in MLflow.
             * @visibility secret
             */
            secret: string;
            /** Largest accepted age of a delivery. Default: 5 minutes. */
            maxAge?: HumanDuration | string;
          };
        };
      };
    };
  };
}
