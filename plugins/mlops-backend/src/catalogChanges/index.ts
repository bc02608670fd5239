export { appendChanges, type FeedChange, lockFeed } from './appendChanges';
export { listCatalogChanges } from './listCatalogChanges';
