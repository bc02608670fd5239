import { ConfigReader } from '@backstage/config';
import { readCircleciSettings } from './readCiSettings';

const read = (circleci: object) =>
  readCircleciSettings(
    new ConfigReader({ maturity: { facts: { ci: { circleci } } } } as never),
  );

describe('readCircleciSettings', () => {
  it('needs no configuration', () => {
    expect(readCircleciSettings(new ConfigReader({}))).toEqual({
      baseUrl: 'https://circleci.com/api/v2',
    });
  });

  it('reads what an installation says otherwise', () => {
    expect(read({ token: 'x', baseUrl: 'https://ci.example/api/v2/' })).toEqual(
      { token: 'x', baseUrl: 'https://ci.example/api/v2' },
    );
  });

  it.each(['ci.example', 'ftp://ci.example', 'https://'])(
    'refuses the address %s',
    baseUrl => {
      expect(() => read({ baseUrl })).toThrow(
        /maturity.facts.ci.circleci.baseUrl is/,
      );
    },
  );
});
