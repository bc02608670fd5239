/**
 * For tests of APIs that are made with this package.
 *
 * @packageDocumentation
 */
export { createAnswerCheck, operationsById } from './testUtils/answerCheck';
export { walk } from './testUtils/walk';
