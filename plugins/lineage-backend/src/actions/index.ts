export { registerActions, type ActionOptions } from './registerActions';
