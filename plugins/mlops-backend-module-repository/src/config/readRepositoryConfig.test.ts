import { mockServices } from '@backstage/backend-test-utils';
import { DEFAULT_PATTERNS } from '../translate/formats';
import { readRepositoryConfig } from './readRepositoryConfig';

const read = (repository?: object) =>
  readRepositoryConfig(
    mockServices.rootConfig({
      data: repository ? { mlops: { repository } } : {},
    } as Parameters<typeof mockServices.rootConfig>[0]),
  );

describe('readRepositoryConfig', () => {
  it('needs no config at all', () => {
    expect(read()).toEqual({
      id: 'repository',
      enabled: true,
      schedule: {
        frequencyMs: 30 * 60_000,
        timeoutMs: 30 * 60_000,
        fullFrequencyMs: 12 * 3_600_000,
        initialDelayMs: 15_000,
      },
      patterns: DEFAULT_PATTERNS,
      limits: { maxFiles: 500, maxFileSize: 5 * 1024 * 1024 },
      discover: true,
      requestTimeoutMs: 60_000,
    });
  });

  it('reads what is given', () => {
    expect(
      read({
        id: 'git',
        title: 'Repositories',
        namespace: 'ml',
        enabled: false,
        schedule: { frequency: { minutes: 1 }, timeout: 'PT2M' },
        requestTimeout: '5s',
        filter: { 'metadata.namespace': 'ml' },
        files: { junit: [], evidently: ['drift/*.json'] },
        maxFiles: 7,
        discover: false,
        maxRemovalShare: 0.1,
      }),
    ).toMatchObject({
      id: 'git',
      title: 'Repositories',
      namespace: 'ml',
      enabled: false,
      schedule: { frequencyMs: 60_000, timeoutMs: 120_000 },
      requestTimeoutMs: 5_000,
      filter: { 'metadata.namespace': 'ml' },
      patterns: {
        ...DEFAULT_PATTERNS,
        junit: [],
        evidently: ['drift/*.json'],
      },
      limits: { maxFiles: 7 },
      discover: false,
      maxRemovalShare: 0.1,
    });
  });

  it.each([
    [{ files: { jUnit: [] } }, "mlops.repository.files has 'jUnit'"],
    [{ maxFiles: 0 }, 'mlops.repository.maxFiles is 0'],
    [{ maxFileSize: 1.5 }, 'mlops.repository.maxFileSize is 1.5'],
    [{ schedule: { frequency: 'often' } }, 'schedule.frequency'],
  ])('refuses %j and says why', (repository, message) => {
    expect(() => read(repository)).toThrow(message);
  });
});
