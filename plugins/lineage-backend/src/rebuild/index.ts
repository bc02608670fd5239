export { createRebuild, type LineageRebuild } from './createRebuild';
