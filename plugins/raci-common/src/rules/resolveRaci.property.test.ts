import * as fc from 'fast-check';
import { DEFAULT_ACTIVITIES } from '../activities';
import { RACI_ROLES } from '../roles';
import { readDeclaration } from './readDeclaration';
import { BUILT_IN_DEFAULTS } from './readDefaults';
import { originOf, resolveRaci } from './resolveRaci';
import type { DeclarationSource } from './types';

const self = { namespace: 'default' };
const party = fc.constantFrom(
  'user:default/a',
  'user:default/b',
  'group:default/c',
);
const parties = fc.oneof(fc.constant(null), fc.uniqueArray(party));
const raci = fc.uniqueArray(
  fc.record(
    {
      activity: fc.constantFrom(...DEFAULT_ACTIVITIES.map(({ id }) => id)),
      responsible: parties,
      accountable: fc.oneof(fc.constant(null), party),
      consulted: parties,
      informed: parties,
    },
    { requiredKeys: ['activity'] },
  ),
  { selector: entry => entry.activity },
);

function sourcesOf(declared: readonly unknown[]): DeclarationSource[] {
  const levels = ['entity', 'system', 'domain'] as const;
  return declared.map((value, index) => ({
    level: levels[Math.min(index, 2)],
    ref: `${levels[Math.min(index, 2)]}:default/s${index}`,
    declaration: readDeclaration(value, self),
  }));
}

function resolve(sources: DeclarationSource[], owner = 'group:default/owner') {
  return resolveRaci({
    entity: { entityRef: 'model:default/m', kind: 'Model', owner },
    sources,
    activities: DEFAULT_ACTIVITIES,
    defaults: BUILT_IN_DEFAULTS,
  });
}

/** A resolution written out as a declaration that inherits nothing. */
function writeOut(resolution: ReturnType<typeof resolve>) {
  return resolution.activities.map(({ activity, roles }) => ({
    activity: activity.id,
    ...Object.fromEntries(RACI_ROLES.map(role => [role, roles[role].parties])),
  }));
}

describe('resolveRaci, whatever is declared', () => {
  it('changes nothing when its own result is declared on the entity', () => {
    fc.assert(
      fc.property(fc.array(raci, { maxLength: 4 }), declared => {
        const sources = sourcesOf(declared);
        const once = writeOut(resolve(sources));
        const twice = writeOut(resolve(sourcesOf([once, ...declared])));
        expect(twice).toEqual(once);
      }),
    );
  });

  it('hears nothing of a domain behind what is stated nearer', () => {
    /** What the nearer declarations state, role by role. */
    const statedNearer = (
      near: ReturnType<typeof resolve>,
      all: ReturnType<typeof resolve>,
    ) =>
      near.activities.flatMap(({ roles }, index) =>
        RACI_ROLES.filter(
          role => roles[role].origin && roles[role].origin.level !== 'default',
        ).map(role => [roles[role], all.activities[index].roles[role]]),
      );
    fc.assert(
      fc.property(
        fc.array(raci, { maxLength: 3 }),
        raci,
        (declared, further) => {
          const pairs = statedNearer(
            resolve(sourcesOf(declared)),
            resolve(sourcesOf([...declared, further])),
          );
          expect(pairs.map(([, withFurther]) => withFurther)).toEqual(
            pairs.map(([near]) => near),
          );
        },
      ),
    );
  });

  it('keeps an origin for every party, and no party twice', () => {
    fc.assert(
      fc.property(fc.array(raci, { maxLength: 4 }), declared => {
        const sources = sourcesOf(declared);
        for (const { roles } of resolve(sources).activities) {
          for (const role of RACI_ROLES) {
            expect(new Set(roles[role].parties).size).toBe(
              roles[role].parties.length,
            );
            for (const one of roles[role].parties) {
              const { level, ref } = originOf(roles[role], one);
              expect(
                level === 'default' ||
                  sources.some(source => source.ref === ref),
              ).toBe(true);
            }
          }
        }
      }),
    );
  });

  it('gives the same however the entries are ordered', () => {
    fc.assert(
      fc.property(raci, fc.infiniteStream(fc.nat()), (declared, numbers) => {
        const shuffled = declared
          .map(entry => ({ entry, at: numbers.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        expect(resolve(sourcesOf([shuffled]))).toEqual(
          resolve(sourcesOf([declared])),
        );
      }),
    );
  });
});
