import { developmentFeatures } from './developmentFeatures';

describe('developmentFeatures', () => {
  it.each([{ NODE_ENV: 'production' }, { NODE_ENV: 'test' }, {}])(
    'loads nothing where the environment is %j',
    env => {
      expect(developmentFeatures(env)).toEqual([]);
    },
  );

  it('loads the sign-in, the local Git reader and an example for development', () => {
    expect(developmentFeatures({ NODE_ENV: 'development' })).toHaveLength(4);
  });
});
