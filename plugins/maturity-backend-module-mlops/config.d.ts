export interface Config {
  maturity?: {
    facts?: {
      /** Results of CI systems. */
      ci?: {
        /** Where projects are built with CircleCI. */
        circleci?: {
          /**
           * A personal API token of somebody who may see the projects.
           * @visibility secret
           */
          token?: string;
          /**
           * Address of the API, for CircleCI server;
           * https://circleci.com/api/v2 without.
           */
          baseUrl?: string;
        };
      };
    };
  };
}
