import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import Ajv from 'ajv';
import fc from 'fast-check';
import { MLOPS_RELATIONS } from '../relations';
import { MLOPS_KINDS, MLOPS_SCHEMAS, type MlopsKind } from './kinds';
import { MLOPS_REF_FIELDS } from './refFields';
import { relationsOf } from './relationsOf';
import { typesOf } from './validation/phrases';
import { ROOT } from './validation/Place';
import { MAX_MLOPS_PROBLEMS, ProblemList } from './validation/ProblemList';
import { checkSchema } from './validation/checkSchema';
import { validateMlopsEntity } from './validation/validateMlopsEntity';
import type { JsonSchemaNode } from './schema/JsonSchemaNode';

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);

/** References that a field of a kind may hold, by the path of the field. */
function refsOf(kind: MlopsKind): Map<string, fc.Arbitrary<unknown>> {
  return new Map(
    MLOPS_REF_FIELDS[kind].map(({ path, allowedKinds, defaultKind }) => [
      path,
      fc
        .tuple(
          fc.constantFrom(...allowedKinds),
          fc.option(name),
          name.map(text => `${text}-x`),
        )
        .map(([refKind, namespace, text]) => {
          const prefix = refKind === defaultKind ? '' : `${refKind}:`;
          return `${prefix}${namespace ? `${namespace}/` : ''}${text}`;
        }),
    ]),
  );
}

/** Values that a schema accepts; `known` has those of some paths. */
function accepted(
  schema: JsonSchemaNode,
  path: string,
  known: Map<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<unknown> {
  const given = known.get(path);
  if (given) {
    return given;
  }
  if (schema.const) {
    return fc.constant(schema.const);
  }
  if (schema.enum) {
    return fc.constantFrom(...schema.enum);
  }
  const byType = typesOf(schema).map((type): fc.Arbitrary<unknown> => {
    switch (type) {
      case 'string':
        return schema.pattern
          ? fc.constantFrom(...(schema.examples ?? []))
          : fc.string({ minLength: 1, maxLength: 20, unit: 'binary' });
      case 'array':
        return fc.uniqueArray(
          accepted(schema.items ?? {}, `${path}[]`, known),
          {
            maxLength: 3,
            // No reference and no activity may appear twice.
            selector: item =>
              typeof item === 'string'
                ? item.toLowerCase().split(/[:/]/).at(-1)
                : ((item as { activity?: string } | null)?.activity ?? item),
          },
        );
      case 'object': {
        const properties = Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([key, node]) => [
            key,
            accepted(node, path ? `${path}.${key}` : key, known),
          ]),
        );
        return fc.record(properties, {
          requiredKeys: [...(schema.required ?? [])],
          noNullPrototype: true,
        });
      }
      case 'null':
        return fc.constant(null);
      default:
        return fc.integer({
          min: schema.minimum ?? -1_000,
          max: schema.maximum ?? 1_000,
        });
    }
  });
  return fc.oneof(...byType);
}

function entities(kind: MlopsKind): fc.Arbitrary<Entity> {
  const spec = MLOPS_SCHEMAS[kind].properties?.spec ?? {};
  const known = refsOf(kind);
  return fc
    .record({
      spec: accepted(spec, '', known),
      owner: known.get('owner') ?? fc.constant('nobody'),
      selfName: name,
    })
    .map(
      ({ spec: generated, owner, selfName }) =>
        ({
          apiVersion: 'mlops.waymark.dev/v1alpha1',
          kind,
          metadata: { name: selfName },
          spec: { owner, ...(generated as object) },
        }) as Entity,
    );
}

/** An entity with one value, anywhere in it, replaced by any JSON. */
function damaged(kind: MlopsKind): fc.Arbitrary<unknown> {
  return fc
    .tuple(entities(kind), fc.jsonValue(), fc.infiniteStream(fc.nat()))
    .map(([entity, replacement, choices]) => {
      const copy = JSON.parse(JSON.stringify(entity));
      let at = copy;
      for (;;) {
        const keys = Object.keys(at);
        const key = keys[choices.next().value % (keys.length || 1)] ?? 'field';
        const child = at[key];
        const goOn = choices.next().value % 4 !== 0;
        if (goOn && typeof child === 'object' && child !== null) {
          at = child;
        } else {
          at[key] = replacement;
          return copy;
        }
      }
    });
}

// Hundreds of generated entities each, on a machine that may be busy.
jest.setTimeout(60_000);

const ajv = new Ajv({ strict: true, allowUnionTypes: true });

describe.each(MLOPS_KINDS)('%s', kind => {
  const agreesWithAjv = ajv.compile(MLOPS_SCHEMAS[kind]);

  function fitsSchema(value: unknown): boolean {
    const problems = new ProblemList();
    checkSchema(MLOPS_SCHEMAS[kind], value, ROOT, problems);
    return problems.items.length === 0;
  }

  it('has no problem when generated from its schema and fields', () => {
    fc.assert(
      fc.property(entities(kind), entity => {
        expect(validateMlopsEntity(entity)).toEqual([]);
      }),
    );
  });

  it('is judged as any JSON Schema validator would judge it', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(damaged(kind), fc.jsonValue()), value => {
        const fits = fitsSchema(value);
        refused += fits ? 0 : 1;
        expect(fits).toBe(agreesWithAjv(value));
      }),
      { numRuns: 500 },
    );
    // Otherwise the generator would have tried nothing of interest.
    expect(refused).toBeGreaterThan(50);
  });

  it('is validated without throwing, with bounded problems that say where', () => {
    fc.assert(
      fc.property(fc.oneof(damaged(kind), fc.jsonValue()), value => {
        const problems = validateMlopsEntity(value);
        expect(problems.length).toBeLessThanOrEqual(MAX_MLOPS_PROBLEMS);
        for (const { pointer, field, message } of problems) {
          expect(message.startsWith(`${field}: `)).toBe(true);
          expect(message.length).toBeLessThan(1_000);
          expect(pointer === '' || pointer.startsWith('/')).toBe(true);
        }
      }),
    );
  });

  it('has relations that are well formed and go both ways', () => {
    const known = new Set<string>([
      ...MLOPS_RELATIONS,
      'ownedBy',
      'ownerOf',
      'partOf',
      'hasPart',
    ]);
    fc.assert(
      fc.property(fc.oneof(entities(kind), damaged(kind)), value => {
        // The catalog hands out nothing that is no object with metadata.
        const entity = value as Entity;
        const relations = relationsOf(entity);
        for (const { source, type, target } of relations) {
          expect(known).toContain(type);
          for (const ref of [source, target]) {
            const {
              kind: refKind,
              namespace,
              name: refName,
            } = parseEntityRef(ref);
            expect(`${refKind}:${namespace}/${refName}`).toBe(ref);
            expect(ref).toBe(ref.toLowerCase());
          }
          expect(
            relations.some(r => r.source === target && r.target === source),
          ).toBe(true);
        }
        expect(new Set(relations.map(r => JSON.stringify(r))).size).toBe(
          relations.length,
        );
      }),
    );
  });
});
