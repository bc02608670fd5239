export {
  followReplacements,
  type FollowReplacementsOptions,
} from './followReplacements';
export type {
  RegistryChange,
  ReplacementRegistry,
} from './ReplacementRegistry';
