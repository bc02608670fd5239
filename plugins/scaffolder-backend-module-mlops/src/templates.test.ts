import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  DATASET_SPEC_SCHEMA,
  MODEL_SPEC_SCHEMA,
  PIPELINE_SPEC_SCHEMA,
} from '@waymark/plugin-mlops-common';
import { parse } from 'yaml';

interface Schema {
  type?: string | readonly string[];
  enum?: readonly string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

const folder = resolve(__dirname, '../../../templates');
const names = readdirSync(folder).filter(name => name.startsWith('declare-'));

const read = (name: string) =>
  parse(readFileSync(resolve(folder, name, 'template.yaml'), 'utf8'));

/** Pointers of what a form asks for that a descriptor would not take. */
function misfits(
  form: Schema,
  taken: Schema | undefined,
  at: string,
): string[] {
  if (!taken) {
    return [`${at} is no part of the kind`];
  }
  const types = [taken.type].flat();
  if (form.type && taken.type && !types.includes(form.type as string)) {
    return [`${at} is ${types.join(' or ')}, the form gives ${form.type}`];
  }
  const unknown = (form.enum ?? []).filter(
    value => taken.enum && !taken.enum.includes(value),
  );
  return [
    ...unknown.map(value => `${at} knows no '${value}'`),
    ...Object.entries(form.properties ?? {}).flatMap(([key, property]) =>
      misfits(property, taken.properties?.[key], `${at}.${key}`),
    ),
    ...(form.items ? misfits(form.items, taken.items, `${at}[]`) : []),
  ];
}

it('finds the templates', () => {
  expect(names).toEqual([
    'declare-card',
    'declare-compliance',
    'declare-lineage',
    'declare-monitoring',
    'declare-product',
    'declare-raci',
  ]);
});

/** Fills in `spec` itself, and is tested by its runs. */
const wide = ['declare-lineage'];

describe.each(names.filter(name => !wide.includes(name)))('%s', name => {
  const template = read(name);
  const section = name.replace('declare-', '');
  const form: Schema = template.spec.parameters[1].properties[section];
  const kinds: string[] =
    template.spec.parameters[0].properties.entityRef['ui:options'].catalogFilter
      .kind;

  it('writes the section that it asks for', () => {
    expect(template.metadata.name).toBe(name);
    expect(template.spec.steps).toHaveLength(1);
    expect(template.spec.steps[0]).toMatchObject({
      action: 'waymark:declaration:propose',
      input: {
        section: `spec.${section}`,
        value: `\${{ parameters.${section} }}`,
      },
    });
  });

  it('asks only for what the kinds know', () => {
    const schemas: Record<string, Schema> = {
      Model: MODEL_SPEC_SCHEMA,
      Dataset: DATASET_SPEC_SCHEMA,
    };
    for (const kind of kinds) {
      const taken = schemas[kind].properties?.[section];
      expect(misfits(form, taken, section)).toEqual([]);
    }
  });
});

describe('declare-lineage', () => {
  const template = read('declare-lineage');
  const [, ...pages]: { properties: Record<string, Schema> }[] =
    template.spec.parameters;
  const asked = Object.assign({}, ...pages.map(page => page.properties));
  const [{ input }] = template.spec.steps;

  it('hands on all that it asks', () => {
    const { reason, ...sections } = asked;
    expect(reason).toBeDefined();
    expect(input.section).toBe('spec');
    expect(input.value).toEqual(
      Object.fromEntries(
        Object.keys(sections).map(key => [key, `\${{ parameters.${key} }}`]),
      ),
    );
  });

  it('asks only for what one of the kinds knows, and each kind for something', () => {
    const schemas: Schema[] = [
      MODEL_SPEC_SCHEMA,
      DATASET_SPEC_SCHEMA,
      PIPELINE_SPEC_SCHEMA,
    ];
    const fits = (key: string, schema: Schema) =>
      misfits(asked[key], schema.properties?.[key], key).length === 0;
    const keys = Object.keys(input.value);
    for (const key of keys) {
      expect([key, schemas.some(schema => fits(key, schema))]).toEqual([
        key,
        true,
      ]);
    }
    expect(
      schemas.map(schema => keys.filter(key => fits(key, schema)).length),
    ).toEqual([4, 2, 2]);
  });
});

describe('each template that cures a check', () => {
  const cures = readdirSync(folder).filter(name =>
    /^(?:add|declare)-/.test(name),
  );

  it.each(cures)('%s asks first which entity, and says what it is', name => {
    const { metadata, spec } = read(name);
    expect(metadata).toEqual({
      name,
      title: expect.stringMatching(/^[A-Z]/),
      description: expect.stringMatching(/proposed change/),
      tags: ['maturity'],
    });
    expect(spec.owner).toBe('group:default/ml-platform');
    const [{ properties, required }] = spec.parameters;
    expect(Object.keys(properties)).toEqual(['entityRef']);
    expect(required).toEqual(['entityRef']);
    expect(properties.entityRef['ui:field']).toBe('EntityPicker');
  });

  it.each(cures)('%s uses each answer, and no other', name => {
    const { parameters, steps, output } = read(name).spec;
    const asked = parameters.flatMap((page: Schema) =>
      Object.keys(page.properties ?? {}),
    );
    const used = JSON.stringify([steps, output]).matchAll(/parameters\.(\w+)/g);
    expect([...new Set([...used].map(([, key]) => key))].sort()).toEqual(
      asked.sort(),
    );
  });
});
