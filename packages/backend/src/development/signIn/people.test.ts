import { ConfigReader } from '@backstage/config';
import { choosePerson, readPeople } from './people';

const people = [
  { entityRef: 'user:default/ada', name: 'Ada Quill' },
  { entityRef: 'user:default/ben', name: 'ben' },
];

describe('readPeople', () => {
  it('makes the refs full', () => {
    const config = new ConfigReader({
      people: [
        { entityRef: 'Ada', name: 'Ada Quill' },
        { entityRef: 'user:default/ben' },
      ],
    });
    expect(readPeople(config)).toEqual(people);
  });

  it('refuses what is not a user', () => {
    const config = new ConfigReader({
      people: [{ entityRef: 'group:default/retail' }],
    });
    expect(() => readPeople(config)).toThrow(
      "names 'group:default/retail', which is not a user",
    );
  });

  it('refuses an empty list', () => {
    expect(() => readPeople(new ConfigReader({ people: [] }))).toThrow(
      'list at least one user',
    );
  });
});

describe('choosePerson', () => {
  it('takes a person of the list, however it is written', () => {
    expect(choosePerson({ asked: 'User:default/Ada', people })).toEqual(
      people[0],
    );
  });

  it.each([undefined, '', 'user:default/mallory'])(
    'refuses %j and names those there are',
    asked => {
      expect(() => choosePerson({ asked, people })).toThrow(
        'user:default/ada, user:default/ben',
      );
    },
  );
});
