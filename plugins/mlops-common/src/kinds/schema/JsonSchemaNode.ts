/** The types of JSON Schema that our kinds use. @public */
export type JsonSchemaType =
  'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/**
 * The part of JSON Schema draft-07 that the schemas of our kinds are written
 * in. `title` is how an error message names what is expected ("an ISO 8601
 * duration"), and the first of `examples` is shown with it.
 * @public
 */
export interface JsonSchemaNode {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly (string | number)[];
  readonly type?: JsonSchemaType | readonly JsonSchemaType[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly properties?: { readonly [name: string]: JsonSchemaNode };
  readonly patternProperties?: { readonly [pattern: string]: JsonSchemaNode };
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: JsonSchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

type Flat<T> = { [K in keyof T]: T[K] };

type RequiredName<S> = S extends { required: readonly (infer R)[] } ? R : never;

type FromObject<S> = S extends { properties: infer P }
  ? Flat<
      {
        -readonly [
          K in keyof P as K extends RequiredName<S> ? K : never
        ]: FromJsonSchema<P[K]>;
      } & {
        -readonly [
          K in keyof P as K extends RequiredName<S> ? never : K
        ]?: FromJsonSchema<P[K]>;
      }
    >
  : { [name: string]: unknown };

type FromType<S, T> = T extends 'string'
  ? string
  : T extends 'number' | 'integer'
    ? number
    : T extends 'boolean'
      ? boolean
      : T extends 'null'
        ? null
        : T extends 'array'
          ? S extends { items: infer I }
            ? FromJsonSchema<I>[]
            : unknown[]
          : FromObject<S>;

/**
 * The TypeScript type of the values that a schema (written `as const`)
 * accepts. The interfaces of the kinds are checked against it, so that a
 * schema and its type cannot drift apart.
 * @public
 */
export type FromJsonSchema<S> = S extends { enum: readonly (infer E)[] }
  ? E
  : S extends { const: infer C }
    ? C
    : S extends { type: readonly (infer T)[] }
      ? FromType<S, T>
      : S extends { type: infer T }
        ? FromType<S, T>
        : unknown;
