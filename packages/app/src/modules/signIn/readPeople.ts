import type { Config } from '@backstage/config';

/** A person of the example organisation, as the sign-in page shows them. */
export interface ExamplePerson {
  entityRef: string;
  name: string;
  role: string;
}

/** The people that config offers; empty where the portal is not an example. */
export function readPeople(config: Config): ExamplePerson[] {
  const people =
    config.getOptionalConfigArray('auth.providers.examplePeople.people') ?? [];
  return people.map(person => ({
    entityRef: person.getString('entityRef'),
    name: person.getString('name'),
    role: person.getString('role'),
  }));
}
