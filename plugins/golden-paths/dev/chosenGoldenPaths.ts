import type { GoldenPathsApi } from '@waymark/plugin-golden-paths-common';
import { fakeGoldenPathsApi } from '../src/fixtures';

const SLOW_MS = 60_000;

/** The golden-paths API over what the address of the dev app asks for. */
export function chosenGoldenPaths(data: string): GoldenPathsApi {
  const api = fakeGoldenPathsApi();
  switch (data) {
    case 'empty':
      return fakeGoldenPathsApi({
        templates: [],
        projects: [],
        receipts: [],
        drafts: [],
        days: [],
      });
    case 'slow':
      return everyCall(api, call =>
        new Promise(resolve => setTimeout(resolve, SLOW_MS)).then(call),
      );
    case 'broken':
      return everyCall(api, () =>
        Promise.reject(
          fail('ServiceUnavailableError', 503, 'the database is starting'),
        ),
      );
    case 'forbidden':
      return everyCall(api, () =>
        Promise.reject(fail('NotAllowedError', 403, 'not allowed')),
      );
    default:
      return api;
  }
}

function everyCall(
  api: GoldenPathsApi,
  around: (call: () => Promise<unknown>) => Promise<unknown>,
): GoldenPathsApi {
  return new Proxy(api, {
    get: (target, name: keyof GoldenPathsApi) => {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => around(() => method(...args));
    },
  });
}

function fail(name: string, statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { name, statusCode });
}
