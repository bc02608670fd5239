export { type ActionOptions, registerActions } from './registerActions';
