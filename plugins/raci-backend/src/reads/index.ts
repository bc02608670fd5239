export { createRaciReads } from './createRaciReads';
export type { ReadContext } from './context';
export {
  createShowResolved,
  type ShowResolved,
} from './entities/createShowResolved';
