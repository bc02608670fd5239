import { ConfigSources, StaticConfigSource } from '@backstage/config-loader';
import { MLOPS_KINDS } from '@waymark/plugin-mlops-common';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
const environment = {
  WAYMARK_BASE_URL: 'https://portal.example.org',
  WAYMARK_ORGANIZATION: 'Example',
  POSTGRES_HOST: 'db',
  POSTGRES_PORT: '5432',
  POSTGRES_USER: 'waymark',
  POSTGRES_PASSWORD: 'secret',
  AUTH_GITHUB_CLIENT_ID: 'id',
  AUTH_GITHUB_CLIENT_SECRET: 'secret',
  GITHUB_TOKEN: 'token',
};

async function loadConfig(...files: string[]) {
  const source = ConfigSources.default({
    rootDir: root,
    argv: files.flatMap(file => ['--config', resolve(root, file)]),
    env: {},
    substitutionFunc: async name =>
      environment[name as keyof typeof environment],
  });
  return ConfigSources.toConfig(
    ConfigSources.merge([source, StaticConfigSource.create({ data: {} })]),
  );
}

describe('app-config.yaml', () => {
  it('lets our kinds be declared anywhere and counts them as owned', async () => {
    const config = await loadConfig('app-config.yaml');
    const allowed = config
      .getConfigArray('catalog.rules')
      .flatMap(rule => rule.getStringArray('allow'));
    expect(allowed).toEqual(expect.arrayContaining([...MLOPS_KINDS]));

    const extensions = config.get<Record<string, unknown>[]>('app.extensions');
    expect(extensions).toContainEqual({
      'entity-card:org/ownership': {
        config: { ownedKinds: expect.arrayContaining([...MLOPS_KINDS]) },
      },
    });
  });

  it('keeps the portal without passwords on this machine', async () => {
    const config = await loadConfig('app-config.yaml');
    expect(config.getString('backend.listen.host')).toBe('127.0.0.1');
    expect(
      config.getConfigArray('auth.providers.examplePeople.people').length,
    ).toBeGreaterThan(3);
  });
});

describe('app-config.production.yaml', () => {
  it('has Postgres, secrets from the environment, and nobody without a password', async () => {
    const config = await loadConfig(
      'app-config.yaml',
      'app-config.production.yaml',
    );
    expect(config.getString('backend.database.client')).toBe('pg');
    expect(config.getString('backend.database.connection.password')).toBe(
      'secret',
    );
    expect(config.getString('backend.baseUrl')).toBe(
      'https://portal.example.org',
    );
    expect(config.has('auth.providers.examplePeople')).toBe(false);
    expect(config.has('auth.providers.guest')).toBe(false);
    expect(config.has('localGit')).toBe(false);
    // What one machine with few entities can afford.
    expect(config.has('maturity.facts')).toBe(false);
    expect(config.getConfigArray('catalog.locations')).toEqual([]);
  });
});
