export { goldenPathsApiRef } from './goldenPathsApiRef';
