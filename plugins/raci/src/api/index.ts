export { raciApiRef } from './raciApiRef';
