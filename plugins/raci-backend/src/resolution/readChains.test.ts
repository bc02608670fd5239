import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import { readChains } from './readChains';

function entity(ref: string, more: Partial<MirrorEntity> = {}): MirrorEntity {
  const [kind, name] = ref.split(':default/');
  return {
    entityRef: ref,
    etag: '',
    kind,
    namespace: 'default',
    name,
    tags: [],
    annotations: {},
    spec: {},
    relations: [],
    ...more,
  };
}

const domainRef = (name: string | number) => `domain:default/${name}`;

async function chainOf(self: MirrorEntity, others: MirrorEntity[]) {
  const known = new Map(
    [self, ...others].map(one => [one.entityRef, one] as const),
  );
  const reads: string[][] = [];
  const chains = await readChains(
    async refs => {
      reads.push(refs);
      return new Map([...known].filter(([ref]) => refs.includes(ref)));
    },
    [self],
  );
  return { ...chains.get(self.entityRef)!, reads };
}

describe('readChains', () => {
  const system = entity('system:default/s', { domain: domainRef('a') });

  it('goes from the system to its domain and the domains above', async () => {
    const {
      refs,
      domains,
      system: found,
    } = await chainOf(entity('model:default/m', { system: system.entityRef }), [
      system,
      entity(domainRef('a'), { spec: { subdomainOf: 'b' } }),
      entity(domainRef('b'), { domain: domainRef('c') }),
    ]);
    expect(found?.entityRef).toBe('system:default/s');
    expect(domains.map(one => one.entityRef)).toEqual(
      ['a', 'b'].map(domainRef),
    );
    expect(refs).toEqual([
      'system:default/s',
      ...['a', 'b', 'c'].map(domainRef),
    ]);
  });

  it.each<[string, Partial<MirrorEntity>, string[]]>([
    ['nothing', {}, []],
    [
      'its own domain before its system’s',
      { system: 'system:default/s', domain: domainRef('own') },
      ['system:default/s', domainRef('own')],
    ],
    [
      'a system that is not there',
      { system: 'system:default/none' },
      ['system:default/none'],
    ],
    ['what is no reference as nothing', { spec: { subdomainOf: ':' } }, []],
  ])('takes %s', async (_, more, expected) => {
    const { refs } = await chainOf(entity('model:default/m', more), [system]);
    expect(refs).toEqual(expected);
  });

  it('leaves a domain out of its own chain', async () => {
    const { refs } = await chainOf(
      entity(domainRef('a'), { domain: domainRef('b') }),
      [entity(domainRef('b'), { domain: domainRef('a') })],
    );
    expect(refs).toEqual([domainRef('b')]);
  });

  it('ends after ten domains', async () => {
    const { domains } = await chainOf(
      entity('model:default/m', { domain: domainRef(1) }),
      Array.from({ length: 20 }, (__, index) =>
        entity(domainRef(index + 1), { domain: domainRef(index + 2) }),
      ),
    );
    expect(domains).toHaveLength(10);
  });

  it('reads a level of many entities at once', async () => {
    const entities = Array.from({ length: 50 }, (__, index) =>
      entity(`model:default/m${index}`, { system: system.entityRef }),
    );
    const reads: string[][] = [];
    await readChains(async refs => {
      reads.push(refs);
      return new Map(
        refs.includes(system.entityRef) ? [[system.entityRef, system]] : [],
      );
    }, entities);
    expect(reads).toEqual([[system.entityRef], [domainRef('a')]]);
  });
});
