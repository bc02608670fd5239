export {
  type CatalogHandler,
  createCatalogHandler,
} from './createCatalogHandler';
export { type SubjectsOptions } from './takeSubjects';
export { toCatalogEntity } from './toCatalogEntity';
