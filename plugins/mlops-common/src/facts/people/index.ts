export { readPeople, type People } from './readPeople';
