export * from './card';
export * from './compliance';
export * from './dataset';
export * from './kinds';
export * from './model';
export * from './monitoring';
export * from './pipeline';
export * from './product';
export * from './raci';
export * from './refFields';
export * from './regionCovers';
export * from './relationsOf';
export { MLOPS_API_VERSION } from './schema/entitySchema';
export type {
  FromJsonSchema,
  JsonSchemaNode,
  JsonSchemaType,
} from './schema/JsonSchemaNode';
export {
  MAX_MLOPS_PROBLEMS,
  type MlopsProblem,
} from './validation/ProblemList';
export {
  claimsMlopsKind,
  validateMlopsEntity,
} from './validation/validateMlopsEntity';
