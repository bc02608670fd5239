import type { RaciActivity } from '../activities';
import { RACI_ROLES, type RaciRole } from '../roles';
import { readDefaults, type WrittenDefault } from './readDefaults';
import { originOf, resolveRaci, statedNobody } from './resolveRaci';
import type { DeclarationSource, ResolutionInput } from './types';

const activities: RaciActivity[] = ['data', 'training'].map(id => ({
  id,
  title: id,
  description: '',
  lifecycles: [],
}));

type Stated = Partial<Record<RaciRole, string[]>>;

function source(
  level: DeclarationSource['level'],
  ref: string,
  stated: Record<string, Stated>,
): DeclarationSource {
  return { level, ref, declaration: { activities: stated, problems: [] } };
}

function resolve(options: {
  sources?: DeclarationSource[];
  defaults?: WrittenDefault[];
  entity?: Partial<ResolutionInput['entity']>;
  activities?: RaciActivity[];
}) {
  const resolution = resolveRaci({
    entity: { entityRef: 'model:default/m', kind: 'Model', ...options.entity },
    sources: options.sources ?? [],
    activities: options.activities ?? activities,
    defaults: readDefaults(options.defaults ?? [], ['data', 'training']),
  });
  return resolution;
}

/** The parties and their origins of one role, in one line each. */
function lines(
  resolution: ReturnType<typeof resolve>,
  activity: string,
  role: RaciRole,
): string[] {
  const found = resolution.activities.find(one => one.activity.id === activity);
  const resolved = found!.roles[role];
  return resolved.parties.map(party => {
    const { level, ref, expression } = originOf(resolved, party);
    return [party, level, ref, expression].filter(Boolean).join(' ');
  });
}

const levels = [
  ['entity', 'model:default/m'],
  ['system', 'system:default/s'],
  ['domain', 'domain:default/d'],
  ['domain', 'domain:default/parent'],
] as const;

// What each level may say of a role: nothing, nobody, or somebody.
const says = ['nothing', 'nobody', 'somebody'] as const;
const combinations = levels.reduce<(typeof says)[number][][]>(
  before => before.flatMap(row => says.map(one => [...row, one])),
  [[]],
);

describe.each(RACI_ROLES)('resolveRaci for %s', role => {
  it.each(combinations.map(row => [row]))(
    'takes the nearest that says something of %j, then the default',
    row => {
      const sources = levels.flatMap(([level, ref], index) =>
        row[index] === 'nothing'
          ? []
          : [
              source(level, ref, {
                data: {
                  [role]:
                    row[index] === 'nobody' ? [] : [`user:default/u${index}`],
                },
              }),
            ],
      );
      const resolution = resolve({
        sources,
        defaults: [{ activity: '*', [role]: ['group:default/all'] }],
      });
      const first = row.findIndex(one => one !== 'nothing');
      const [level, ref] = levels[first] ?? [];
      const expected = {
        nothing: ['group:default/all default'],
        nobody: [],
        somebody: [`user:default/u${first} ${level} ${ref}`],
      }[row[first] ?? 'nothing'];
      expect(lines(resolution, 'data', role)).toEqual(expected);
      expect(statedNobody(resolution.activities[0].roles)).toEqual(
        row[first] === 'nobody' ? [{ role, origin: { level, ref } }] : [],
      );
      // The other activity hears nothing of it.
      expect(lines(resolution, 'training', role)).toEqual([
        'group:default/all default',
      ]);
    },
  );
});

describe('resolveRaci', () => {
  it('inherits role by role', () => {
    const resolution = resolve({
      sources: [
        source('entity', 'model:default/m', {
          data: { responsible: ['user:default/r'], consulted: [] },
        }),
        source('system', 'system:default/s', {
          data: {
            responsible: ['user:default/not'],
            accountable: ['user:default/a'],
            consulted: ['user:default/not'],
          },
        }),
      ],
      defaults: [{ activity: 'data', informed: 'group:default/i' }],
    });
    expect(RACI_ROLES.map(role => lines(resolution, 'data', role))).toEqual([
      ['user:default/r entity model:default/m'],
      ['user:default/a system system:default/s'],
      [],
      ['group:default/i default'],
    ]);
  });

  const people = {
    owner: 'group:default/owner',
    systemOwner: 'group:default/system',
    domainOwner: 'group:default/domain',
    stakeholders: {
      businessOwner: 'user:default/business',
      mlLead: 'user:default/lead',
      productEngineer: 'user:default/engineer',
    },
  };

  it.each([
    ['$owner', 'group:default/owner'],
    ['$system.owner', 'group:default/system'],
    ['$domain.owner', 'group:default/domain'],
    ['$product.businessOwner', 'user:default/business'],
    ['$product.mlLead', 'user:default/lead'],
    ['$product.productEngineer', 'user:default/engineer'],
  ])('reads %s as %s, and as nobody where there is none', (text, ref) => {
    const defaults = [{ activity: '*', responsible: [text] }];
    expect(
      lines(resolve({ defaults, entity: people }), 'data', 'responsible'),
    ).toEqual([`${ref} default ${text}`]);
    const none = resolve({ defaults });
    expect(lines(none, 'data', 'responsible')).toEqual([]);
    // Nobody was found; nobody stated that it should be nobody.
    expect(statedNobody(none.activities[0].roles)).toEqual([]);
  });

  it('takes the first accountable that is somebody, and all of the others', () => {
    const texts = ['$product.mlLead', '$owner', 'group:default/owner'];
    const resolution = resolve({
      entity: { owner: people.owner },
      defaults: [{ activity: '*', accountable: texts, informed: texts }],
    });
    expect(lines(resolution, 'data', 'accountable')).toEqual([
      'group:default/owner default $owner',
    ]);
    expect(lines(resolution, 'data', 'informed')).toEqual([
      'group:default/owner default $owner',
    ]);
  });

  it('prefers the default of the activity, role by role', () => {
    const resolution = resolve({
      defaults: [
        { activity: '*', accountable: 'user:default/all', informed: 'group:a' },
        { activity: 'data', accountable: 'user:default/data', informed: [] },
      ],
    });
    expect(
      ['data', 'training'].map(id => [
        lines(resolution, id, 'accountable'),
        lines(resolution, id, 'informed'),
      ]),
    ).toEqual([
      [['user:default/data default'], []],
      [['user:default/all default'], ['group:default/a default']],
    ]);
  });

  it('keeps the configured order and leaves out what is not for the kind', () => {
    const [data, training] = activities;
    const resolution = resolve({
      activities: [training, { ...data, kinds: ['Dataset'] }, data],
    });
    expect(resolution.activities.map(one => one.activity)).toEqual([
      training,
      data,
    ]);
  });
});
