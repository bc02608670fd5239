import type {
  MaturityApi,
  ScorecardDetail,
} from '@waymark/plugin-maturity-common';
import {
  churnOwnership,
  churnScorecard,
  churnWaiver,
  fakeMaturityApi,
  makeScorecard,
  makeWaiver,
  type FakeMaturityData,
} from '../src/fixtures';

const SLOW_MS = 60_000;

const customers = 'dataset:default/customers';

/** Two entities of the example; a waiver that waits, and one in force. */
const few: FakeMaturityData = {
  scorecards: [
    churnScorecard,
    ofCustomers({ rubrics: [churnOwnership], title: 'Customers' }),
  ],
  waivers: [
    { ...churnWaiver, may: ['revoke'] },
    makeWaiver({
      id: 'w-2',
      entityRef: customers,
      title: 'Customers',
      rubric: 'ownership',
      track: 'owner',
      check: 'on-call',
      checkTitle: 'Somebody is on call',
      may: ['approve', 'decline'],
    }),
  ],
};

/** The maturity API over what the address of the dev app asks for. */
export function chosenMaturity(data: string): MaturityApi {
  const api = fakeMaturityApi(few);
  switch (data) {
    case 'empty':
      return withoutRubrics([]);
    case 'gathering':
      return withoutRubrics(['registry', 'lineage']);
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

function withoutRubrics(gathering: string[]): MaturityApi {
  const nothing = { rubrics: [], gathering };
  return fakeMaturityApi({
    scorecards: [makeScorecard(nothing), ofCustomers(nothing)],
    rubrics: [],
    history: [],
    waivers: [],
  });
}

function ofCustomers(parts: Partial<ScorecardDetail>): ScorecardDetail {
  return makeScorecard({ entityRef: customers, ...parts });
}

function everyCall(
  api: MaturityApi,
  around: (call: () => Promise<unknown>) => Promise<unknown>,
): MaturityApi {
  return new Proxy(api, {
    get: (target, name: keyof MaturityApi) => {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => around(() => method(...args));
    },
  });
}

function fail(name: string, statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { name, statusCode });
}
