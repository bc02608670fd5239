import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readConnections } from './readConnections';

function read(connections: JsonObject) {
  return readConnections(
    new ConfigReader({ mlops: { mlflow: { connections } } }),
  );
}

describe('readConnections', () => {
  it('is content with an address', () => {
    expect(read({ main: { baseUrl: 'https://mlflow.example.com/' } })).toEqual({
      errors: [],
      connections: [
        {
          id: 'main',
          baseUrl: 'https://mlflow.example.com',
          uiUrl: 'https://mlflow.example.com',
          enabled: true,
          headers: {},
          schedule: {
            frequencyMs: 300_000,
            timeoutMs: 1_800_000,
            fullFrequencyMs: 3_600_000,
          },
          tags: {
            owner: 'owner',
            system: 'system',
            lifecycle: 'lifecycle',
            type: 'model_type',
          },
          discoverDatasets: false,
          requestTimeoutMs: 30_000,
          pageSize: 500,
          maxConcurrentRequests: 4,
          maxResponseBytes: 67_108_864,
        },
      ],
    });
  });

  it('reads every setting', () => {
    const { connections } = read({
      main: {
        title: 'Team A',
        baseUrl: 'http://mlflow.internal:5000/a',
        uiUrl: 'https://mlflow.example.com/a/',
        enabled: false,
        auth: { type: 'basic', username: 'reader', password: 'pw' },
        headers: { 'x-key': 'k' },
        namespace: 'team-a',
        schedule: {
          frequency: { minutes: 1 },
          timeout: 'PT10M',
          initialDelay: { seconds: 5 },
        },
        fullSchedule: { frequency: { days: 1 } },
        tags: { owner: 'team', type: 'task' },
        modelFilter: "name LIKE 'a-%'",
        discoverDatasets: true,
        requestTimeout: { seconds: 5 },
        pageSize: 50,
        maxConcurrentRequests: 2,
        maxResponseMegabytes: 1,
        maxRemovalShare: 0.9,
        webhook: { secret: 's', maxAge: { minutes: 1 } },
      },
    });
    expect(connections).toEqual([
      {
        id: 'main',
        title: 'Team A',
        baseUrl: 'http://mlflow.internal:5000/a',
        uiUrl: 'https://mlflow.example.com/a',
        enabled: false,
        auth: { type: 'basic', username: 'reader', password: 'pw' },
        headers: { 'x-key': 'k' },
        namespace: 'team-a',
        schedule: {
          frequencyMs: 60_000,
          timeoutMs: 600_000,
          initialDelayMs: 5_000,
          fullFrequencyMs: 86_400_000,
        },
        tags: {
          owner: 'team',
          system: 'system',
          lifecycle: 'lifecycle',
          type: 'task',
        },
        modelFilter: "name LIKE 'a-%'",
        discoverDatasets: true,
        requestTimeoutMs: 5_000,
        pageSize: 50,
        maxConcurrentRequests: 2,
        maxResponseBytes: 1_048_576,
        maxRemovalShare: 0.9,
        webhook: { secret: 's', maxAgeMs: 60_000 },
      },
    ]);
  });

  it('needs no connection at all', () => {
    expect(readConnections(new ConfigReader({}))).toEqual({
      connections: [],
      errors: [],
    });
  });

  it.each<[string, JsonObject, RegExp]>([
    ['no address', {}, /baseUrl/],
    [
      'no web address',
      { baseUrl: 'mlflow.example.com' },
      /baseUrl is not a web/,
    ],
    [
      'a file',
      { baseUrl: 'file:///mlruns' },
      /connections\.broken\.baseUrl is not a web address/,
    ],
    [
      'credentials in the address',
      { baseUrl: 'https://me:hunter2@mlflow.example.com' },
      /baseUrl holds credentials; put them under auth/,
    ],
    [
      'the path of the API',
      { baseUrl: 'https://mlflow.example.com/api/2.0/mlflow' },
      /without '\/api'/,
    ],
    [
      'an unknown way to log in',
      { baseUrl: 'https://a.example.com', auth: { type: 'kerberos' } },
      /auth\.type is 'kerberos'; expected 'basic' or 'bearer'/,
    ],
    [
      'a password that is missing',
      {
        baseUrl: 'https://a.example.com',
        auth: { type: 'basic', username: 'a' },
      },
      /password/,
    ],
    [
      'a page without items',
      { baseUrl: 'https://a.example.com', pageSize: 0 },
      /broken\.pageSize is 0; expected a number from 1 to 1000/,
    ],
    [
      'a time that is none',
      { baseUrl: 'https://a.example.com', requestTimeout: 'soon' },
      /requestTimeout/,
    ],
  ])('names %s and goes on with the others', (_, broken, message) => {
    const { connections, errors } = read({
      broken,
      fine: { baseUrl: 'https://mlflow.example.com' },
    });
    expect(connections.map(({ id }) => id)).toEqual(['fine']);
    expect(errors).toEqual([
      {
        id: 'broken',
        error: expect.objectContaining({
          message: expect.stringMatching(message),
        }),
      },
    ]);
    expect(errors[0].error.message).not.toContain('hunter2');
  });

  it.each(['Team A', 'team_a', 'TeamA'])('names the id %s', id => {
    const { errors } = read({ [id]: { baseUrl: 'https://a.example.com' } });
    expect(errors[0].error.message).toMatch(
      `'${id}' is not an id of a connection; expected 1 to 63 of a-z, 0-9`,
    );
  });
});
