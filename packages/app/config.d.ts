export interface Config {
  auth?: {
    providers?: {
      /**
       * The people of the example organisation that the sign-in page offers.
       * Development only: the backend that would answer is not loaded in
       * production.
       */
      examplePeople?: {
        people: Array<{
          /** @visibility frontend */
          entityRef: string;
          /** @visibility frontend */
          name: string;
          /**
           * What the person does, in a few words.
           * @visibility frontend
           */
          role: string;
        }>;
      };
    };
  };
}
