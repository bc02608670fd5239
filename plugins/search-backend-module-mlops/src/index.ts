/**
 * Search for models, datasets and pipelines.
 *
 * @packageDocumentation
 */
export { searchModuleMlops as default } from './module';
export {
  MlopsCollatorFactory,
  type MlopsCollatorOptions,
} from './collator/MlopsCollatorFactory';
export type { MlopsSearchDocument } from './collator/toMlopsDocument';
