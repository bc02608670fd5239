export { lineageApiRef } from './lineageApiRef';
