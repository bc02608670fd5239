export { createRenderer } from './createRenderer';
export type { Renderer, Rendering } from './types';
