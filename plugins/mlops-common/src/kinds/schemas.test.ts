import Ajv from 'ajv';
import { COMPLIANCE_SCHEMA, type Compliance } from './compliance';
import { DATASET_SPEC_SCHEMA, type DatasetSpec } from './dataset';
import { MLOPS_KINDS, MLOPS_SCHEMAS } from './kinds';
import { MODEL_CARD_SCHEMA, type ModelCard } from './card';
import { MODEL_SPEC_SCHEMA, type ModelSpec } from './model';
import { MONITORING_SCHEMA, type Monitoring } from './monitoring';
import { PIPELINE_SPEC_SCHEMA, type PipelineSpec } from './pipeline';
import { PRODUCT_BRIEF_SCHEMA, type ProductBrief } from './product';
import { RACI_SCHEMA, type RaciDeclaration } from './raci';
import type { FromJsonSchema, JsonSchemaNode } from './schema/JsonSchemaNode';

type Plain<T> = T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B>
    ? 1
    : 2
    ? true
    : false;

/**
 * The type check of this file fails when a type and its schema drift apart:
 * `true` is then not assignable to `false`.
 */
const typesMatchSchemas: {
  card: Same<ModelCard, FromJsonSchema<typeof MODEL_CARD_SCHEMA>>;
  compliance: Same<Compliance, FromJsonSchema<typeof COMPLIANCE_SCHEMA>>;
  dataset: Same<DatasetSpec, FromJsonSchema<typeof DATASET_SPEC_SCHEMA>>;
  model: Same<ModelSpec, FromJsonSchema<typeof MODEL_SPEC_SCHEMA>>;
  monitoring: Same<Monitoring, FromJsonSchema<typeof MONITORING_SCHEMA>>;
  pipeline: Same<PipelineSpec, FromJsonSchema<typeof PIPELINE_SPEC_SCHEMA>>;
  product: Same<ProductBrief, FromJsonSchema<typeof PRODUCT_BRIEF_SCHEMA>>;
  raci: Same<RaciDeclaration[], FromJsonSchema<typeof RACI_SCHEMA>>;
  // The comparison itself can tell a missing optional field.
  tellsOptional: Same<{ a?: string; b: number }, { b: number }>;
  tellsEnum: Same<{ a: 'x' | 'y' }, { a: 'x' }>;
} = {
  card: true,
  compliance: true,
  dataset: true,
  model: true,
  monitoring: true,
  pipeline: true,
  product: true,
  raci: true,
  tellsOptional: false,
  tellsEnum: false,
};

function nodesOf(
  schema: JsonSchemaNode,
  path: string,
): { path: string; node: JsonSchemaNode }[] {
  return [
    { path, node: schema },
    ...Object.entries(schema.properties ?? {}).flatMap(([name, node]) =>
      nodesOf(node, `${path}.${name}`),
    ),
    ...(schema.items ? nodesOf(schema.items, `${path}[]`) : []),
  ];
}

describe('the schemas of the kinds', () => {
  it('have types that agree with them', () => {
    expect(Object.keys(typesMatchSchemas)).toHaveLength(10);
  });

  it.each(MLOPS_KINDS)('%s is valid draft-07', kind => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    expect(ajv.validateSchema(MLOPS_SCHEMAS[kind])).toBe(true);
    expect(() => ajv.compile(MLOPS_SCHEMAS[kind])).not.toThrow();
  });

  it.each(MLOPS_KINDS)('%s limits every text and list', kind => {
    const unlimited = nodesOf(MLOPS_SCHEMAS[kind], kind)
      .filter(({ node }) => {
        const types = [node.type].flat();
        const isFreeText =
          types.includes('string') && !node.enum && !node.const;
        return (
          (isFreeText && node.maxLength === undefined) ||
          (types.includes('array') && node.maxItems === undefined)
        );
      })
      .map(({ path }) => path);
    expect(unlimited).toEqual([]);
  });

  it.each(MLOPS_KINDS)('%s accepts no unknown field below spec', kind => {
    const open = nodesOf(MLOPS_SCHEMAS[kind], kind)
      .filter(
        ({ node }) =>
          node.type === 'object' && node.additionalProperties !== false,
      )
      .map(({ path }) => path);
    // The envelope is Backstage's own to validate.
    expect(open).toEqual([kind, `${kind}.metadata`]);
  });
});
