import type { Config } from '@backstage/config';
import { AuthenticationError, InputError } from '@backstage/errors';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The header in which the sign-in page names the chosen person. */
export const PERSON_HEADER = 'x-waymark-person';

/** A person who may be chosen. */
export interface Person {
  /** Full and lower case. */
  entityRef: string;
  name: string;
}

/**
 * The people that `auth.providers.examplePeople.people` lists.
 *
 * @throws InputError when the list is empty or an entry is not a user ref
 */
export function readPeople(config: Config): Person[] {
  const people = config.getConfigArray('people').map(person => {
    const text = person.getString('entityRef');
    const ref = parseEntityRef(text, { defaultKind: 'user' });
    if (ref.kind.toLocaleLowerCase('en-US') !== 'user') {
      throw new InputError(
        `auth.providers.examplePeople.people names '${text}', which is not a user; expected a ref such as user:default/name`,
      );
    }
    return {
      entityRef: stringifyEntityRef(ref),
      name: person.getOptionalString('name') ?? ref.name,
    };
  });
  if (people.length === 0) {
    throw new InputError(
      'auth.providers.examplePeople.people is empty; list at least one user or remove the provider',
    );
  }
  return people;
}

/**
 * The person asked for, when it is one of those listed.
 *
 * @throws AuthenticationError otherwise, naming those who are listed
 */
export function choosePerson(options: {
  asked: string | undefined;
  people: Person[];
}): Person {
  const { asked, people } = options;
  const ref = asked?.toLocaleLowerCase('en-US');
  const person = people.find(({ entityRef }) => entityRef === ref);
  if (!person) {
    throw new AuthenticationError(
      `'${asked ?? ''}' is not one of the people of the example organisation: ${people
        .map(({ entityRef }) => entityRef)
        .join(', ')}`,
    );
  }
  return person;
}
