export { bindingAnnotationKeys, type Connection } from './connections';
export { createBindingHandler } from './createBindingHandler';
export { type BindingOptions, createObjectBinder } from './createObjectBinder';
export { isDiscovered, objectKindOf } from './declarations';
export { findGoneObjects, type GoneObject } from './findGoneObjects';
export type { BoundObject, ObjectBinder, ObjectRecord } from './types';
