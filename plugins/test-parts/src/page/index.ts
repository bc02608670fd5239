/** What tests of pages and cards are made of; for jsdom. */
export { findViolations } from './findViolations';
export { onPhone } from './onPhone';
