import {
  DEFAULT_ACTIVITIES,
  isForKind,
  type EntityRaciDetail,
  type RaciApi,
} from '@waymark/plugin-raci-common';
import {
  churnChanges,
  churnRaci,
  customersRaci,
  fakeRaciApi,
  makeActivity,
  makeCell,
  makeEntityRaci,
  makeHandover,
  origins,
  people,
} from '../src/fixtures';
import { asGuest } from './asGuest';

const SLOW_MS = 60_000;
const MANY = 2_000;

/** The RACI API over what the address of the dev app asks for. */
export function chosenRaci(data: string): RaciApi {
  const api = fakeRaciApi({
    entities:
      data === 'empty'
        ? []
        : asGuest([
            churnRaci,
            customersRaci,
            ...(data === 'few' ? [] : manyModels()),
          ]),
    changes: data === 'empty' ? [] : asGuest(churnChanges),
    handovers:
      data === 'empty'
        ? []
        : asGuest([
            makeHandover(),
            makeHandover({
              id: 'h-2',
              from: people.pat,
              to: people.cara,
              proposedBy: people.ana,
              reason: 'Pat left.',
              may: ['accept', 'decline'],
            }),
            makeHandover({
              id: 'h-3',
              from: people.ben,
              to: people.dora,
              state: 'accepted',
              overdue: true,
              problem: 'The branch holds a commit of somebody else. Merge it.',
              may: ['retry'],
            }),
            makeHandover({ id: 'h-4', to: people.ana, state: 'done', may: [] }),
          ]),
  });
  if (data === 'slow') {
    return everyCall(api, call =>
      new Promise(resolve => setTimeout(resolve, SLOW_MS)).then(call),
    );
  }
  if (data === 'broken') {
    return everyCall(api, () =>
      Promise.reject(
        fail('ServiceUnavailableError', 503, 'the database is starting'),
      ),
    );
  }
  if (data === 'forbidden') {
    return everyCall(api, () =>
      Promise.reject(fail('NotAllowedError', 403, 'not allowed')),
    );
  }
  return api;
}

function manyModels(): EntityRaciDetail[] {
  const systems = ['billing', 'crm', 'grid', 'retail'];
  const refs = Object.values(people);
  return Array.from({ length: MANY }, (_, index) =>
    makeEntityRaci({
      entityRef: `model:default/model-${index}`,
      title: `Model ${index}`,
      lifecycle: index % 3 === 0 ? 'production' : 'experimental',
      owner: people.insight,
      system: `system:default/${systems[index % systems.length]}`,
      domain: 'domain:default/retail',
      stage: index % 3 === 0 ? 'monitoring' : 'training',
      activities: DEFAULT_ACTIVITIES.filter(activity =>
        isForKind(activity, 'model'),
      ).map((activity, place) =>
        makeActivity(activity, {
          accountable: [
            makeCell({
              ref: refs[(index + place) % refs.length],
              origin: origins.system,
            }),
          ],
          responsible: [
            makeCell({ ref: refs[(index * 3 + place) % refs.length] }),
          ],
        }),
      ),
    }),
  );
}

function everyCall(
  api: RaciApi,
  around: (call: () => Promise<unknown>) => Promise<unknown>,
): RaciApi {
  return new Proxy(api, {
    get: (target, name: keyof RaciApi) => {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => around(() => method(...args));
    },
  });
}

function fail(name: string, statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { name, statusCode });
}
