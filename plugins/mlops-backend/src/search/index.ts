export { listSearchDocuments } from './listSearchDocuments';
