export * from './catalog';
export {
  createEntityBook,
  type EntityBook,
  type EntityReader,
} from './createEntityBook';
export * from './people';
export { fullRef, fullRefs, relatedRefs } from './refsIn';
